import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, isDomainError, NotFound, Timers, UnitOfWork, type SendingEvent } from '@cordee/platform';
import { DueReminderRecipientsRepository } from '../data/due-reminder-recipients.repository';
import { DueReminderSendingsRepository } from '../data/due-reminder-sendings.repository';
import type { DueReminderSending } from '../domain/due-reminder-sending';
import type { DuesSendingSettled } from '../domain/errors';
import { REMINDED_VERB, REMINDER_TIMER } from './reminder-sendings';

type Settled = DueReminderSending | NotFound | DuesSendingSettled;

/** Ends the time in which reminders can be taken back. Of two who decide at once one wins, and the other hears how it ended. */
@Injectable()
export class SettleReminders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sendings: DueReminderSendingsRepository,
    private readonly recipients: DueReminderRecipientsRepository,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** "Annuler l'envoi": nobody receives anything, and the dues can be reminded of as before. */
  cancel(sendingId: string): Promise<Settled> {
    return this.settle(sendingId, 'cancel');
  }

  /** "Envoyer maintenant": whoever has looked twice need not wait. */
  release(sendingId: string): Promise<Settled> {
    return this.settle(sendingId, 'release');
  }

  /** The time is over. Does nothing where somebody was faster. */
  async fallDue(sendingId: string): Promise<void> {
    await this.settle(sendingId, 'fallDue');
  }

  private settle(sendingId: string, event: SendingEvent): Promise<Settled> {
    return this.work.run(async () => {
      const sending = await this.sendings.lock(sendingId);
      if (!sending) return new NotFound(['sendingId']);
      const refusal = sending.settle(event, this.clock.now(), currentScope().actor?.personId ?? null);
      if (isDomainError(refusal)) return refusal;
      await this.sendings.save(sending);
      await this.timers.cancel(REMINDER_TIMER, sendingId);
      await this.carryOut(sending);
      return sending;
    });
  }

  private async carryOut(sending: DueReminderSending): Promise<void> {
    const { id, state, recipients } = sending;
    if (state === 'CANCELLED') await this.recipients.cancel(sending, this.clock.now());
    else await this.recipients.release(id);
    await this.activity.record(state === 'CANCELLED' ? 'dues.remindersCancelled' : REMINDED_VERB, { subject: id, audience: 'office', after: { recipients } });
  }
}
