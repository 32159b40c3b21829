export { ReciprocityModule } from './reciprocity.module';

export { ASK_TYPES, OUTCOMES, type AskType, type Module, type Outcome } from './domain/ask-type';

export { AskOpenly } from './app/ask-openly';
export { Availability, type Available, NOT_NOW } from './app/availability';
export { ChooseGiving } from './app/choose-giving';
export { ClosedLoops, type ClosedLoopsFigure } from './app/closed-loops';
export { FindHelp, type HelpRow } from './app/find-help';
export { FirstSteps, type FirstStepSource } from './app/first-steps';
export { Giving, type GivingFacts } from './app/giving';
export { Gratitude, type Help } from './app/gratitude';
export { GIVEN_PATH, RECEIVED_PATH } from './app/help-links';
export { LoadLedger, type AskWish, type HelperState } from './app/load-ledger';
export { OfferHelp } from './app/offer-help';
export { OpenAsks, type TakenAsk, type WantedAsk } from './app/open-asks';
export { PositionMyself } from './app/position-myself';
export { Thank } from './app/thank';
export { AskTaken, LoadLimitReached, PositioningMissing } from './domain/errors';
export { isClosedLoop } from './domain/gratitude';
export type { Cap, Wish } from './domain/helper-load';
export type { LoadState } from './domain/load';
export { OFFER_KINDS, type OfferKind } from './domain/offer';

export { LoadLimitReachedError, PositioningMissingError } from './api/giving.errors';
export { AskingStateEnum, AskTypeEnum, OfferKindEnum, OfferType, OpenAskType } from './api/giving.types';
export { offerView } from './api/giving-views';
export { HelpReceivedType, OutcomeEnum } from './api/gratitude.types';
export { HelpViews } from './api/help-views';
