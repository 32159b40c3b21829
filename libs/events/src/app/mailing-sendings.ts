import { Injectable } from '@nestjs/common';
import { Activity, Clock, requireActor, requireAssociation, Timers } from '@cordee/platform';
import { MailingRecipientsRepository, type NewRecipient } from '../data/mailing-recipients.repository';
import { MailingsRepository } from '../data/mailings.repository';
import { EventMailing, type MailingKind } from '../domain/event-mailing';
import type { MessageText } from '../domain/mailing-text';

/** The timer after which a mailing leaves by itself; its key is the mailing. */
export const MAILING_TIMER = 'events.releaseMailing';

/** What the sending waits for. */
export const RELEASED_VERB: Readonly<Record<MailingKind, string>> = { INVITATION: 'event.invited', MESSAGE: 'event.messaged' };

/** Puts mails about an event on their way: one at once, several after a time in which they can be taken back. */
@Injectable()
export class MailingSendings {
  constructor(
    private readonly mailings: MailingsRepository,
    private readonly recipients: MailingRecipientsRepository,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work. Answers the mailing, or null where nobody is written to. */
  async begin(eventId: string, text: MessageText | null, whom: readonly Omit<NewRecipient, 'id'>[]): Promise<string | null> {
    if (whom.length === 0) return null;
    const facts = { associationId: requireAssociation(), id: this.clock.newId(), eventId, kind: text ? ('MESSAGE' as const) : ('INVITATION' as const), subject: text?.subject ?? null, body: text?.body ?? null };
    const mailing = EventMailing.of({ ...facts, recipients: whom.length, heldAt: this.clock.now(), heldBy: requireActor().personId });
    await this.mailings.add(mailing);
    await this.recipients.add(mailing, whom.map((one) => ({ id: this.clock.newId(), ...one })));
    const held = mailing.state === 'HELD';
    if (held) await this.timers.set(MAILING_TIMER, mailing.id, mailing.releasesAt);
    await this.activity.record(held ? 'event.mailingHeld' : RELEASED_VERB[mailing.kind], { subject: mailing.id, audience: 'office', after: { kind: mailing.kind, recipients: mailing.recipients } });
    return mailing.id;
  }
}
