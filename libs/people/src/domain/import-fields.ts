/** What a column of a file may mean. `OTHER` is kept with the source row only; `IGNORE` is what the office chose to leave out. */
export const IMPORT_FIELDS = [
  'IGNORE', 'MEMBER_NUMBER', 'CIVILITY', 'FIRST_NAME', 'LAST_NAME', 'FULL_NAME', 'BIRTH_NAME', 'EMAIL', 'EMAIL_2', 'PHONE', 'ADDRESS', 'POSTCODE',
  'CITY', 'COUNTRY', 'SCHOOL', 'DEGREE', 'GRADUATION_YEAR', 'BIRTH_DATE', 'EMPLOYER', 'JOB_TITLE', 'SECTOR', 'DECEASED', 'COMMENT', 'OTHER',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Fields that several columns may carry at once. */
export const REPEATABLE: ReadonlySet<ImportField> = new Set(['IGNORE', 'OTHER', 'COMMENT', 'EMAIL_2', 'PHONE']);

/** Fields that say nothing about the person: they never reach the record. */
export const UNREAD: ReadonlySet<ImportField> = new Set(['IGNORE', 'OTHER', 'COMMENT']);
