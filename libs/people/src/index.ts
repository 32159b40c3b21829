export { DigestFacts, type MailCard, type NetworkCard, type StillRight } from './app/digest-facts';
