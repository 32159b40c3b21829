import { Injectable } from '@nestjs/common';
import { Activity, Clock } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import type { Payment } from '../domain/payment';
import type { PayableLine } from '../ports/payables';
import { AllotMoney } from './allot-money';
import { Calendar } from './calendar';

/** One payment's part in paying by credit. */
@Injectable()
export class SpendCredit {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly allotting: AllotMoney,
    private readonly calendar: Calendar,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Answers what of the lines is still to be paid. */
  async of(payment: Payment, lines: readonly PayableLine[]): Promise<PayableLine[]> {
    const taken = await this.allotting.to(payment, lines, this.clock.now(), await this.calendar.today());
    if (taken.length === 0) return [...lines];
    await this.payments.save(payment);
    await this.activity.record('credit.used', { subject: payment.id, audience: 'office', parties: payment.personId ? [payment.personId] : [] });
    return lines.flatMap((line) => {
      const part = taken.find(({ kind, targetId }) => kind === line.kind && targetId === line.targetId);
      const amount = part ? line.amount.minus(part.amount) : line.amount;
      return amount.isZero ? [] : [{ ...line, amount }];
    });
  }
}
