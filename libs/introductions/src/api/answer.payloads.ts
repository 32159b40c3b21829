import { IdempotencyMismatchError, InvalidInputError, NotFoundError, payloadOf } from '@cordee/platform';
import { LoadLimitReachedError, PositioningMissingError } from '@cordee/reciprocity';
import { AskRefusedError, AskTakenError, IntroductionRefusedError, OfferMissingError } from './introductions.errors';
import { IntroductionType } from './introductions.types';

const STEP = [InvalidInputError, NotFoundError, IntroductionRefusedError, IdempotencyMismatchError] as const;
const step = (name: string) => payloadOf(name, () => IntroductionType, STEP);

export const RequestIntroductionPayload = payloadOf('RequestIntroduction', () => IntroductionType, [
  InvalidInputError, NotFoundError, AskRefusedError, LoadLimitReachedError, PositioningMissingError, OfferMissingError, IntroductionRefusedError, IdempotencyMismatchError,
]);
export const ForwardIntroductionPayload = step('ForwardIntroduction');
export const SuggestConnectorPayload = step('SuggestConnector');
export const DeclineIntroductionPayload = step('DeclineIntroduction');
export const AcceptIntroductionPayload = step('AcceptIntroduction');
export const DeferIntroductionPayload = step('DeferIntroduction');
export const AnswerInsteadPayload = step('AnswerInstead');
export const PointElsewherePayload = step('PointElsewhere');
export const WithdrawIntroductionPayload = step('WithdrawIntroduction');
export const NoteWrittenPayload = step('NoteWritten');
export const ReportMeetingPayload = step('ReportMeeting');
export const ReportOutcomePayload = step('ReportOutcome');
export const ReportIntroductionPayload = step('ReportIntroduction');
export const OfferHelpPayload = payloadOf('OfferHelp', () => IntroductionType, [InvalidInputError, NotFoundError, AskTakenError, IdempotencyMismatchError]);
