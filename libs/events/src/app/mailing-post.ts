import { Injectable } from '@nestjs/common';
import { Clock, isLocale, Mailer, ReadScope } from '@cordee/platform';
import type { Outcome, QueuedRecipient } from '../data/mailing-recipients.repository';
import { invitingRefusal } from '../domain/inviting';
import { EventLetters, type LetterReader } from './event-letters';
import { EVENTS_STREAM } from './guest-list';
import { MailingFacts, type Round } from './mailing-facts';
import { MailingLinks } from './mailing-links';

/** Where somebody is written to, and what they are called. */
type Reader = Pick<LetterReader, 'firstName' | 'locale' | 'link'> & { address: string };

/** Writes and sends the mails of one mailing. What everybody of a chunk needs is read once. */
@Injectable()
export class MailingPost {
  constructor(
    private readonly reads: ReadScope,
    private readonly facts: MailingFacts,
    private readonly letters: EventLetters,
    private readonly links: MailingLinks,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Answers what sends to one of these, and says how that ended. */
  async open(mailingId: string, queued: readonly QueuedRecipient[]): Promise<(one: QueuedRecipient) => Promise<Outcome>> {
    const round = await this.reads.run(() => this.facts.round(mailingId, queued.flatMap(({ personId }) => personId ?? [])));
    return (one) => this.sendOne(one, round);
  }

  private async sendOne(one: QueuedRecipient, round: Round): Promise<Outcome> {
    const { mailing, event, letterhead } = round;
    const reader = this.readerOf(one, round);
    // An invitation to what is over or called off, or to somebody who has answered since, says nothing any more.
    const pointless = mailing.kind === 'INVITATION' && (one.answered || invitingRefusal(event, this.clock.now()) !== null);
    if (!reader || pointless) return 'CANCELLED';
    const to = { address: reader.address, ...(one.personId && { personId: one.personId }) };
    const kind = { stream: EVENTS_STREAM, transactional: false };
    const stop = (await this.mailer.unsubscribeUrl({ ...kind, ...to })) ?? '';
    const letter = this.letterTo({ ...reader, stop }, round);
    const purpose = mailing.kind === 'INVITATION' ? 'event-invitation' : 'event-message';
    const outcome = await this.mailer.send({ ...kind, purpose, uniqueKey: `event mailing ${one.id}`, to, ...letter, unsubscribeUrl: stop, fromName: letterhead.name });
    return outcome === 'suppressed' || outcome === 'refused' ? 'SUPPRESSED' : 'SENT';
  }

  private letterTo(reader: LetterReader, { mailing, event, from, letterhead }: Round) {
    const { subject, body } = mailing;
    return subject === null || body === null ? this.letters.invitation(event, reader, letterhead) : this.letters.message(event, { subject, body }, from, reader, letterhead);
  }

  /** Null for somebody who has died, was merged away or has no address any more. */
  private readerOf({ personId, registrationId, name, email, locale }: QueuedRecipient, { event, letterhead, people, keyVersions }: Round): Reader | null {
    if (personId === null) {
      const link = letterhead.origin + this.links.ofRespondent(event, registrationId!);
      return email && { address: email, firstName: name, locale: isLocale(locale) ? locale : letterhead.locale, link } || null;
    }
    const person = people.get(personId);
    if (!person?.address) return null;
    return { address: person.address, firstName: person.firstName, locale: person.locale, link: letterhead.origin + this.links.ofPerson(event, personId, keyVersions.get(personId) ?? 1) };
  }
}
