import { Global, Module } from '@nestjs/common';
import { PersonsPort } from '@cordee/identity';
import { Classmates, Colleagues } from './app/acquaintance-sources';
import { Acquaintances } from './app/acquaintances';
import { AddPerson } from './app/add-person';
import { ApplyChunk } from './app/apply-chunk';
import { ApplyImport } from './app/apply-import';
import { AskSample } from './app/ask-sample';
import { AudiencePeople } from './app/audience-people';
import { CancelImport } from './app/cancel-import';
import { CheckImport } from './app/check-import';
import { ChooseColumns } from './app/choose-columns';
import { CorrectPerson } from './app/correct-person';
import { ExportMembers } from './app/export-members';
import { FindPeople } from './app/find-people';
import { GiveUpImport } from './app/give-up-import';
import { HeldInvitations } from './app/held-invitations';
import { ImportFiles } from './app/import-files';
import { ImportList } from './app/import-list';
import { ImportPlanner } from './app/import-planner';
import { ImportReport } from './app/import-report';
import { PeopleIntegrity } from './app/integrity';
import { InvitationList } from './app/invitation-list';
import { InvitationSendings } from './app/invitation-sendings';
import { InvitePeople } from './app/invite-people';
import { MyProfile } from './app/my-profile';
import { NoteDeath } from './app/note-death';
import { OpenProfile } from './app/open-profile';
import { Openness } from './app/openness';
import { PeopleQueue, PeopleWaiting } from './app/people-queue';
import { Persons } from './app/persons';
import { PlatformImportFiles } from './app/platform-files';
import { PreviewInvitations } from './app/preview-invitations';
import { ReadImport } from './app/read-import';
import { Records } from './app/records';
import { Reindex } from './app/reindex';
import { RunImport } from './app/run-import';
import { SendInvitations } from './app/send-invitations';
import { SendSample } from './app/send-sample';
import { SettleInvitations } from './app/settle-invitations';
import { StartImport } from './app/start-import';
import { DirectoryResolver } from './api/directory.resolver';
import { ExportController } from './api/export.controller';
import { ImportMutationsResolver } from './api/import-mutations.resolver';
import { ImportRowsResolver, ImportsResolver } from './api/imports.resolver';
import { InvitationMutationsResolver } from './api/invitation-mutations.resolver';
import { InvitationsResolver } from './api/invitations.resolver';
import { MemberRecordResolver, MembersResolver } from './api/members.resolver';
import { PeopleMutationsResolver } from './api/people-mutations.resolver';
import { ProfileResolver } from './api/profile.resolver';
import { ReportController } from './api/report.controller';
import { RoleGrantPersonResolver } from './api/role-grant.resolver';
import { AcquaintanceReads } from './data/acquaintance.reads';
import { CandidatesReads } from './data/candidates.reads';
import { DigestFacts } from './data/digest-facts';
import { DirectoryReads } from './data/directory.reads';
import './data/import.schema';
import { ImportRowsRepository } from './data/import-rows.repository';
import { ImportsReads } from './data/imports.reads';
import { ImportsRepository } from './data/imports.repository';
import './data/invitation-batch.schema';
import { InvitationBatchesRepository } from './data/invitation-batches.repository';
import { InvitationsRepository } from './data/invitations.repository';
import { KnownPeopleRepository } from './data/known-people.repository';
import { MemberRecordReads } from './data/member-record.reads';
import { MembersReads } from './data/members.reads';
import { PeopleRepository } from './data/people.repository';
import { PeopleWriter } from './data/people-writer';
import './data/person.schema';
import './i18n';
import { CheckImportJob, ReadImportJob, RunImportJob } from './jobs/import.jobs';
import { ReleaseInvitationsJob, SendInvitationsJob, SendSampleJob, SplitInvitationsJob } from './jobs/invitation.jobs';

const data = [
  AcquaintanceReads, CandidatesReads, DigestFacts, DirectoryReads, ImportRowsRepository, ImportsReads, ImportsRepository, InvitationBatchesRepository, InvitationsRepository, KnownPeopleRepository, MemberRecordReads, MembersReads, PeopleRepository, PeopleWriter,
];
const importing = [ApplyChunk, ApplyImport, CancelImport, CheckImport, ChooseColumns, GiveUpImport, ImportList, ImportPlanner, ImportReport, ReadImport, RunImport, StartImport];
const people = [AddPerson, CorrectPerson, ExportMembers, FindPeople, MyProfile, NoteDeath, OpenProfile, Persons, Records, Reindex];
const inviting = [AskSample, AudiencePeople, HeldInvitations, InvitationList, InvitationSendings, InvitePeople, PreviewInvitations, SendInvitations, SendSample, SettleInvitations];
const contributions = [Acquaintances, Classmates, Colleagues, Openness, PeopleIntegrity, PeopleQueue, PeopleWaiting];
const api = [DirectoryResolver, ImportMutationsResolver, ImportRowsResolver, ImportsResolver, InvitationMutationsResolver, InvitationsResolver, MemberRecordResolver, MembersResolver, PeopleMutationsResolver, ProfileResolver, RoleGrantPersonResolver];
const jobs = [CheckImportJob, ReadImportJob, ReleaseInvitationsJob, RunImportJob, SendInvitationsJob, SendSampleJob, SplitInvitationsJob];

/** Persons, the directory, and the files they come from. Imports IdentityModule's doors, which are global. */
@Global()
@Module({
  controllers: [ExportController, ReportController],
  providers: [...data, ...importing, ...people, ...inviting, ...contributions, ...api, ...jobs, { provide: ImportFiles, useClass: PlatformImportFiles }, { provide: PersonsPort, useExisting: Persons }],
  exports: [Acquaintances, Openness, PersonsPort, DigestFacts, StartImport, ReadImport, ChooseColumns, CheckImport, RunImport, ApplyImport, AddPerson, AudiencePeople, InvitePeople, FindPeople, NoteDeath],
})
export class PeopleModule {}
