import type { ImportField } from '@cordee/web';

/** In the order in which a person thinks of them; "do not import" comes first, "other" keeps a column beside the person. */
export const FIELDS: readonly ImportField[] = [
  'IGNORE', 'FIRST_NAME', 'LAST_NAME', 'FULL_NAME', 'BIRTH_NAME', 'CIVILITY', 'EMAIL', 'EMAIL_2', 'PHONE', 'ADDRESS', 'POSTCODE', 'CITY', 'COUNTRY',
  'SCHOOL', 'DEGREE', 'GRADUATION_YEAR', 'BIRTH_DATE', 'EMPLOYER', 'JOB_TITLE', 'SECTOR', 'MEMBER_NUMBER', 'DECEASED', 'COMMENT', 'OTHER',
];

/** Without one of these no person can be made of a row. */
export const NAMES: readonly ImportField[] = ['LAST_NAME', 'FULL_NAME'];

/** Several columns may be ignored, be a phone, a comment or something else; the others only once. */
const MANY: readonly ImportField[] = ['IGNORE', 'OTHER', 'COMMENT', 'PHONE'];

export function repeatedFields(fields: readonly ImportField[]): readonly ImportField[] {
  return [...new Set(fields.filter((field, index) => !MANY.includes(field) && fields.indexOf(field) !== index))];
}

export type Confidence = 'sure' | 'likely' | 'unsure';
export const confidenceOf = (share: number): Confidence => (share >= 0.8 ? 'sure' : share >= 0.5 ? 'likely' : 'unsure');
