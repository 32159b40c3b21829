import { fold, normaliseEmail } from '@cordee/platform/kernel';
import { parseCivility, parseYesNo } from './answers';
import { COLUMN_WORDS } from './column-words';
import { parseDate } from './dates';
import { REPEATABLE, type ImportField } from './import-fields';
import { normalisePhone } from './phones';
import { parseGraduationYear } from './years';

export interface ColumnGuess {
  index: number;
  field: ImportField | null;
  /** 0 to 1; below `SURE` a person should look. */
  confidence: number;
}

export interface ColumnSample {
  header: string;
  /** Values that are not empty, some dozens are enough. */
  samples: readonly string[];
}

export const SURE = 0.8;
/** Under this the guess would mislead more than it helps. */
const WORTH_SAYING = 0.4;

type Test = (text: string, thisYear: number) => boolean;

/** How the values of a field look. Fields that are mere text have no look. */
const LOOKS: Partial<Record<ImportField, Test>> = {
  EMAIL: (text) => normaliseEmail(text.split(/[;,/ ]/)[0] ?? '') !== null,
  EMAIL_2: (text) => normaliseEmail(text.split(/[;,/ ]/)[0] ?? '') !== null,
  BIRTH_DATE: (text, thisYear) => parseDate(text, { thisYear }) !== null || parseDate(text, { thisYear, order: 'mdy' }) !== null,
  GRADUATION_YEAR: (text, thisYear) => parseGraduationYear(text, { thisYear }) !== null,
  PHONE: (text) => normalisePhone(text) !== null || /(?:\d[ .]?){9}/.test(text),
  CIVILITY: (text) => parseCivility(text) !== null && text.length < 16,
  DECEASED: (text, thisYear) => parseYesNo(text) !== null || parseDate(text, { thisYear }) !== null || /^d[eé]c/i.test(text) || /[†]/.test(text),
  POSTCODE: (text) => /^(?=.*\d)[\dA-Z]{1,5}[ -]?[\dA-Z]{0,5}$/i.test(text.trim()) && text.trim().length <= 10,
};

/** A guess for each column, from its header and what stands under it; at most one column for a field that a person has once. */
export function guessColumns(columns: readonly ColumnSample[], thisYear: number): ColumnGuess[] {
  const fullName = nameStandsAlone(columns);
  const guesses = columns.map((column, index) => ({ index, ...guessOne(column, thisYear, fullName) }));
  return settleRivals(guesses);
}

/** The field that a header alone names. */
export function fieldOfHeader(header: string): { field: ImportField; confidence: number } | null {
  const text = fold(header);
  const known = text ? COLUMN_WORDS.find((entry) => entry.pattern.test(text)) : undefined;
  return known ? { field: known.field, confidence: known.confidence } : null;
}

function guessOne(column: ColumnSample, thisYear: number, fullName: boolean): Omit<ColumnGuess, 'index'> {
  const said = fieldOfHeader(column.header);
  if (said?.field === 'LAST_NAME' && fullName) return { field: 'FULL_NAME', confidence: 0.8 };
  if (!said) return guessByLook(column, thisYear);
  const look = LOOKS[said.field];
  const fits = look ? shareOf(column.samples, (text) => look(text, thisYear)) : null;
  const confidence = fits === null ? said.confidence : said.confidence * (0.35 + 0.65 * fits);
  return worthSaying(said.field, confidence);
}

/** Without a telling header only what cannot be mistaken is guessed: addresses of e-mail, phones, civilities. */
function guessByLook(column: ColumnSample, thisYear: number): Omit<ColumnGuess, 'index'> {
  for (const field of ['EMAIL', 'CIVILITY', 'PHONE'] as const) {
    const share = shareOf(column.samples, (text) => LOOKS[field]!(text, thisYear));
    if (share !== null && share >= 0.8 && column.samples.length >= 3) return worthSaying(field, 0.75 * share);
  }
  return { field: null, confidence: 0 };
}

const worthSaying = (field: ImportField, confidence: number): Omit<ColumnGuess, 'index'> =>
  confidence < WORTH_SAYING ? { field: null, confidence: 0 } : { field, confidence: Number(Math.min(confidence, 1).toFixed(2)) };

/** "Nom" without any "Prénom", filled with two words and more: the whole name stands there. */
function nameStandsAlone(columns: readonly ColumnSample[]): boolean {
  const fields = columns.map((column) => fieldOfHeader(column.header)?.field);
  if (fields.includes('FIRST_NAME')) return false;
  const name = columns[fields.indexOf('LAST_NAME')];
  return name !== undefined && (shareOf(name.samples, (text) => /\S[\s,]+\S/.test(text.trim())) ?? 0) >= 0.7;
}

/** Two columns for one field: the surer one keeps it, a second e-mail column is the second address, others are left open. */
function settleRivals(guesses: ColumnGuess[]): ColumnGuess[] {
  const taken = new Set<ImportField>();
  const settled = new Map<number, ColumnGuess>();
  for (const guess of [...guesses].sort((a, b) => b.confidence - a.confidence || a.index - b.index)) {
    const { field } = guess;
    const rival = field !== null && taken.has(field) && !REPEATABLE.has(field);
    if (field) taken.add(field);
    if (!rival) settled.set(guess.index, guess);
    else if (field === 'EMAIL') settled.set(guess.index, { ...guess, field: 'EMAIL_2' });
    else settled.set(guess.index, { ...guess, field: null, confidence: 0 });
  }
  return guesses.map((guess) => settled.get(guess.index)!);
}

function shareOf(samples: readonly string[], test: (text: string) => boolean): number | null {
  if (samples.length === 0) return null;
  return samples.filter(test).length / samples.length;
}
