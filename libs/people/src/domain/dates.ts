import { fold, Temporal } from '@cordee/platform/kernel';

/** Which of two small numbers is the day. French files say day first; a file in which a second number exceeds 12 says otherwise. */
export type DateOrder = 'dmy' | 'mdy';

const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1, january: 1, janv: 1, jan: 1, fevrier: 2, february: 2, fevr: 2, fev: 2, feb: 2, mars: 3, march: 3, mar: 3, avril: 4, april: 4, avr: 4, apr: 4,
  mai: 5, may: 5, juin: 6, june: 6, jun: 6, juillet: 7, july: 7, juil: 7, jul: 7, aout: 8, august: 8, aug: 8, septembre: 9, september: 9, sept: 9, sep: 9,
  octobre: 10, october: 10, oct: 10, novembre: 11, november: 11, nov: 11, decembre: 12, december: 12, dec: 12,
};
/** Day 0 of spreadsheets; it swallows their false 29 February 1900. */
const SPREADSHEET_EPOCH = Temporal.PlainDate.from('1899-12-30');

/**
 * A date in any of the usual writings → ISO text, or null. Two-digit years belong to the century that makes the date past.
 * @param text `12/03/1985`, `12.3.85`, `1985-03-12`, `12 mars 1985`, or the day number of a spreadsheet (`31118`).
 */
export function parseDate(text: string, options: { thisYear: number; order?: DateOrder }): string | null {
  const clean = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(clean);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^((?:18|19|20)\d{2})([01]\d)([0-3]\d)$/.exec(clean);
  if (compact) return dateOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (/^\d{3,5}(?:\.\d+)?$/.test(clean)) return fromDayNumber(Number(clean));
  const short = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[T ].*)?$/.exec(clean);
  if (short) return fromNumbers(Number(short[1]), Number(short[2]), yearOf(short[3]!, options.thisYear), options.order ?? 'dmy');
  return fromWords(clean, options.thisYear);
}

/** Looks at a whole column: American only if some date can be read in no other way. */
export function dateOrderOf(samples: Iterable<string>): DateOrder {
  let american = 0;
  let french = 0;
  for (const sample of samples) {
    const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(sample);
    if (parts && Number(parts[2]) > 12 && Number(parts[1]) <= 12) american++;
    if (parts && Number(parts[1]) > 12 && Number(parts[2]) <= 12) french++;
  }
  return american > french ? 'mdy' : 'dmy';
}

/** Between 1900 and 2100 it is rather a year alone, which is no date. */
function fromDayNumber(number: number): string | null {
  const days = Math.floor(number);
  if (days < 1 || days > 73_050 || (days >= 1900 && days <= 2100)) return null;
  return SPREADSHEET_EPOCH.add({ days }).toString();
}

function fromNumbers(first: number, second: number, year: number, order: DateOrder): string | null {
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return dateOf(year, month, day);
}

function fromWords(text: string, thisYear: number): string | null {
  const words = fold(text).split(' ');
  const month = words.map((word) => MONTHS[word]).find(Boolean);
  const numbers = words.filter((word) => /^\d+(?:er|st|nd|rd|th)?$/.test(word)).map((word) => word.replace(/\D+$/, ''));
  if (!month || numbers.length !== 2) return null;
  const [day, year] = numbers[0]!.length > 2 ? [numbers[1]!, numbers[0]!] : [numbers[0]!, numbers[1]!];
  return dateOf(yearOf(year, thisYear), month, Number(day));
}

function yearOf(digits: string, thisYear: number): number {
  if (digits.length > 2) return Number(digits);
  return 2000 + Number(digits) <= thisYear ? 2000 + Number(digits) : 1900 + Number(digits);
}

function dateOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
