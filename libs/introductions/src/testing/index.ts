export { addressOf, IntroductionsDesk, useIntroductionsDesk, WHY, WORDS, type Somebody } from './introductions-desk';
export { createIntroduction, type TestIntroduction } from './known-introductions';
export { IntroductionLinks } from '../app/introduction-links';
