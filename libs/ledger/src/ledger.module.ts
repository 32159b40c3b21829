import { Global, Module } from '@nestjs/common';
import './i18n';
import { Payables } from './ports/payables';

/** Payments and what they settle, refunds, receipts without gaps, the journal that sums to zero. */
@Global()
@Module({ providers: [Payables], exports: [Payables] })
export class LedgerModule {}
