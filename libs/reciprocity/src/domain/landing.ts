import { DomainError, InvalidInput, Temporal } from '@cordee/platform/kernel';
import { tidyWords } from './words';

/** Whoever helped within this time hears first. */
export const GIVERS_MONTHS = 24;
const PUBLIC_MAX_CHARACTERS = 280;
/** A post may begin in some months, and have begun some time ago. */
const AHEAD_MONTHS = 12;

/** Somebody who helped was neither written to nor left out on purpose: they would learn it by a roundabout way (S25). */
export class GiversFirst extends DomainError {
  readonly code = 'GIVERS_FIRST';
  override readonly values: { readonly count: number };
  constructor(readonly waiting: number) {
    super();
    this.values = { count: waiting };
  }
}

export function landedOnFault(landedOn: Temporal.PlainDate, today: Temporal.PlainDate): InvalidInput | null {
  const tooEarly = Temporal.PlainDate.compare(landedOn, today.subtract({ months: GIVERS_MONTHS })) < 0;
  const tooLate = Temporal.PlainDate.compare(landedOn, today.add({ months: AHEAD_MONTHS })) > 0;
  return tooEarly || tooLate ? new InvalidInput(['landedOn'], 'landedOnFar') : null;
}

export function publicText(text: string): string | InvalidInput {
  const tidied = tidyWords(text);
  if (!tidied) return new InvalidInput(['text'], 'required');
  return [...tidied].length > PUBLIC_MAX_CHARACTERS ? new InvalidInput(['text'], 'tooLong') : tidied;
}
