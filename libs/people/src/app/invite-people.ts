import { Injectable } from '@nestjs/common';
import { Activity, Clock, Idempotency, InvalidInput, UnitOfWork, type IdempotencyMismatch } from '@cordee/platform';
import { InvitationsRepository, type InvitationCounts } from '../data/invitations.repository';
import { checkKey } from './idempotency-key';

/** Screens choose by hand; more is "everybody". */
const MOST_CHOSEN = 1_000;

/** The office presses "Inviter". Until then no mail leaves, whatever was imported. */
@Injectable()
export class InvitePeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly idempotency: Idempotency,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async invite(people: readonly string[] | 'everybody', key: string): Promise<InvitationCounts | InvalidInput | IdempotencyMismatch> {
    const personIds = people === 'everybody' ? null : [...new Set(people)].sort();
    const wrongKey = checkKey(key);
    if (wrongKey) return wrongKey;
    if (personIds?.length === 0) return new InvalidInput(['personIds'], 'required');
    if (personIds && personIds.length > MOST_CHOSEN) return new InvalidInput(['personIds'], 'tooLong');
    return this.work.run(() => this.idempotency.once('invitePeople', key, { personIds }, () => this.queue(personIds)));
  }

  private async queue(personIds: readonly string[] | null): Promise<InvitationCounts> {
    const batchId = this.clock.newId();
    const counts = await this.invitations.queue(batchId, personIds, { at: this.clock.now(), newId: () => this.clock.newId() });
    if (counts.invited > 0) await this.activity.record('people.invited', { subject: batchId, audience: 'office', after: counts });
    return counts;
  }
}
