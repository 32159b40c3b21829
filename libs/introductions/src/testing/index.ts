export { addressOf, IntroductionsDesk, useIntroductionsDesk, WHY, WORDS, type Somebody } from './introductions-desk';
export { createIntroduction, type TestIntroduction } from './known-introductions';
