export * from './digest-desk';
export * from './digest-world';
export * from './mail-sink';
export { messagingPages, TestDigestFacts } from './messaging-pages';
export { DigestLinks } from '../app/digest-links';
export { CloseDueDigests } from '../app/close-due-digests';
export { DeliverDigests } from '../app/deliver-digests';
export { EnrolMembers } from '../app/enrol-members';
export { openFrom } from '../domain/interruption';
