export { IdentityModule } from './identity.module';
export { PersonsPort, type PersonFact } from './ports/persons.port';
export { PublicParts, type PublicContributor, type PublicPart } from './ports/public-parts';
export { WaitingList, type Waiting, type WaitingContributor, type WaitingItem, type WaitingText } from './ports/waiting';
export { defineList, readColumns, readSearch, type ListDefinition } from './ports/lists';
export { WorkQueue, type QueueContributor, type QueueTile } from './ports/work-queue';

export { Identity } from './app/identity.facade';
export { activityText } from './app/journal';
export { ApproveAssociation } from './app/approve-association';
export { AssociationSettings, digestHourSetting, digestWeekdaySetting, zoneSetting, type AssociationSettingsView } from './app/association-settings';
export { ClaimRecord } from './app/claim-record';
export { ConfirmAssociation } from './app/confirm-association';
export { ConfirmSignIn } from './app/confirm-sign-in';
export { Directory, type DirectoryEntry } from './app/directory';
export { ExportList, type ListFile, type ListOrder, type ListPage, type SheetReader } from './app/export-list';
export { GrantRole } from './app/grant-role';
export { Invitations } from './app/invitations';
export { MemberFacts, type MemberFact } from './app/member-facts';
export { RequestAssociation } from './app/request-association';
export { RequestSignIn } from './app/request-sign-in';

export { ForgetStaleJob } from './jobs/forget-stale.job';
export { PERMISSIONS, permissionsOf, rolesWith, type Permission } from './domain/permissions';
export { ROLES, STAFF_ROLES, type Role, type StaffRole } from './domain/roles';
export type { ListSearch } from './domain/saved-view';
export { SignupClosed } from './domain/errors';
export { invitationMail } from './mails/invitation.mail';

export { AssociationBrandType, AssociationType, OfficeType, RoleEnum, RoleGrantType, ViewerType } from './api/identity.types';
export { listOrder, listOrderOf } from './api/list-order';
export { field, PageKit, sentence, sentences, type Frame } from './api/pages/page-kit';
