export { DigestFacts, type MailCard, type NetworkCard, type StillRight } from './data/digest-facts';
