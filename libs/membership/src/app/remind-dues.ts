import { Injectable } from '@nestjs/common';
import { Idempotency, UnitOfWork, type IdempotencyMismatch, type InvalidInput } from '@cordee/platform';
import { checkKey } from './idempotency-key';
import { ReminderList, type WhichDues } from './reminder-list';
import { ReminderSendings, type BegunReminders } from './reminder-sendings';

/** "Relancer": the office reminds of these dues by hand. What is paid or closed, and whoever was reminded in the last days, is left in peace. */
@Injectable()
export class RemindDues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly list: ReminderList,
    private readonly sendings: ReminderSendings,
  ) {}

  async of(which: WhichDues, key: string): Promise<BegunReminders | InvalidInput | IdempotencyMismatch> {
    const fault = checkKey(key);
    if (fault) return fault;
    return this.work.run(() => this.idempotency.once('remindDues', key, which, async () => this.sendings.begin(await this.list.of(which))));
  }
}
