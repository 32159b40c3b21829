/** The day here, `YYYY-MM-DD`: Swedish writes dates so. */
const dayOf = (date: Date): string => date.toLocaleDateString('sv-SE');

export const today = (): string => dayOf(new Date());

export function daysFromToday(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return dayOf(date);
}
