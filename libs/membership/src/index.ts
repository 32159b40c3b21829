export { MembershipModule } from './membership.module';

export { CallDue } from './app/call-due';
export { CloseDue } from './app/close-due';
export { GrantPeriod } from './app/grant-period';
export { MembershipIntegrity } from './app/integrity';
export { KeepStatuses } from './app/keep-statuses';
export { MakeDues } from './app/make-dues';
export { MembershipViews, type MembershipView } from './app/membership-views';
export { SetOfflineWays } from './app/offline-ways';
export { Plans } from './app/plans';
export { RecordDuesPayment } from './app/record-dues-payment';
export { RenewalLinks } from './app/renewal-links';
export { chequeToSetting, graceCountsSetting, ibanSetting } from './app/settings';
export { SettleDueRun } from './app/settle-due-run';
export { StartDueRun } from './app/start-due-run';

export { PLAN_DEFAULTS } from './domain/plan';
export { countsAsMember, type MembershipStatus } from './domain/status';
