export { FakePayable } from './fake-payable';
export { day, euros, LedgerWorld } from './ledger-world';
