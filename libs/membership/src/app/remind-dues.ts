import { Injectable } from '@nestjs/common';
import { Activity, Clock, Idempotency, InvalidInput, requireAssociation, UnitOfWork, type IdempotencyMismatch } from '@cordee/platform';
import { DuesRepository } from '../data/dues.repository';
import { BY_HAND_EVERY_DAYS } from '../domain/reminder';
import { checkKey } from './idempotency-key';

const MOST = 1_000;
const DAY_MS = 86_400_000;

/** "Relancer": the office reminds of these dues by hand. What is paid or closed, and whoever was reminded in the last days, is left in peace. */
@Injectable()
export class RemindDues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly dues: DuesRepository,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async of(dueIds: readonly string[], key: string): Promise<{ reminded: number; skipped: number } | InvalidInput | IdempotencyMismatch> {
    const fault = checkKey(key) ?? (dueIds.length >= 1 && dueIds.length <= MOST ? null : new InvalidInput(['dueIds'], 'dueHowMany', { max: MOST }));
    if (fault) return fault;
    return this.work.run(() => this.idempotency.once('remindDues', key, dueIds, async () => {
      const at = this.clock.now();
      const claimed = await this.dues.claimReminder(dueIds, new Date(at.getTime() - BY_HAND_EVERY_DAYS * DAY_MS), at);
      // The line holds whom it is about: the job that mails them reads it there.
      if (claimed.length > 0) await this.activity.record('dues.reminded', { subject: requireAssociation(), audience: 'office', after: { dueIds: claimed } });
      return { reminded: claimed.length, skipped: new Set(dueIds).size - claimed.length };
    }));
  }
}
