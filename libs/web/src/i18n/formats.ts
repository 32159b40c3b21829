import { formatDate, formatDateTime, formatDay, formatMoney, formatNumber, Money, formatShortDate, formatTime, type Locale } from '@cordee/platform/kernel';

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

export interface Formats {
  number(value: number): string;
  /** All the decimals of the currency: `60,00 €`. */
  money(value: { readonly amount: string; readonly currency: string }): string;
  date(value: string): string;
  shortDate(value: string): string;
  dateTime(value: string): string;
  time(value: string, zone?: string): string;
  /** "dimanche 22 novembre". */
  day(value: string, zone?: string): string;
  /** "novembre 2026", of an instant or of `2026-11`. */
  month(value: string, zone?: string): string;
  /** "il y a 2 minutes"; the exact date belongs in the title beside it. */
  ago(value: string, now?: number): string;
  percent(share: number): string;
  weekday(iso: number): string;
  hour(hour: number): string;
  /** `jeudi 3 décembre 2026 à 19 h` on the clocks of a zone. */
  moment(value: string, zone: string): string;
  /** The same where there is little room: `jeu. 3 déc. 2026, 19 h`. */
  shortMoment(value: string, zone: string): string;
}

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris';

export function formatsOf(locale: Locale): Formats {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const percent = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const month = (timeZone: string) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone });
  return {
    number: (value) => formatNumber(locale, value),
    money: ({ amount, currency }) => formatMoney(locale, Money.parse(amount, currency) ?? Money.of(0, currency)),
    date: (value) => formatDate(locale, value, here()),
    shortDate: (value) => formatShortDate(locale, value, here()),
    dateTime: (value) => formatDateTime(locale, new Date(value), here()),
    time: (value, zone = here()) => formatTime(locale, new Date(value), zone),
    day: (value, zone = here()) => formatDay(locale, value, zone),
    month: (value, zone = here()) => (/^\d{4}-\d{2}$/.test(value) ? month('UTC').format(new Date(`${value}-01T00:00:00Z`)) : month(zone).format(new Date(value))),
    ago: (value, now = Date.now()) => {
      const seconds = (Date.parse(value) - now) / 1000;
      if (Math.abs(seconds) < 60) return locale === 'fr' ? 'à l\u2019instant' : 'just now';
      const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
      return relative.format(Math.round(seconds / size), unit);
    },
    percent: (share) => percent.format(share),
    // 5 January 1970 was a Monday, the first day of the ISO week.
    weekday: (iso) => weekday.format(new Date(Date.UTC(1970, 0, 4 + iso))),
    moment: (value, zone) => `${new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: zone }).format(new Date(value))} ${formatDateTime(locale, new Date(value), zone)}`,
    shortMoment: (value, zone) => {
      const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }).format(new Date(value));
      return `${day.replaceAll(' ', '\u00A0').replace(/^(?<weekday>\S+?)\u00A0/u, '$<weekday> ')}, ${formatTime(locale, new Date(value), zone)}`;
    },
    hour: (hour) => (locale === 'fr' ? `${hour}\u00A0h` : `${String(hour).padStart(2, '0')}:00`),
  };
}
