export { FakePayable } from './fake-payable';
export { day, euros, LedgerWorld } from './ledger-world';
export { describeProvider, type ProviderDesk } from './provider-contract';
export { rawOf, sandboxNotice, SandboxPayer } from './sandbox-payer';
