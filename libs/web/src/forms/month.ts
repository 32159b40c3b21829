const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** `YYYY-MM` of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);
export const dayAfter = (day: string, days: number): string => dayOf(at(day) + days * DAY);

export function monthAfter(month: string, months: number): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 7);
}

export const lastDayOf = (month: string): string => dayAfter(`${monthAfter(month, 1)}-01`, -1);

/** The weeks that hold a month, Monday first, whole: with the days of its neighbours at both ends. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  // 1 January 1970 was a Thursday, three days after its Monday.
  const monday = dayAfter(first, -((Math.floor(at(first) / DAY) + 3) % 7));
  const weeks = Math.ceil((at(lastDayOf(month)) - at(monday) + DAY) / (7 * DAY));
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (__, day) => dayAfter(monday, week * 7 + day)));
}
