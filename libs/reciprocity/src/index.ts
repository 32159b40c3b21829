export { ReciprocityModule } from './reciprocity.module';

export { ASK_TYPES, OUTCOMES, type AskType, type Module, type Outcome } from './domain/ask-type';
export { ClosedLoops, type ClosedLoopsFigure } from './app/closed-loops';
export { FindHelp, type HelpRow } from './app/find-help';
export { Gratitude, type Help } from './app/gratitude';
export { GIVEN_PATH, RECEIVED_PATH } from './app/help-links';
export { isClosedLoop } from './domain/gratitude';
export { HelpReceivedType, OutcomeEnum } from './api/gratitude.types';
export { HelpViews } from './api/help-views';
