export { LedgerModule } from './ledger.module';
export { Payables, type Payable, type PayableLine, type Settlement, type Taken } from './ports/payables';
