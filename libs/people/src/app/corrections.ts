import { InvalidInput, tidy } from '@cordee/platform';
import { isDomainError } from '@cordee/platform/kernel';
import type { Correction } from '../domain/person';
import type { Civility } from '../domain/facts';

/** What comes in from a form: absent stays, null or blank empties. */
export interface CorrectionInput {
  civility?: Civility | null;
  firstName?: string | null;
  lastName?: string | null;
  birthName?: string | null;
  /** ISO text. */
  birthDate?: string | null;
  address?: string | null;
  postcode?: string | null;
  city?: string | null;
  country?: string | null;
  sector?: string | null;
  employer?: string | null;
  jobTitle?: string | null;
  school?: string | null;
  graduationYear?: number | null;
}

export interface CheckedCorrection extends Correction {
  employer?: string | null;
  jobTitle?: string | null;
  school?: string | null;
  graduationYear?: number | null;
}

const LONGEST = 200;
const TEXTS = ['firstName', 'lastName', 'birthName', 'address', 'postcode', 'city', 'country', 'sector', 'employer', 'jobTitle', 'school'] as const;

/** Tidied texts, or the first that cannot be. */
export function checkCorrection(input: CorrectionInput, thisYear: number): CheckedCorrection | InvalidInput {
  const checked: CheckedCorrection = {};
  for (const field of TEXTS) {
    const text = checkText(field, input[field]);
    if (isDomainError(text)) return text;
    if (text !== undefined) checked[field] = text;
  }
  if (input.civility !== undefined) checked.civility = input.civility;
  if (input.birthDate !== undefined) {
    if (input.birthDate && (input.birthDate < '1880-01-01' || input.birthDate > `${thisYear}-12-31`)) return new InvalidInput(['birthDate'], 'dateInvalid');
    checked.birthDate = input.birthDate;
  }
  if (input.graduationYear !== undefined) {
    if (input.graduationYear && (input.graduationYear < 1900 || input.graduationYear > thisYear + 6)) return new InvalidInput(['graduationYear'], 'yearInvalid');
    checked.graduationYear = input.graduationYear;
  }
  return checked;
}

function checkText(field: string, text: string | null | undefined): string | null | undefined | InvalidInput {
  if (text === undefined) return undefined;
  const clean = tidy((text ?? '').replace(/\p{Cc}/gu, ' '));
  return clean.length > LONGEST ? new InvalidInput([field], 'tooLong') : clean || null;
}
