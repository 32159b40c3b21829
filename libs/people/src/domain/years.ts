import { fold } from '@cordee/platform/kernel';

export interface YearContext {
  /** The calendar year in which the file is read. */
  thisYear: number;
  /** ISO text; helps to choose the century of "05". */
  birthDate?: string | null;
}

/** Students are imported with the year in which they will leave. */
const YEARS_AHEAD = 6;
const OLDEST = 1900;

/** "1969", "P91", "promo 1968", "Mines P11", "05", "X2003", a date → the class year, or null when it is none. */
export function parseGraduationYear(text: string, context: YearContext): number | null {
  const clean = fold(text);
  const iso = /^(\d{4})-\d{2}-\d{2}/.exec(text.trim());
  const date = /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4})$/.exec(text.trim());
  const digits = iso?.[1] ?? date?.[1] ?? onlyNumberOf(clean);
  if (!digits) return null;
  const year = digits.length <= 2 ? centuryOf(Number(digits), context) : Number(digits);
  return digits.length !== 3 && year >= OLDEST && year <= context.thisYear + YEARS_AHEAD ? year : null;
}

/** Two different numbers in one cell leave a doubt, hence no year; "1969 1969" and "2003/2006" (from, to) do not. */
function onlyNumberOf(text: string): string | null {
  const numbers = [...new Set(text.match(/\d+/g) ?? [])].map((number) => number.replace(/^0+(?=\d\d)/, ''));
  if (numbers.length === 1) return numbers[0]!;
  if (numbers.length === 2 && numbers.every((number) => number.length === 4) && numbers[0]! < numbers[1]!) return numbers[1]!;
  return null;
}

function centuryOf(twoDigits: number, { thisYear, birthDate }: YearContext): number {
  const candidates = [1900 + twoDigits, 2000 + twoDigits];
  if (birthDate) {
    const typical = Number(birthDate.slice(0, 4)) + 23;
    const fitting = candidates.filter((year) => Math.abs(year - typical) <= 45);
    if (fitting.length > 0) return fitting.sort((a, b) => Math.abs(a - typical) - Math.abs(b - typical))[0]!;
  }
  return candidates[1]! <= thisYear + YEARS_AHEAD ? candidates[1]! : candidates[0]!;
}
