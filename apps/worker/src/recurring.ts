import { ForgetStaleJob } from '@cordee/identity';
import { ReconcileAll } from '@cordee/ledger';
import { FindLateDigests } from '@cordee/messaging';
import { HousekeepingJob, minutes, recurring, SealActivityJob, type Recurring } from '@cordee/platform';

/** The whole timetable of recurring jobs. What falls due for one member or one thing is a timer, not a line here. */
export const timetable: readonly Recurring[] = [
  recurring('messaging.findLateDigests', minutes(15), FindLateDigests),
  recurring('platform.sealActivity', minutes(15), SealActivityJob),
  recurring('platform.keepHouse', { cron: '30 3 * * *', zone: 'Europe/Paris' }, HousekeepingJob),
  recurring('identity.forgetStale', { cron: '40 3 * * *', zone: 'Europe/Paris' }, ForgetStaleJob),
  recurring('ledger.reconcile', { cron: '10 4 * * *', zone: 'Europe/Paris' }, ReconcileAll),
];
