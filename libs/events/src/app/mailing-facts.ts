import { Injectable } from '@nestjs/common';
import { PersonsPort } from '@cordee/identity';
import { Letterheads, Recipients, type Letterhead, type Recipient } from '@cordee/messaging';
import { MailingReads, type EventFacts } from '../data/mailing.reads';
import { MailingsRepository } from '../data/mailings.repository';
import type { EventMailing } from '../domain/event-mailing';
import { MailingLinks } from './mailing-links';

/** What the mails of a chunk have in common. */
export interface Round {
  mailing: EventMailing;
  event: EventFacts;
  /** Who has written it. */
  from: string;
  letterhead: Letterhead;
  people: ReadonlyMap<string, Recipient>;
  keyVersions: ReadonlyMap<string, number>;
}

/** What a chunk needs to know, in a few statements whatever its size. */
@Injectable()
export class MailingFacts {
  constructor(
    private readonly mailings: MailingsRepository,
    private readonly events: MailingReads,
    private readonly persons: PersonsPort,
    private readonly recipients: Recipients,
    private readonly links: MailingLinks,
    private readonly letterheads: Letterheads,
  ) {}

  async round(mailingId: string, personIds: readonly string[]): Promise<Round> {
    const mailing = await this.mailings.find(mailingId);
    const event = mailing && (await this.events.event(mailing.eventId));
    if (!event) throw new Error('a mailing without its event');
    const letterhead = await this.letterheads.current();
    const people = await this.recipients.of(personIds);
    const keyVersions = await this.links.keyVersions(personIds);
    return { mailing, event, letterhead, people, keyVersions, from: (await this.persons.displayName(mailing.heldBy)) ?? letterhead.name };
  }
}
