import { Injectable } from '@nestjs/common';
import { Activity } from '@cordee/platform';
import { JournalRepository } from '../data/journal.repository';
import { PaymentsRepository } from '../data/payments.repository';
import { refundRows } from '../domain/journal';
import type { Payment } from '../domain/payment';
import { Calendar } from './calendar';
import { GiveBack } from './give-back';
import { VoidReceipt } from './void-receipt';

/** The bank has taken the money back: what it had paid is owed again, and its receipt is void. */
@Injectable()
export class ReversePayment {
  constructor(
    private readonly giving: GiveBack,
    private readonly payments: PaymentsRepository,
    private readonly journal: JournalRepository,
    private readonly voiding: VoidReceipt,
    private readonly calendar: Calendar,
    private readonly activity: Activity,
  ) {}

  /** Inside the unit of work that holds the payment's lock. False where it was taken back already. */
  async of(payment: Payment, reason: string, at: Date): Promise<boolean> {
    if (payment.state === 'REVERSED') return false;
    if (!payment.allocated.isZero) await this.giving.release(payment, payment.allocated, reason, 'REVERSAL');
    const back = payment.reverse(at);
    await this.payments.save(payment);
    if (!back.isZero) await this.journal.write({ kind: 'REVERSAL', paymentId: payment.id, bookedOn: await this.calendar.today(), rows: refundRows(payment.means, back) });
    await this.activity.record('payment.reversed', { subject: payment.id, audience: 'office', parties: payment.personId ? [payment.personId] : [], after: { amount: `${back.toDecimal()} ${back.currency}` } });
    await this.voiding.of(payment, at, 'REVERSED');
    return true;
  }
}
