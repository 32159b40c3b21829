import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '@cordee/html';
import { requireActor } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { Letterheads, Recipients } from '@cordee/messaging';
import type { EventFacts } from '../data/mailing.reads';
import type { MessageText } from '../domain/mailing-text';
import type { ReachedAttendee } from './attendee-list';
import { EventLetters, type LetterReader } from './event-letters';

/** Leads nowhere: staff never hold a link that acts for a member. */
const INERT = '#';

/** A mail as its reader would see it. */
export interface MailSample {
  /** Whose mail it is. */
  recipient: string;
  fromName: string;
  subject: string;
  html: string;
}

/** Draws the mail of one recipient for the screen, in that person's language. */
@Injectable()
export class MailSamples {
  constructor(
    private readonly letters: EventLetters,
    private readonly recipients: Recipients,
    private readonly letterheads: Letterheads,
    private readonly persons: PersonsPort,
  ) {}

  async invitation(event: EventFacts, personId: string): Promise<MailSample> {
    const letterhead = await this.letterheads.current();
    const reader = await this.reader(personId);
    return sample(reader.recipient, letterhead.name, this.letters.invitation(event, reader, letterhead));
  }

  async message(event: EventFacts, text: MessageText, { personId, name }: Pick<ReachedAttendee, 'personId' | 'name'>): Promise<MailSample> {
    const letterhead = await this.letterheads.current();
    const reader = await this.reader(personId, name);
    const from = (await this.persons.displayName(requireActor().personId)) ?? letterhead.name;
    return sample(reader.recipient, letterhead.name, this.letters.message(event, text, from, reader, letterhead));
  }

  private async reader(personId: string | null, name: string | null = null): Promise<LetterReader & { recipient: string }> {
    const person = personId === null ? undefined : (await this.recipients.of([personId])).get(personId);
    const { locale } = await this.letterheads.current();
    return { recipient: person?.displayName ?? name ?? '', firstName: person ? person.firstName : name, locale: person?.locale ?? locale, link: INERT, stop: INERT };
  }
}

const sample = (recipient: string, fromName: string, { subject, html }: RenderedMail): MailSample => ({ recipient, fromName, subject, html });
