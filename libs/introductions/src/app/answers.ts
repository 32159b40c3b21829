import { InvalidInput, tidy } from '@cordee/platform';

/** A text that has to be there, tidied; its paragraphs stay, also those of a page's form, which ends its lines with two characters. */
export function said(field: string, text: string | null | undefined, most: number, least = 1): string | InvalidInput {
  const clean = (text ?? '').normalize('NFC').replace(/\r\n?/gu, '\n').trim().replace(/[^\S\n]+/gu, ' ').replace(/\n{3,}/g, '\n\n');
  if (!clean) return new InvalidInput([field], 'required');
  if (clean.length < least) return new InvalidInput([field], 'tooShort', { count: least });
  return clean.length > most ? new InvalidInput([field], 'tooLong') : clean;
}

/** One that may be absent. */
export function saidOrNot(field: string, text: string | null | undefined, most: number): string | null | InvalidInput {
  return tidy(text ?? '') ? said(field, text, most) : null;
}
