import { Args, ArgsType, Context, Field, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { ConnectionArgs, decode, decodeCursor, decodeOptional, Example, pageOf, Permit, requireActor, type Connection } from '@cordee/platform';
import { OfficeType, ViewerType } from '@cordee/identity';
import { LedgerFacts } from '../app/ledger-facts';
import { PaymentList, type PaymentNeed, type PaymentParts } from '../app/payment-list';
import type { PaymentMeans } from '../domain/means';
import type { PaymentState } from '../domain/payment-transitions';
import { PaymentConnection, PaymentDifferenceType, PaymentLineType, PaymentMeansEnum, PaymentNeedEnum, PaymentStateEnum, PaymentType, ReceiptType, RefundType } from './ledger.types';
import { differenceView, lineView, paymentView, receiptTypeOf, refundView } from './views';

@ArgsType()
class PaymentsArgs extends ConnectionArgs {
  @Field(() => PaymentStateEnum, { nullable: true }) state?: PaymentState | null;
  @Field(() => PaymentMeansEnum, { nullable: true }) means?: PaymentMeans | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => String, { nullable: true, description: "The number of a receipt or a cheque, or words of the payer's name, each perhaps only begun." }) search?: string | null;
  @Field(() => PaymentNeedEnum, { nullable: true }) need?: PaymentNeed | null;
}

/** Money as the office sees it. */
@Resolver(() => OfficeType)
export class PaymentsResolver {
  constructor(private readonly list: PaymentList) {}

  @Permit('payments.read')
  @Example((w) => ({ personId: w.id('person') }))
  @ResolveField(() => PaymentConnection, { description: 'The newest first.' })
  async payments(@Args() { first, after, personId, ...more }: PaymentsArgs): Promise<Connection<PaymentType>> {
    const [afterId] = decodeCursor(after, ['uuid']) ?? [null];
    const filter = { ...more, personId: decodeOptional('person', personId) };
    const rows = await this.list.page(filter, afterId as string | null, first + 1);
    return pageOf({ rows, first, cursor: (row) => [row.id], node: paymentView, count: () => this.list.count(filter) });
  }

  @Permit('payments.read')
  @Example((w) => ({ id: w.id('payment') }))
  @ResolveField(() => PaymentType, { nullable: true })
  async payment(@Args('id', { type: () => ID }) id: string): Promise<PaymentType | null> {
    const payment = await this.list.find(decode('payment', id));
    return payment && paymentView(payment);
  }
}

/** What did not agree with a provider at night. */
@Resolver(() => OfficeType)
export class DifferencesResolver {
  constructor(private readonly list: PaymentList) {}

  @Permit('payments.read')
  @ResolveField(() => [PaymentDifferenceType], { description: 'The newest first, at most 50; each until a night finds that both agree.' })
  async paymentDifferences(): Promise<PaymentDifferenceType[]> {
    return (await this.list.differences()).map(differenceView);
  }
}

/** What belongs to a payment: for a whole list in three statements. */
@Resolver(() => PaymentType)
export class PaymentPartsResolver {
  private readonly loaders = new WeakMap<object, DataLoader<string, PaymentParts>>();

  constructor(private readonly list: PaymentList) {}

  @ResolveField(() => [PaymentLineType])
  async lines(@Parent() { uuid }: PaymentType, @Context() context: object): Promise<PaymentLineType[]> {
    return (await this.loaderOf(context).load(uuid)).lines.map(lineView);
  }

  @ResolveField(() => ReceiptType, { nullable: true, description: 'The one in force: none before the money has come, none after it went back whole.' })
  async receipt(@Parent() { uuid }: PaymentType, @Context() context: object): Promise<ReceiptType | null> {
    const { receipt } = await this.loaderOf(context).load(uuid);
    return receipt && receiptTypeOf(receipt);
  }

  @ResolveField(() => [RefundType])
  async refunds(@Parent() { uuid }: PaymentType, @Context() context: object): Promise<RefundType[]> {
    return (await this.loaderOf(context).load(uuid)).refunds.map(refundView);
  }

  private loaderOf(context: object): DataLoader<string, PaymentParts> {
    const known = this.loaders.get(context) ?? new DataLoader(async (ids: readonly string[]) => {
      const parts = await this.list.parts(ids);
      return ids.map((id) => parts.get(id)!);
    });
    this.loaders.set(context, known);
    return known;
  }
}

/** What is mine. */
@Resolver(() => ViewerType)
export class MyReceiptsResolver {
  constructor(private readonly facts: LedgerFacts) {}

  @Permit('member')
  @ResolveField(() => [ReceiptType], { description: 'My receipts that are in force, the newest first.' })
  async receipts(): Promise<ReceiptType[]> {
    return (await this.facts.receiptsOf(requireActor().personId)).map(receiptTypeOf);
  }
}
