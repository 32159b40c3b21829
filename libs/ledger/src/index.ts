export { LedgerModule } from './ledger.module';
export { Payables, type Payable, type PayableLine, type PaymentAdvice, type Settlement, type Taken } from './ports/payables';
export type { CheckoutView, CheckoutWish, Notice, OpenCheckout, Provider, RawNotice, RefundAnswer, RefundWish } from './ports/provider';

export { Checkout, type PaymentWish } from './app/checkout';
export { LedgerIntegrity } from './app/integrity';
export { LedgerFacts, type ReceiptView, type TargetPayment } from './app/ledger-facts';
export { PaymentLinks } from './app/payment-links';
export { PaymentList, type ListedPayment, type PaymentsAsked } from './app/payment-list';
export { Providers } from './app/providers';
export { ReceiptDocuments } from './app/receipt-documents';
export { SettlePayment } from './app/settle-payment';
export { offlineMeans, RecordPayment, type OfflineMoney, type RecordedPayment } from './app/record-payment';
export { RefundPayment } from './app/refund-payment';
export { currencySetting, providerSetting } from './app/settings';
export { checkSignature, signNotice } from './app/signature';
export { UseCredit } from './app/use-credit';

export { ReconcileAll } from './jobs/reconcile.jobs';
export { ACCOUNTS } from './domain/accounts';
export { ForgedNotice, NotRefundable, ProviderAway } from './domain/errors';
export { PAYMENT_MEANS, type OfflineMeans, type PaymentMeans } from './domain/means';
export type { PaymentState } from './domain/payment-transitions';
export type { Payer } from './domain/receipt';

export { ProviderAwayError } from './api/ledger.errors';
export { PaymentMeansEnum, PaymentType, ReceiptType } from './api/ledger.types';
export { paymentView, receiptTypeOf } from './api/views';
