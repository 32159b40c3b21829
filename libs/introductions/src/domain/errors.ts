import { DomainError, type Temporal } from '@cordee/platform/kernel';
import type { SeekerStage } from './seeker-view';

/** Somebody was faster, or this step does not lead on from here. The reason is the stage that whoever asks sees now, and nothing more. */
export class IntroductionRefused extends DomainError {
  readonly code = 'INTRODUCTION_REFUSED';
  constructor(override readonly reason: SeekerStage) {
    super();
  }
}

/** The clock, a coach or a moderator comes where there is no way. */
export class IllegalTransition extends DomainError {
  readonly code = 'ILLEGAL_TRANSITION';
}

export type AskRefusal = 'tooManyOpen' | 'tooManyThisWeek' | 'tooManyThisMonth' | 'newAccount' | 'alreadyAsked' | 'coolDown' | 'thanksFirst';

/** Not now: each reason says what makes it possible, and from when on where a day can be named. */
export class AskRefused extends DomainError {
  readonly code = 'ASK_REFUSED';
  constructor(
    override readonly reason: AskRefusal,
    readonly availableAgainOn: Temporal.PlainDate | null = null,
    override readonly values?: Readonly<Record<string, string | number>>,
  ) {
    super();
  }
}

/** Whoever asks offers something too (S29 of the beliefs). */
export class OfferMissing extends DomainError {
  readonly code = 'OFFER_MISSING';
}
