export { createCrowd } from './crowd';
export {
  createHelper, createLoadEntry, createOffer, createOpenAsk, createPosition, createPositioning, createShield, fillLoad, type TestHelper, type TestLoadEntry, type TestOpenAsk,
} from './known-giving';
export { GIVING_MODULES, GivingWorld, useGivingWorld } from './giving-world';
export { GratitudeDesk, useGratitudeDesk, type Helper } from './gratitude-desk';
export { HelpLinks } from '../app/help-links';
export { SILENCE } from '../app/silence-post';
