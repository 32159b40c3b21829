import { Global, Module } from '@nestjs/common';
import { CallDue } from './app/call-due';
import { MembershipCalendar } from './app/calendar';
import { CampaignChunk } from './app/campaign-chunk';
import { ClaimReminders } from './app/claim-reminders';
import { CloseDue } from './app/close-due';
import { CountPaidDues } from './app/count-paid-dues';
import { DecideApplication } from './app/decide-application';
import { DecisionRecord } from './app/decision-record';
import { DueAdvice } from './app/due-advice';
import { DueLetters } from './app/due-letters';
import { DueMailer } from './app/due-mailer';
import { DueRuns } from './app/due-runs';
import { DueSamples } from './app/due-samples';
import { DueWriter } from './app/due-writer';
import { DuesContributor, NewMembersContributor } from './app/dues-contributor';
import { DuesList } from './app/dues-list';
import { SummariseDues } from './app/dues-summary';
import { EndDues } from './app/end-dues';
import { EndMembership } from './app/end-membership';
import { EndMemberships } from './app/end-memberships';
import { Ending } from './app/ending';
import { GrantPeriod } from './app/grant-period';
import { Granting } from './app/granting';
import { MembershipIntegrity } from './app/integrity';
import { IssueDues } from './app/issue-dues';
import { IssueOne } from './app/issue-one';
import { IssueRenewal } from './app/issue-renewal';
import { Join } from './app/join';
import { JoinPost } from './app/join-post';
import { JoinRecord } from './app/join-record';
import { KeepStatuses } from './app/keep-statuses';
import { LapseRecord } from './app/lapse-record';
import { MakeDues } from './app/make-dues';
import { MemberCounting } from './app/member-counting';
import { MembershipBeginnings } from './app/membership-beginnings';
import { MembershipBook } from './app/membership-book';
import { MembershipQueue } from './app/membership-queue';
import { MembershipViews } from './app/membership-views';
import { MembershipWaiting } from './app/membership-waiting';
import { MyRenewal } from './app/my-renewal';
import { NoteDeceased } from './app/note-deceased';
import { SetOfflineWays } from './app/offline-ways';
import { OpenMembership } from './app/open-membership';
import { PayDues } from './app/pay-dues';
import { Plans } from './app/plans';
import { RecordDuesPayment } from './app/record-dues-payment';
import { RemindDues } from './app/remind-dues';
import { ReminderNotes } from './app/reminder-notes';
import { ReminderRules } from './app/reminder-rules';
import { Renew } from './app/renew';
import { RenewalDesk } from './app/renewal-desk';
import { RenewalLinks } from './app/renewal-links';
import { PreviewDueRun } from './app/run-preview';
import { RunRecord } from './app/run-record';
import { SendHandReminders } from './app/send-hand-reminders';
import { SendJoinLetter } from './app/send-join-letter';
import { SendReceipt } from './app/send-receipt';
import { SendReminders } from './app/send-reminders';
import { SettleDues } from './app/settle-dues';
import { SpendOldCredit } from './app/spend-old-credit';
import { StartDueRun } from './app/start-due-run';
import { SuspendMembership } from './app/suspend-membership';
import { RunMails, TellDues } from './app/tell-dues';
import { DuesMoneyResolver } from './api/dues-money.resolver';
import { DuesMutationsResolver } from './api/dues-mutations.resolver';
import { DuesResolver } from './api/dues.resolver';
import { MembershipEndsResolver } from './api/membership-ends.resolver';
import { MembershipPartsResolver, MyMembershipResolver, RecordMembershipResolver } from './api/membership.resolver';
import { OfficeChoicesResolver } from './api/office-choices.resolver';
import { JoinController } from './api/pages/join.controller';
import { RenewController } from './api/pages/renew.controller';
import { PlanMutationsResolver, PlansResolver } from './api/plans.resolver';
import { RecordedView } from './api/recorded-view';
import { DueRunsRepository } from './data/due-runs.repository';
import { DuesReads } from './data/dues.reads';
import { DuesRepository } from './data/dues.repository';
import { IntegrityReads } from './data/integrity.reads';
import { MembershipDecisionsRepository } from './data/membership-decisions.repository';
import { MembershipsReads } from './data/memberships.reads';
import { MembershipsRepository } from './data/memberships.repository';
import { NewsReads } from './data/news.reads';
import { PlansRepository } from './data/plans.repository';
import { RemindersRepository } from './data/reminders.repository';
import { SummaryReads } from './data/summary.reads';
import './i18n';
import { ClaimRemindersJob, KeepStatusesJob, SendHandRemindersJob, SendRemindersJob } from './jobs/calendar.jobs';
import { MakeDuesJob, SendJoinLetterJob, SendReceiptJob, SplitRunJob, TellDueJob, TellDuesJob } from './jobs/dues.jobs';
import { CompiledDueWriter } from './mails/compiled-due-writer';

const data = [DueRunsRepository, DuesReads, DuesRepository, IntegrityReads, MembershipDecisionsRepository, MembershipsReads, MembershipsRepository, NewsReads, PlansRepository, RemindersRepository, SummaryReads];
const calling = [CallDue, CampaignChunk, CloseDue, IssueDues, IssueOne, IssueRenewal, MakeDues, OpenMembership, PreviewDueRun, RunRecord, StartDueRun];
const paying = [CountPaidDues, DueAdvice, PayDues, RecordDuesPayment, SettleDues, SpendOldCredit];
const memberships = [DecideApplication, DecisionRecord, EndDues, Ending, EndMembership, EndMemberships, Granting, GrantPeriod, KeepStatuses, LapseRecord, MemberCounting, MembershipBeginnings, MembershipBook, MembershipCalendar, NoteDeceased, Plans, SuspendMembership];
const renewing = [Join, JoinRecord, MyRenewal, Renew, RenewalDesk, RenewalLinks];
const writing = [ClaimReminders, DueLetters, DueMailer, DueSamples, JoinPost, RemindDues, ReminderNotes, ReminderRules, RunMails, SendHandReminders, SendJoinLetter, SendReceipt, SendReminders, SetOfflineWays, TellDues];
const reading = [DueRuns, DuesList, MembershipIntegrity, MembershipViews, SummariseDues];
const contributions = [DuesContributor, MembershipQueue, MembershipWaiting, NewMembersContributor];
const api = [DuesMoneyResolver, DuesMutationsResolver, DuesResolver, MembershipEndsResolver, MembershipPartsResolver, MyMembershipResolver, OfficeChoicesResolver, PlanMutationsResolver, PlansResolver, RecordedView, RecordMembershipResolver];
const jobs = [ClaimRemindersJob, KeepStatusesJob, MakeDuesJob, SendHandRemindersJob, SendJoinLetterJob, SendReceiptJob, SendRemindersJob, SplitRunJob, TellDueJob, TellDuesJob];

/** What one can join, who has, for which periods; what is due, renewed and reminded of. */
@Global()
@Module({
  controllers: [JoinController, RenewController],
  providers: [...data, ...calling, ...paying, ...memberships, ...renewing, ...writing, ...reading, ...contributions, ...api, ...jobs, { provide: DueWriter, useClass: CompiledDueWriter }],
  exports: [CallDue, ClaimReminders, CloseDue, GrantPeriod, KeepStatuses, MakeDues, MembershipIntegrity, MembershipViews, Plans, RecordDuesPayment, RenewalLinks, SetOfflineWays, StartDueRun],
})
export class MembershipModule {}
