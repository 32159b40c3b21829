import { lazyDialog } from '@cordee/web';

/** The dialogs of dues: fetched when they are first opened. */
export const RecordPaymentDialog = lazyDialog(async () => (await import('./payment/RecordPaymentDialog')).RecordPaymentDialog, ({ start }) => start !== null, { start: null });
export const PlanDialog = lazyDialog(async () => (await import('./plans/PlanDialog')).PlanDialog, ({ start }) => start !== null, { start: null });
export const RunDialog = lazyDialog(async () => (await import('./run/RunDialog')).RunDialog, ({ opened }) => opened, { opened: false });
export const RemindersDialog = lazyDialog(async () => (await import('./run/RemindersDialog')).RemindersDialog, ({ opened }) => opened, { opened: false });
export const CallDueDialog = lazyDialog(async () => (await import('./member/CallDueDialog')).CallDueDialog, ({ opened }) => opened, { opened: false });
export const GrantPeriodDialog = lazyDialog(async () => (await import('./member/GrantPeriodDialog')).GrantPeriodDialog, ({ opened }) => opened, { opened: false });
export const EndDialog = lazyDialog(async () => (await import('./member/EndDialog')).EndDialog, ({ end }) => end !== null, { end: null });
export const SuspendDialog = lazyDialog(async () => (await import('./member/SuspendDialog')).SuspendDialog, ({ membershipId }) => membershipId !== null, { membershipId: null });
export const CloseDueDialog = lazyDialog(async () => (await import('./list/CloseDueDialog')).CloseDueDialog, ({ due }) => due !== null, { due: null });
export const RemindDialog = lazyDialog(async () => (await import('./list/RemindDialog')).RemindDialog, ({ opened }) => opened, { opened: false });
export const RefundDialog = lazyDialog(async () => (await import('./payments/RefundDialog')).RefundDialog, ({ payment }) => payment !== null, { payment: null });
