const TYPED = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `31/12/2027`, `31.12.2027` or `2027-12-31`, as `YYYY-MM-DD`; null for what is no date. */
export function dayFromText(text: string): string | null {
  const typed = TYPED.exec(text.trim());
  const [, year = '', month = '', day = ''] = ISO.exec(text.trim()) ?? (typed ? [typed[0], typed[3], typed[2], typed[1]] : []);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // 31 February rolls over to March: then it is not the day that was typed.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

export function textFromDay(day: string): string {
  const [, year, month, date] = ISO.exec(day) ?? [];
  return year ? `${date}/${month}/${year}` : '';
}
