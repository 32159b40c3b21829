import { Global, Module } from '@nestjs/common';
import { ExportPaymentsController } from './api/export-payments.controller';
import { PaymentMutationsResolver } from './api/payment-mutations.resolver';
import { DifferencesResolver, MyReceiptsResolver, PaymentPartsResolver, PaymentsResolver } from './api/payments.resolver';
import { PaymentController } from './api/pages/payment.controller';
import { SandboxController } from './api/pages/sandbox.controller';
import { ReceiptController } from './api/receipt.controller';
import { WebhookController } from './api/webhook.controller';
import { AllotMoney } from './app/allot-money';
import { ApplyView } from './app/apply-view';
import { BeginPayment } from './app/begin-payment';
import { BeginRefund } from './app/begin-refund';
import { Calendar } from './app/calendar';
import { Checkout } from './app/checkout';
import { CompareCheckout } from './app/compare-checkout';
import { ExpirePayment } from './app/expire-payment';
import { ExportPayments } from './app/export-payments';
import { FollowDispute } from './app/follow-dispute';
import { GiveBack } from './app/give-back';
import { LedgerIntegrity } from './app/integrity';
import { IssueReceipt } from './app/issue-receipt';
import { LedgerFacts } from './app/ledger-facts';
import { LedgerQueue } from './app/ledger-queue';
import { OfflineMoneyRules } from './app/offline-money-rules';
import { PaymentEnds } from './app/payment-ends';
import { PaymentLinks } from './app/payment-links';
import { PaymentList } from './app/payment-list';
import { PaymentOutcomes } from './app/payment-outcome';
import { Providers } from './app/providers';
import { ReadReceipt } from './app/read-receipt';
import { ReceiptDocuments } from './app/receipt-documents';
import { RecordPayment } from './app/record-payment';
import { RefundByProvider } from './app/refund-by-provider';
import { RefundPayment } from './app/refund-payment';
import { RefundSteps } from './app/refund-steps';
import { RetryRefund } from './app/retry-refund';
import { ReversePayment } from './app/reverse-payment';
import { Reconcile } from './app/reconcile';
import { DeliverNotice } from './app/sandbox/deliver-notice';
import { SandboxDesk } from './app/sandbox/sandbox-desk';
import { SandboxNotices } from './app/sandbox/sandbox-notices';
import { SandboxProvider } from './app/sandbox/sandbox-provider';
import { SendRefund } from './app/send-refund';
import { SettleMoney } from './app/settle-money';
import { SettlePayment } from './app/settle-payment';
import { SpendCredit } from './app/spend-credit';
import { UseCredit } from './app/use-credit';
import { VoidReceipt } from './app/void-receipt';
import { AllocationsRepository } from './data/allocations.repository';
import { DisputesRepository } from './data/disputes.repository';
import { FactsReads } from './data/facts.reads';
import { IntegrityReads } from './data/integrity.reads';
import { JournalRepository } from './data/journal.repository';
import { PayersReads } from './data/payers.reads';
import { PaymentsReads } from './data/payments.reads';
import { PaymentsRepository } from './data/payments.repository';
import { ProviderEventsRepository } from './data/provider-events.repository';
import { ReconciliationsRepository } from './data/reconciliations.repository';
import { ReceiptsRepository } from './data/receipts.repository';
import { RefundsRepository } from './data/refunds.repository';
import { SandboxRepository } from './data/sandbox.repository';
import './i18n';
import { DeliverSandboxNoticeJob, DrawReceiptJob, ExpirePaymentJob, SendRefundJob } from './jobs/ledger.jobs';
import { ReconcileAll, ReconcileJob } from './jobs/reconcile.jobs';
import { Payables } from './ports/payables';

const data = [AllocationsRepository, DisputesRepository, FactsReads, IntegrityReads, JournalRepository, PayersReads, PaymentsReads, PaymentsRepository, ProviderEventsRepository, ReceiptsRepository, ReconciliationsRepository, RefundsRepository, SandboxRepository];
const settling = [AllotMoney, ApplyView, BeginPayment, Calendar, ExpirePayment, IssueReceipt, OfflineMoneyRules, PaymentEnds, PaymentOutcomes, SettleMoney, SettlePayment, SpendCredit];
const refunding = [BeginRefund, FollowDispute, GiveBack, RefundByProvider, RefundSteps, RetryRefund, ReversePayment, SendRefund, VoidReceipt];
const comparing = [CompareCheckout, Reconcile, ReconcileAll];
const sandbox = [DeliverNotice, SandboxDesk, SandboxNotices, SandboxProvider];
const reading = [ExportPayments, LedgerQueue, ReadReceipt];
const api = [MyReceiptsResolver, PaymentMutationsResolver, PaymentPartsResolver, PaymentsResolver, DifferencesResolver];
const jobs = [DeliverSandboxNoticeJob, DrawReceiptJob, ExpirePaymentJob, ReconcileJob, SendRefundJob];
const doors = [Checkout, LedgerFacts, LedgerIntegrity, Payables, PaymentLinks, PaymentList, Providers, ReceiptDocuments, RecordPayment, RefundPayment, UseCredit];

/** Payments and what they settle, refunds, receipts without gaps, the journal that sums to zero. */
@Global()
@Module({
  controllers: [ExportPaymentsController, PaymentController, ReceiptController, SandboxController, WebhookController],
  providers: [...data, ...settling, ...refunding, ...comparing, ...sandbox, ...reading, ...api, ...jobs, ...doors],
  exports: doors,
})
export class LedgerModule {}
