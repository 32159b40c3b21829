export { addressOf, IntroductionsDesk, useIntroductionsDesk, WHY, WORDS, type Somebody } from './introductions-desk';
