export { LedgerModule } from './ledger.module';
export { Payables, type Payable, type PayableLine, type Settlement, type Taken } from './ports/payables';

export { LedgerFacts, type ReceiptView, type TargetPayment } from './app/ledger-facts';
export { offlineMeans, RecordPayment, type OfflineMoney, type RecordedPayment } from './app/record-payment';
export { currencySetting } from './app/settings';
export { UseCredit } from './app/use-credit';

export { ACCOUNTS } from './domain/accounts';
export { PAYMENT_MEANS, type OfflineMeans, type PaymentMeans } from './domain/means';
export type { PaymentState } from './domain/payment-transitions';
export type { Payer } from './domain/receipt';
