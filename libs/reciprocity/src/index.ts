export { ReciprocityModule } from './reciprocity.module';

export { ASK_TYPES, OUTCOMES, type AskType, type Module, type Outcome } from './domain/ask-type';
export { Gratitude, type Help } from './app/gratitude';
export { isClosedLoop } from './domain/gratitude';
