export { MessagingModule } from './messaging.module';
export { type DigestContributor, DigestContributors } from './app/digest-contributors';
export { ActLinks, type Act, type FollowedAct } from './app/act-links';
export { EnrolMembers } from './app/enrol-members';
export { type Letterhead, Letterheads } from './app/letterhead';
export { type Recipient, Recipients } from './app/recipients';
export { BLOCKS, type Block, type DigestItem, type DigestPeriod, type DigestText } from './domain/digest-item';
export { FindLateDigests } from './jobs/find-late-digests.handler';
