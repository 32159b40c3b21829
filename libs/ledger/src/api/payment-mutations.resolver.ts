import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Decimal, Example, IdempotencyMismatchError, InvalidInput, InvalidInputError, isDomainError, Money, NotFoundError, payloadOf, Permit, Settings, type Payload } from '@cordee/platform';
import { PaymentList } from '../app/payment-list';
import { RefundPayment } from '../app/refund-payment';
import { RetryRefund } from '../app/retry-refund';
import { currencySetting } from '../app/settings';
import { NotRefundableError } from './ledger.errors';
import { PaymentType } from './ledger.types';
import { paymentView } from './views';

@InputType()
class RefundPaymentInput {
  @Field(() => ID) paymentId: string;
  @Field(() => Decimal) amount: string;
  @Field(() => String, { description: 'Kept with the refund, for whoever looks at the books later.' }) reason: string;
  @Field(() => String) idempotencyKey: string;
}

@InputType()
class RetryRefundInput {
  @Field(() => ID) refundId: string;
  @Field(() => String) idempotencyKey: string;
}

const RetryRefundPayload = payloadOf('RetryRefund', () => PaymentType, [NotFoundError, NotRefundableError, IdempotencyMismatchError]);
const RefundPaymentPayload = payloadOf('RefundPayment', () => PaymentType, [NotFoundError, InvalidInputError, NotRefundableError, IdempotencyMismatchError]);

/** Money that goes back. Recording money is `recordPayment` of membership, which knows what is owed. */
@Resolver()
export class PaymentMutationsResolver {
  constructor(
    private readonly refunds: RefundPayment,
    private readonly retrying: RetryRefund,
    private readonly list: PaymentList,
    private readonly settings: Settings,
  ) {}

  @Permit('payments.record')
  @Example((w) => ({ input: { paymentId: w.id('payment'), amount: '10.00', reason: 'Payé deux fois', idempotencyKey: w.unique() } }))
  @Mutation(() => RefundPaymentPayload, { description: 'Credit goes back first, then what dues have taken of it, the last first: those are to be paid again.' })
  async refundPayment(@Args('input') { paymentId, amount, reason, idempotencyKey }: RefundPaymentInput): Promise<Payload<PaymentType>> {
    const id = decode('payment', paymentId);
    const money = Money.parse(amount, await this.settings.get(currencySetting));
    if (!money) return RefundPaymentPayload.failed(new InvalidInput(['amount'], 'amountInvalid'));
    const outcome = await this.refunds.request(id, money, reason, idempotencyKey);
    const payment = isDomainError(outcome) ? null : await this.list.find(id);
    return RefundPaymentPayload.from(outcome, () => paymentView(payment!));
  }

  @Permit('payments.record')
  @Example((w) => ({ input: { refundId: w.id('refund'), idempotencyKey: w.unique() } }))
  @Mutation(() => RetryRefundPayload, { description: 'Asks the provider again for a refund that FAILED, as far as its money is here still.' })
  async retryRefund(@Args('input') { refundId, idempotencyKey }: RetryRefundInput): Promise<Payload<PaymentType>> {
    const outcome = await this.retrying.retry(decode('refund', refundId), idempotencyKey);
    const payment = isDomainError(outcome) ? null : await this.list.find(outcome.paymentId);
    return RetryRefundPayload.from(outcome, () => paymentView(payment!));
  }
}
