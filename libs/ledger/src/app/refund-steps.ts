import { Injectable } from '@nestjs/common';
import { Activity } from '@cordee/platform';
import { JournalRepository } from '../data/journal.repository';
import { PaymentsRepository } from '../data/payments.repository';
import { RefundsRepository } from '../data/refunds.repository';
import { refundRows } from '../domain/journal';
import type { Payment } from '../domain/payment';
import type { Refund } from '../domain/refund';
import { holdsMoney } from '../domain/refund-transitions';
import { Calendar } from './calendar';
import { VoidReceipt } from './void-receipt';

/** How a refund ends. Inside the unit of work that holds its payment's lock. */
@Injectable()
export class RefundSteps {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly refunds: RefundsRepository,
    private readonly journal: JournalRepository,
    private readonly voiding: VoidReceipt,
    private readonly calendar: Calendar,
    private readonly activity: Activity,
  ) {}

  /** The money has left. */
  async done(payment: Payment, refund: Refund, at: Date): Promise<boolean> {
    if (!refund.move('finish', at)) return false;
    await this.refunds.save(refund);
    await this.journal.write({ kind: 'REFUND', paymentId: payment.id, refundId: refund.id, bookedOn: await this.calendar.today(), rows: refundRows(payment.means, refund.amount) });
    await this.activity.record('payment.refunded', { subject: payment.id, audience: 'office', parties: payment.personId ? [payment.personId] : [], after: { amount: `${refund.amount.toDecimal()} ${refund.amount.currency}` } });
    if (await this.allBack(payment)) await this.voiding.of(payment, at, 'REFUNDED');
    return true;
  }

  /** It has not left: the payer's credit again, or the bank's where it has taken the rest back; the office is told. */
  async failed(payment: Payment, refund: Refund, at: Date): Promise<void> {
    if (!refund.move('fail', at)) return;
    refund.failure = 'refused';
    payment.keep(refund.amount);
    await this.refunds.save(refund);
    await this.payments.save(payment);
    if (payment.state === 'REVERSED') await this.journal.write({ kind: 'REVERSAL', paymentId: payment.id, refundId: refund.id, bookedOn: await this.calendar.today(), rows: refundRows(payment.means, refund.amount) });
    await this.activity.record('payment.refundFailed', { subject: payment.id, audience: 'office' });
  }

  private async allBack({ id, amount, refunded }: Payment): Promise<boolean> {
    if (!refunded.equals(amount)) return false;
    return (await this.refunds.of(id)).every(({ state }) => state === 'DONE' || !holdsMoney(state));
  }
}
