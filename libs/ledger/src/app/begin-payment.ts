import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, InvalidInput, Settings, tidy, Timers } from '@cordee/platform';
import { PayersReads } from '../data/payers.reads';
import { PaymentsRepository } from '../data/payments.repository';
import { total } from '../domain/lines';
import { Payment } from '../domain/payment';
import type { Provider } from '../ports/provider';
import { checkAmount, checkLines } from './check-lines';
import type { PaymentWish } from './checkout';
import { currencySetting } from './settings';

/** After it, nobody waits for the payer any more; its key is the payment. */
export const CHECKOUT_TIMER = 'ledger.checkoutEnds';

/** Somebody goes to pay: the payment with what it is meant for. */
@Injectable()
export class BeginPayment {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly payers: PayersReads,
    private readonly settings: Settings,
    private readonly timers: Timers,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work. */
  async begin(wish: Omit<PaymentWish, 'key'>, { name, means }: Provider): Promise<{ paymentId: string } | InvalidInput> {
    const currency = await this.settings.get(currencySetting);
    const { personId, lines } = wish;
    const payerName = tidy(wish.payerName);
    const amount = total(checkLines(lines, currency) ? [] : lines.map((line) => line.amount), currency);
    const fault = checkLines(lines, currency) ?? checkAmount(amount, currency, 'lines') ?? checkPayer(payerName);
    if (fault) return fault;
    if (personId && !(await this.payers.of(personId))) return new InvalidInput(['personId'], 'payerUnknown');
    const recordedBy = currentScope().actor?.personId ?? null;
    const payment = Payment.begun({ id: this.clock.newId(), means, provider: name, personId, payerName, amount, description: tidy(wish.description), createdAt: this.clock.now(), recordedBy });
    await this.write(payment, lines);
    return { paymentId: payment.id };
  }

  private async write(payment: Payment, lines: PaymentWish['lines']): Promise<void> {
    await this.payments.add(payment, lines);
    await this.timers.set(CHECKOUT_TIMER, payment.id, payment.expiresAt!);
    await this.activity.record('payment.begun', { subject: payment.id, parties: payment.personId ? [payment.personId] : [] });
  }
}

const checkPayer = (name: string): InvalidInput | null => (name && [...name].length <= 200 ? null : new InvalidInput(['payerName'], name ? 'tooLong' : 'required'));
