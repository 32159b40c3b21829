import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, isDomainError, NotFound, UnitOfWork, type IdempotencyMismatch } from '@cordee/platform';
import type { Audience } from '@cordee/people';
import { MailingReads } from '../data/mailing.reads';
import { invitingRefusal } from '../domain/inviting';
import type { InvitingRefused } from '../domain/mailing-errors';
import { GuestList, type GuestCounts } from './guest-list';
import { MailingSendings } from './mailing-sendings';

export interface InvitedToEvent extends GuestCounts {
  /** Null when nobody is written to. */
  mailingId: string | null;
}

/** "Inviter": nobody is invited to the same event twice, whoever presses, however often. */
@Injectable()
export class InviteToEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly facts: MailingReads,
    private readonly guests: GuestList,
    private readonly sendings: MailingSendings,
    private readonly clock: Clock,
  ) {}

  invite(eventId: string, audience: Audience, key: string): Promise<InvitedToEvent | NotFound | InvitingRefused | IdempotencyMismatch> {
    return this.work.run(() => this.idempotency.once('inviteToEvent', key, [eventId, audience], () => this.begin(eventId, audience)));
  }

  private async begin(eventId: string, audience: Audience): Promise<InvitedToEvent | NotFound | InvitingRefused> {
    const event = await this.facts.takeEvent(eventId);
    if (!event) return new NotFound(['eventId']);
    const refusal = invitingRefusal(event, this.clock.now());
    if (isDomainError(refusal)) return refusal;
    const { recipients, counts } = await this.guests.of(eventId, audience);
    return { ...counts, mailingId: await this.sendings.begin(eventId, null, recipients.map(({ id }) => ({ person: id, registration: null }))) };
  }
}
