export * from './digest-world';
export * from './mail-sink';
export { messagingPages, TestDigestFacts } from './messaging-pages';
export { DigestLinks } from '../app/digest-links';
export { DeliverDigests } from '../app/deliver-digests';
