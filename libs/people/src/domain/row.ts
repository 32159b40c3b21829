import { parseCivility, parseDeceased } from './answers';
import { parseDate, type DateOrder } from './dates';
import { parseEmails } from './emails';
import type { AffiliationFact, EmailFact, PersonFacts, PositionFact } from './facts';
import { NO_FACTS } from './facts';
import type { ImportField } from './import-fields';
import { saying, splitFullName, tidyName } from './names';
import { parsePhones } from './phones';
import { tidyPlace, tidyPostcode } from './places';
import { parseGraduationYear } from './years';

/** A fact that cannot be read: the person is kept, the fact waits in the report. */
export interface Fault {
  field: ImportField;
  value: string;
  reason: FaultReason;
}
export type FaultReason = 'emailInvalid' | 'yearInvalid' | 'birthDateInvalid' | 'phoneInvalid';
export type Refusal = 'empty' | 'noName';
export type RowReading = { kind: 'refused'; reason: Refusal } | { kind: 'person'; facts: PersonFacts; faults: Fault[] };

export interface RowContext {
  thisYear: number;
  dateOrder: DateOrder;
  /** Of every person of the file that has no column for it. */
  school: string | null;
}

/** People live after 1880 and are not born tomorrow. */
const OLDEST_BIRTH = '1880-01-01';

/** One line of the file, read by the chosen columns. */
export function readRow(values: readonly string[], fields: readonly (ImportField | null)[], context: RowContext): RowReading {
  if (values.every((value) => value.trim() === '')) return { kind: 'refused', reason: 'empty' };
  const cells = new Cells(values, fields);
  const names = namesOf(cells);
  if (!names.firstName && !names.lastName) return { kind: 'refused', reason: 'noName' };
  const faults: Fault[] = [];
  const birthDate = birthDateOf(cells, context, faults);
  const country = tidyPlace(cells.one('COUNTRY'));
  const sector = saying(cells.one('SECTOR'));
  const { deceased, on } = parseDeceased(cells.one('DECEASED'), context.thisYear);
  const facts: PersonFacts = {
    ...NO_FACTS,
    ...names,
    memberNumber: saying(cells.one('MEMBER_NUMBER')),
    civility: parseCivility(cells.one('CIVILITY')),
    birthDate,
    emails: emailsOf(cells, faults),
    phones: phonesOf(cells, faults),
    address: saying(cells.one('ADDRESS')),
    postcode: tidyPostcode(cells.one('POSTCODE'), country),
    city: tidyPlace(cells.one('CITY')),
    country,
    affiliations: affiliationsOf(cells, context, birthDate, faults),
    position: positionOf(cells, sector),
    sector,
    deceased,
    deceasedOn: on,
  };
  return { kind: 'person', facts, faults };
}

/** The cells of one line by field. */
class Cells {
  constructor(
    private readonly values: readonly string[],
    private readonly fields: readonly (ImportField | null)[],
  ) {}

  /** The first cell of the field that is not empty. */
  one(field: ImportField): string {
    return this.all(field)[0] ?? '';
  }

  all(field: ImportField): string[] {
    return this.values.filter((value, at) => this.fields[at] === field && value.trim() !== '');
  }
}

function namesOf(cells: Cells): Pick<PersonFacts, 'firstName' | 'lastName' | 'birthName'> {
  const birthName = tidyName(cells.one('BIRTH_NAME'), 'last');
  const whole = splitFullName(cells.one('FULL_NAME'));
  const lastName = tidyName(cells.one('LAST_NAME'), 'last') ?? whole.lastName ?? birthName;
  const firstName = tidyName(cells.one('FIRST_NAME'), 'first') ?? whole.firstName;
  return { firstName, lastName, birthName: birthName === lastName ? null : birthName };
}

function birthDateOf(cells: Cells, context: RowContext, faults: Fault[]): string | null {
  const text = saying(cells.one('BIRTH_DATE'));
  if (!text) return null;
  const date = parseDate(text, { thisYear: context.thisYear, order: context.dateOrder });
  if (date && date >= OLDEST_BIRTH && date < `${context.thisYear}-12-31`) return date;
  faults.push({ field: 'BIRTH_DATE', value: text, reason: 'birthDateInvalid' });
  return null;
}

function emailsOf(cells: Cells, faults: Fault[]): EmailFact[] {
  const emails: EmailFact[] = [];
  for (const field of ['EMAIL', 'EMAIL_2'] as const) {
    for (const cell of cells.all(field)) {
      const { addresses, faulty } = parseEmails(cell);
      for (const address of addresses) {
        if (!emails.some((known) => known.address === address)) emails.push({ address, kind: field === 'EMAIL' ? 'personal' : 'work' });
      }
      faults.push(...faulty.map((value): Fault => ({ field, value, reason: 'emailInvalid' })));
    }
  }
  return emails;
}

function phonesOf(cells: Cells, faults: Fault[]): string[] {
  const readings = cells.all('PHONE').map(parsePhones);
  faults.push(...readings.flatMap(({ faulty }) => faulty).map((value): Fault => ({ field: 'PHONE', value, reason: 'phoneInvalid' })));
  return [...new Set(readings.flatMap(({ numbers }) => numbers))];
}

function affiliationsOf(cells: Cells, context: RowContext, birthDate: string | null, faults: Fault[]): AffiliationFact[] {
  const text = cells.one('GRADUATION_YEAR').trim();
  const graduationYear = /[\p{L}\p{N}?]/u.test(text) ? parseGraduationYear(text, { thisYear: context.thisYear, birthDate }) : null;
  if (/[\p{L}\p{N}?]/u.test(text) && graduationYear === null) faults.push({ field: 'GRADUATION_YEAR', value: text, reason: 'yearInvalid' });
  const degree = saying(cells.one('DEGREE'));
  const school = saying(cells.one('SCHOOL')) ?? context.school;
  return school || degree || graduationYear ? [{ school, degree, graduationYear }] : [];
}

function positionOf(cells: Cells, sector: string | null): PositionFact | null {
  const employer = saying(cells.one('EMPLOYER'));
  const title = saying(cells.one('JOB_TITLE'));
  return employer || title ? { employer, title, sector } : null;
}
