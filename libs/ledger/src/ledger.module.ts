import { Global, Module } from '@nestjs/common';
import { AllotMoney } from './app/allot-money';
import { Calendar } from './app/calendar';
import { IssueReceipt } from './app/issue-receipt';
import { LedgerFacts } from './app/ledger-facts';
import { OfflineMoneyRules } from './app/offline-money-rules';
import { RecordPayment } from './app/record-payment';
import { SettleMoney } from './app/settle-money';
import { SpendCredit } from './app/spend-credit';
import { UseCredit } from './app/use-credit';
import { AllocationsRepository } from './data/allocations.repository';
import { FactsReads } from './data/facts.reads';
import { JournalRepository } from './data/journal.repository';
import { PayersReads } from './data/payers.reads';
import { PaymentsRepository } from './data/payments.repository';
import { ReceiptsRepository } from './data/receipts.repository';
import './i18n';
import { Payables } from './ports/payables';

const data = [AllocationsRepository, FactsReads, JournalRepository, PayersReads, PaymentsRepository, ReceiptsRepository];
const settling = [AllotMoney, Calendar, IssueReceipt, OfflineMoneyRules, SettleMoney, SpendCredit];
const doors = [LedgerFacts, Payables, RecordPayment, UseCredit];

/** Payments and what they settle, refunds, receipts without gaps, the journal that sums to zero. */
@Global()
@Module({ providers: [...data, ...settling, ...doors], exports: doors })
export class LedgerModule {}
