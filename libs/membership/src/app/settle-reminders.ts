import { Injectable } from '@nestjs/common';
import { Activity, SettleSending, type NotFound, type SendingEvent } from '@cordee/platform';
import { DueReminderRecipientsRepository } from '../data/due-reminder-recipients.repository';
import { DueReminderSendingsRepository } from '../data/due-reminder-sendings.repository';
import type { DueReminderSending } from '../domain/due-reminder-sending';
import type { DuesSendingSettled } from '../domain/errors';
import { REMINDED_VERB, REMINDER_TIMER } from './reminder-sendings';

type Settled = DueReminderSending | NotFound | DuesSendingSettled;

/** Ends the time in which reminders can be taken back. */
@Injectable()
export class SettleReminders {
  constructor(
    private readonly settling: SettleSending,
    private readonly sendings: DueReminderSendingsRepository,
    private readonly recipients: DueReminderRecipientsRepository,
    private readonly activity: Activity,
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
    return this.settling.settle({ idName: 'sendingId', timer: REMINDER_TIMER, store: this.sendings, carryOut: (sending: DueReminderSending) => this.carryOut(sending) }, sendingId, event);
  }

  private async carryOut(sending: DueReminderSending): Promise<void> {
    const { id, state, recipients } = sending;
    if (state === 'CANCELLED') await this.recipients.cancel(sending);
    else await this.recipients.release(id);
    await this.activity.record(state === 'CANCELLED' ? 'dues.remindersCancelled' : REMINDED_VERB, { subject: id, audience: 'office', after: { recipients } });
  }
}
