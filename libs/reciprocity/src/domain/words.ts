import { fold, InvalidInput } from '@cordee/platform/kernel';
import { THANKS_MIN_CHARACTERS, WORDS_MAX_CHARACTERS } from './gratitude';

export const REASON_MAX_CHARACTERS = 200;

/** As it is kept: lines stay, blanks at their ends and rows of empty lines do not. */
export const tidyWords = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/gu, '\n').replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/gu, '\n').replace(/\n{3,}/gu, '\n\n').trim();

const lengthOf = (text: string): number => [...text].length;

/**
 * Thanks in one's own words, of some length, and not the example that was shown (S26: no canned send).
 * @param examples in every language and form of address
 */
export function ownWords(text: string, examples: readonly string[] = []): string | InvalidInput {
  const words = tidyWords(text);
  if (!words) return new InvalidInput(['words'], 'required');
  if (lengthOf(words) < THANKS_MIN_CHARACTERS) return new InvalidInput(['words'], 'thanksTooShort', { min: THANKS_MIN_CHARACTERS });
  if (examples.some((example) => fold(example) === fold(words))) return new InvalidInput(['words'], 'thanksExample');
  return lengthOf(words) > WORDS_MAX_CHARACTERS ? new InvalidInput(['words'], 'tooLong') : words;
}

/** A sentence beside an answer: none is no fault. */
export function optionalWords(text: string | null | undefined): string | null | InvalidInput {
  const words = tidyWords(text ?? '');
  return lengthOf(words) > WORDS_MAX_CHARACTERS ? new InvalidInput(['words'], 'tooLong') : words || null;
}

export function skipReason(text: string): string | InvalidInput {
  const reason = tidyWords(text);
  if (!reason) return new InvalidInput(['reason'], 'required');
  return lengthOf(reason) > REASON_MAX_CHARACTERS ? new InvalidInput(['reason'], 'tooLong') : reason;
}
