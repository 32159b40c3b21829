export interface WallTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`, on 24 hours. */
  readonly time: string;
}

const MINUTE = 60_000;

/** What the clocks of a zone show at an instant. */
export function wallTimeOf(instant: string, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(instant));
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * When the clocks of a zone show that day and hour; null when one of them is missing. An hour that spring skips is the same
 * time after the change, an hour that autumn brings twice is the first.
 */
export function instantOf({ day, time }: WallTime, zone: string): string | null {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted) || day === '' || time === '') return null;
  const offsetAt = (instant: number) => {
    const shown = wallTimeOf(new Date(instant).toISOString(), zone);
    return Date.parse(`${shown.day}T${shown.time}:00Z`) - Math.floor(instant / MINUTE) * MINUTE;
  };
  const [before, after] = [offsetAt(wanted - 24 * 60 * MINUTE), offsetAt(wanted + 24 * 60 * MINUTE)];
  const fits = [before, after].map((offset) => wanted - offset).find((instant) => instant + offsetAt(instant) === wanted);
  return new Date(fits ?? wanted - before).toISOString();
}

const TYPED = /^(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?$/i;

/** `19:30`, `19 h 30`, `19h`, `19` as `HH:MM`; null for what is no hour. */
export function timeFromText(text: string): string | null {
  const [, hour = '', minute = '00'] = TYPED.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
