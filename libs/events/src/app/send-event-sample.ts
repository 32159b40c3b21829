import { Injectable } from '@nestjs/common';
import { Mailer, t } from '@cordee/platform';
import { Letterheads, Recipients } from '@cordee/messaging';
import { MailingReads } from '../data/mailing.reads';
import { EventLetters } from './event-letters';
import { EVENTS_STREAM } from './guest-list';
import { MailingLinks } from './mailing-links';

/** In the worker: mails the sample that somebody of the office has asked for. Its links are the reader's own. */
@Injectable()
export class SendEventSample {
  constructor(
    private readonly events: MailingReads,
    private readonly recipients: Recipients,
    private readonly letterheads: Letterheads,
    private readonly letters: EventLetters,
    private readonly links: MailingLinks,
    private readonly mailer: Mailer,
  ) {}

  async send(activityId: string): Promise<void> {
    const asked = await this.events.askedSample(activityId);
    const event = asked && (await this.events.event(asked.eventId));
    const me = asked && (await this.recipients.of([asked.askedBy])).get(asked.askedBy);
    if (!event || !me?.address) return;
    const letterhead = await this.letterheads.current();
    const keyVersion = (await this.links.keyVersions([me.personId])).get(me.personId) ?? 1;
    const reader = { firstName: me.firstName, locale: me.locale, link: letterhead.origin + this.links.ofPerson(event, me.personId, keyVersion), stop: `${letterhead.origin}/moi/notifications` };
    const letter = asked.message ? this.letters.message(event, asked.message, me.displayName, reader, letterhead) : this.letters.invitation(event, reader, letterhead);
    const subject = t(me.locale, 'events.mail.sample', { subject: letter.subject });
    await this.mailer.send({
      ...letter, subject, stream: EVENTS_STREAM, purpose: 'event-sample', uniqueKey: `event sample ${activityId}`, to: { address: me.address, personId: me.personId }, transactional: true, fromName: letterhead.name,
    });
  }
}
