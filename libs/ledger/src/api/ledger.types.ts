import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateOnly, DateTime, MoneyType, type Temporal } from '@cordee/platform';
import type { PaymentMeans } from '../domain/means';
import type { PaymentState } from '../domain/payment-transitions';
import type { DifferenceKind } from '../domain/reconciliation';
import type { RefundState } from '../domain/refund-transitions';

export const PaymentStateEnum = { CREATED: 'CREATED', PENDING: 'PENDING', SETTLED: 'SETTLED', FAILED: 'FAILED', EXPIRED: 'EXPIRED', CANCELLED: 'CANCELLED', DISPUTED: 'DISPUTED', REVERSED: 'REVERSED' } as const;
export const PaymentMeansEnum = { CARD: 'CARD', CHEQUE: 'CHEQUE', TRANSFER: 'TRANSFER', CASH: 'CASH' } as const;
export const RefundStateEnum = { REQUESTED: 'REQUESTED', APPROVED: 'APPROVED', SENT: 'SENT', DONE: 'DONE', FAILED: 'FAILED', REJECTED: 'REJECTED' } as const;
export const PaymentNeedEnum = { TO_ALLOCATE: 'TO_ALLOCATE', MISMATCHED: 'MISMATCHED' } as const;
registerEnumType(PaymentStateEnum, { name: 'PaymentState', description: 'SETTLED: the money has come.' });
registerEnumType(PaymentMeansEnum, { name: 'PaymentMeans' });
registerEnumType(PaymentNeedEnum, { name: 'PaymentNeed', description: 'TO_ALLOCATE: nothing has taken all of it. MISMATCHED: in the last thirty days another amount or currency came than was expected.' });
registerEnumType(RefundStateEnum, { name: 'RefundState', description: 'DONE: the money has gone back.' });

@ObjectType('PaymentLine', { description: 'What a payment has settled, or is meant to.' })
export class PaymentLineType {
  @Field(() => String, { description: 'due' }) kind: string;
  @Field(() => String) label: string;
  @Field(() => MoneyType) amount: MoneyType;
}

@ObjectType('Receipt')
export class ReceiptType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: '2026-000123: without gaps in each year.' }) number: string;
  @Field(() => MoneyType) amount: MoneyType;
  @Field(() => DateOnly) receivedOn: Temporal.PlainDate;
  @Field(() => DateTime) issuedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it left by mail.' }) sentAt: Date | null;
  @Field(() => String, { description: 'Its document, on this site: for its payer and for those who see payments.' }) url: string;
}

@ObjectType('Refund')
export class RefundType {
  @Field(() => ID) id: string;
  @Field(() => RefundStateEnum) state: RefundState;
  @Field(() => MoneyType) amount: MoneyType;
  @Field(() => String) reason: string;
  @Field(() => DateTime) requestedAt: Date;
}

export const DifferenceKindEnum = { STATE: 'STATE', AMOUNT: 'AMOUNT', REFUNDED: 'REFUNDED', MISSING: 'MISSING', UNKNOWN_PAYMENT: 'UNKNOWN_PAYMENT' } as const;
registerEnumType(DifferenceKindEnum, { name: 'PaymentDifferenceKind', description: 'MISSING: the provider does not know it. UNKNOWN_PAYMENT: we do not.' });

@ObjectType('PaymentDifference', { description: 'What the ledger and the provider say otherwise of one payment, since a night found it.' })
export class PaymentDifferenceType {
  @Field(() => ID, { nullable: true }) paymentId: string | null;
  @Field(() => String, { nullable: true }) payerName: string | null;
  @Field(() => String, { description: "The provider's own name for it." }) reference: string;
  @Field(() => DifferenceKindEnum) kind: DifferenceKind;
  @Field(() => String, { description: 'As a person reads it.' }) ours: string;
  @Field(() => String, { description: 'As a person reads it.' }) theirs: string;
  @Field(() => DateTime) foundAt: Date;
}

/** Its lines, receipt and refunds are read when they are asked for. */
@ObjectType('Payment')
export class PaymentType {
  /** Not a field. */
  uuid: string;
  @Field(() => ID) id: string;
  @Field(() => PaymentStateEnum) state: PaymentState;
  @Field(() => PaymentMeansEnum) means: PaymentMeans;
  @Field(() => ID, { nullable: true, description: 'Null for somebody without a record here.' }) personId: string | null;
  @Field(() => String) payerName: string;
  @Field(() => MoneyType) amount: MoneyType;
  @Field(() => MoneyType, { description: 'What dues and tickets have taken of it.' }) allocated: MoneyType;
  @Field(() => MoneyType, { description: 'What nothing has taken: it can pay later.' }) credit: MoneyType;
  @Field(() => MoneyType) refunded: MoneyType;
  @Field(() => String, { nullable: true }) chequeNumber: string | null;
  @Field(() => String, { nullable: true }) bank: string | null;
  @Field(() => DateOnly, { nullable: true, description: 'When the money came. Its year is the series of the receipt.' }) receivedOn: Temporal.PlainDate | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String, { nullable: true, description: 'Why it failed, or what is odd about it, as a sentence.' }) failure: string | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) settledAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Who has recorded it, or gone to pay.' }) recordedBy: string | null;
}
export const PaymentConnection = connectionOf(() => PaymentType, 'Payment');
