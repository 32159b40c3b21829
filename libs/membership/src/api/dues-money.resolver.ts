import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, decodeAll, Example, IdempotencyMismatchError, InvalidInput, InvalidInputError, isDomainError, Money, NotFoundError, payloadOf, Permit, Settings, type Payload } from '@cordee/platform';
import { currencySetting, offlineMeans, ProviderAwayError, type OfflineMeans } from '@cordee/ledger';
import { PayDues } from '../app/pay-dues';
import { RecordDuesPayment, type DuesMoney } from '../app/record-dues-payment';
import { DueNotOpenError, MembershipOverError } from './membership.errors';
import { DuesInput, RecordPaymentInput } from './membership.inputs';
import { DuesCheckoutType, RecordedPaymentType } from './membership.types';
import { RecordedView } from './recorded-view';

const RecordPaymentPayload = payloadOf('RecordPayment', () => RecordedPaymentType, [NotFoundError, InvalidInputError, DueNotOpenError, IdempotencyMismatchError]);
const PayDuesPayload = payloadOf('PayDues', () => DuesCheckoutType, [NotFoundError, InvalidInputError, DueNotOpenError, MembershipOverError, IdempotencyMismatchError, ProviderAwayError]);

const isOffline = (means: string): means is OfflineMeans => (offlineMeans as readonly string[]).includes(means);

/** Money for dues: recorded by the treasurer, or paid by a member over the net. */
@Resolver()
export class DuesMoneyResolver {
  constructor(
    private readonly recording: RecordDuesPayment,
    private readonly recorded: RecordedView,
    private readonly paying: PayDues,
    private readonly settings: Settings,
  ) {}

  @Permit('payments.record')
  @Example((w) => ({ input: { personId: w.id('person'), dueIds: [w.id('due')], means: 'CHEQUE', amount: '60.00', receivedOn: '2026-11-20', chequeNumber: '0000123', bank: 'Banque du Rhône', idempotencyKey: w.unique() } }))
  @Mutation(() => RecordPaymentPayload, { description: 'A cheque, a transfer or cash. What is over is the payer’s credit.' })
  async recordPayment(@Args('input') { idempotencyKey, ...input }: RecordPaymentInput): Promise<Payload<RecordedPaymentType>> {
    const money = moneyFrom(input, await this.settings.get(currencySetting));
    if (isDomainError(money)) return RecordPaymentPayload.failed(money);
    const outcome = await this.recording.record(money, idempotencyKey);
    const view = isDomainError(outcome) ? null : await this.recorded.of(outcome, money.personId);
    return RecordPaymentPayload.from(outcome, () => view!);
  }

  @Permit('member')
  @Example((w) => ({ input: { dueIds: [w.id('due')], idempotencyKey: w.unique() } }))
  @Mutation(() => PayDuesPayload, { description: 'One’s own dues: leads to the payment provider.' })
  async payDues(@Args('input') { dueIds, idempotencyKey }: DuesInput): Promise<Payload<DuesCheckoutType>> {
    return PayDuesPayload.from(await this.paying.pay(decodeAll('due', dueIds), idempotencyKey), ({ url }) => ({ url }));
  }
}

function moneyFrom(input: Omit<RecordPaymentInput, 'idempotencyKey'>, currency: string): DuesMoney | InvalidInput {
  const { personId, dueIds, means, receivedOn, chequeNumber = null, bank = null, note = null } = input;
  const amount = Money.parse(input.amount, currency);
  if (!amount) return new InvalidInput(['amount'], 'amountInvalid');
  if (!isOffline(means)) return new InvalidInput(['means'], 'choiceInvalid');
  return { personId: decode('person', personId), dueIds: decodeAll('due', dueIds), means, amount, receivedOn, chequeNumber, bank, note };
}
