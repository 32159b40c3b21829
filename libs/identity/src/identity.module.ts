import { Global, Module } from '@nestjs/common';
import { AssociationScopes, ScopeResolver } from '@cordee/platform';
import { AccessTokens } from './app/access-tokens';
import { ApproveAssociation } from './app/approve-association';
import { ArrangeList } from './app/arrange-list';
import { Arrive } from './app/arrive';
import { AssociationSettings } from './app/association-settings';
import { Brakes } from './app/brakes';
import { ChallengeCookie } from './app/challenge-cookie';
import { ClaimRecord } from './app/claim-record';
import { ChangeJournal } from './app/change-journal';
import { ChangeView } from './app/change-view';
import { ConfirmAssociation } from './app/confirm-association';
import { ConfirmSignIn } from './app/confirm-sign-in';
import { Directory } from './app/directory';
import { EndingRoles } from './app/ending-roles';
import { ExportJournal } from './app/export-journal';
import { ExportList } from './app/export-list';
import { FailedJobsTile } from './app/failed-jobs-tile';
import { FoundingLetter } from './app/founding-letter';
import { ForgetStale } from './app/forget-stale';
import { FoundAssociation } from './app/found-association';
import { GrantRole } from './app/grant-role';
import { HandOff } from './app/hand-off';
import { HandOffTargets } from './app/hand-off-targets';
import { Identity } from './app/identity.facade';
import { Invitations } from './app/invitations';
import { Journal } from './app/journal';
import { LastSeen } from './app/last-seen';
import { LetterHead } from './app/letter-head';
import { KnownAddresses } from './app/known-addresses';
import { ListSettings } from './app/list-settings';
import { MemberFacts } from './app/member-facts';
import { MyAccount } from './app/my-account';
import { OpenSession } from './app/open-session';
import { Pause } from './app/pause';
import { PendingRequest } from './app/pending-request';
import { RemoveView } from './app/remove-view';
import { RequestAssociation } from './app/request-association';
import { RequestSignIn } from './app/request-sign-in';
import { RerunJob } from './app/rerun-job';
import { RevokeRole } from './app/revoke-role';
import { RoleList } from './app/role-list';
import { Roles } from './app/roles';
import { DirectoryScopes, HostScopeResolver } from './app/scope-resolver';
import { SaveView } from './app/save-view';
import { Sessions } from './app/sessions';
import { SetLocale } from './app/set-locale';
import { SettingChoices } from './app/setting-choices';
import { SignInGuard } from './app/sign-in-guard';
import { SignInLetter } from './app/sign-in-letter';
import { SignupGate } from './app/signup-gate';
import { UpdateAssociation } from './app/update-association';
import { ClaimController } from './api/pages/claim.controller';
import { CreateController } from './api/pages/create.controller';
import { HomeController } from './api/pages/home.controller';
import { JournalExportController } from './api/journal-export.controller';
import { PageKit } from './api/pages/page-kit';
import { PassageController } from './api/pages/passage.controller';
import { SignInController } from './api/pages/sign-in.controller';
import { SignedInAnswer } from './api/pages/signed-in';
import { AccountResolver } from './api/account.resolver';
import { ListMutationsResolver, ListsResolver } from './api/lists.resolver';
import { OfficeMutationsResolver } from './api/office-mutations.resolver';
import { OfficeResolver } from './api/office.resolver';
import { OfficeDoorResolver, SiteResolver } from './api/site.resolver';
import { ViewerResolver } from './api/viewer.resolver';
import { Views } from './api/views';
import { AccessTokensRepository } from './data/access-tokens.repository';
import { AccountsRepository } from './data/accounts.repository';
import { AnswerOnce } from './data/answer-once';
import { AssociationsRepository } from './data/associations.repository';
import { ChallengesRepository } from './data/challenges.repository';
import { Doors } from './data/doors';
import { JournalRepository } from './data/journal.repository';
import { ListLayoutsRepository } from './data/list-layouts.repository';
import { RoleGrantsRepository } from './data/role-grants.repository';
import { SavedViewsRepository } from './data/saved-views.repository';
import { SessionsRepository } from './data/sessions.repository';
import './data/account.schema';
import './data/association.schema';
import './data/role-grant.schema';
import './data/session.schema';
import { ForgetStaleJob } from './jobs/forget-stale.job';
import { OpenAssociationJob } from './jobs/open-association.job';
import { SendFoundingMailJob } from './jobs/send-founding-mail.job';
import { SendSignInMailJob } from './jobs/send-sign-in-mail.job';
import { PublicParts } from './ports/public-parts';
import { WaitingList } from './ports/waiting';
import { WorkQueue } from './ports/work-queue';

const data = [AccessTokensRepository, AccountsRepository, AnswerOnce, AssociationsRepository, ChallengesRepository, Doors, JournalRepository, ListLayoutsRepository, RoleGrantsRepository, SavedViewsRepository, SessionsRepository];
const signingIn = [Arrive, Brakes, ChallengeCookie, ClaimRecord, ConfirmSignIn, HandOff, HandOffTargets, KnownAddresses, LetterHead, SignInLetter, OpenSession, Pause, RequestSignIn, SignInGuard];
const founding = [ApproveAssociation, ConfirmAssociation, FoundAssociation, FoundingLetter, PendingRequest, RequestAssociation, SignupGate];
const account = [AccessTokens, ForgetStale, LastSeen, MyAccount, Sessions, SetLocale];
const office = [AssociationSettings, ChangeJournal, EndingRoles, ExportJournal, ExportList, FailedJobsTile, GrantRole, Journal, RerunJob, RevokeRole, RoleList, Roles, SettingChoices, UpdateAssociation];
const lists = [ArrangeList, ChangeView, ListSettings, RemoveView, SaveView];
const pages = [ClaimController, CreateController, HomeController, JournalExportController, PassageController, SignInController];
const api = [PageKit, SignedInAnswer, AccountResolver, ListMutationsResolver, ListsResolver, OfficeDoorResolver, OfficeMutationsResolver, OfficeResolver, SiteResolver, ViewerResolver, Views];
const jobs = [ForgetStaleJob, OpenAssociationJob, SendFoundingMailJob, SendSignInMailJob];
const doors = [Directory, Identity, Invitations, MemberFacts, PublicParts, WaitingList, WorkQueue];

/** Associations, accounts, sign-in, sessions and roles. `PersonsPort` comes from `people`. */
@Global()
@Module({
  controllers: pages,
  providers: [
    ...data, ...signingIn, ...founding, ...account, ...office, ...lists, ...api, ...jobs, ...doors,
    HostScopeResolver, { provide: ScopeResolver, useExisting: HostScopeResolver },
    DirectoryScopes, { provide: AssociationScopes, useExisting: DirectoryScopes },
  ],
  exports: [...doors, AssociationSettings, ExportList, PageKit, ScopeResolver, AssociationScopes, GrantRole, RequestAssociation, ConfirmAssociation, ApproveAssociation, RequestSignIn, ConfirmSignIn, ClaimRecord],
})
export class IdentityModule {}
