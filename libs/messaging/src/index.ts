export { MessagingModule } from './messaging.module';
export { type DigestContributor, DigestContributors } from './app/digest-contributors';
export { EnrolMembers } from './app/enrol-members';
export { BLOCKS, type Block, type DigestItem, type DigestPeriod, type DigestText } from './domain/digest-item';
export { FindLateDigests } from './jobs/find-late-digests.handler';
