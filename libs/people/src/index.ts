export { PeopleModule } from './people.module';

export { type AcquaintanceSource, Acquaintances } from './app/acquaintances';
export { AddPerson, type NewPersonInput } from './app/add-person';
export { AudiencePeople } from './app/audience-people';
export { type Audience, type AudienceInput } from './app/audience';
export { ApplyImport } from './app/apply-import';
export { CheckImport } from './app/check-import';
export { ChooseColumns } from './app/choose-columns';
export { FindPeople, type CardRow } from './app/find-people';
export { InvitePeople } from './app/invite-people';
export { MyProfile } from './app/my-profile';
export { Openness, type OpennessSource } from './app/openness';
export { NoteDeath } from './app/note-death';
export { ReadImport } from './app/read-import';
export { RunImport } from './app/run-import';
export { StartImport } from './app/start-import';
export { DigestFacts, type MailCard, type NetworkCard, type StillRight } from './data/digest-facts';
export type { Acquaintance, Ground } from './domain/acquaintance';
export { HOLD_MINUTES } from './domain/invitation-batch';
export type { Candidate } from './domain/invitees';
export { IMPORT_FIELDS, type ImportField } from './domain/import-fields';

export { audienceFrom } from './api/audience.input';
export { MailSampleType, SampleSentType } from './api/invitation.types';
export { MemberFilterInput } from './api/people.inputs';
export { MemberRecordType, PersonCardType } from './api/people.types';
export { cardView } from './api/views';
