import type { Locale } from './locale';
import type { Money } from './money';
import { NBSP } from './typography';

const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

type DateLike = Date | string;

/** `22 novembre 2026`; a plain date (`YYYY-MM-DD`) has no zone and keeps its day. */
export function formatDate(locale: Locale, date: DateLike, zone = 'Europe/Paris'): string {
  return dated(locale, 'long', date, zone, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `22/11/2026`, for tables. */
export function formatShortDate(locale: Locale, date: DateLike, zone = 'Europe/Paris'): string {
  return dated(locale, 'short', date, zone, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** `dimanche 22 novembre`. */
export function formatDay(locale: Locale, date: DateLike, zone = 'Europe/Paris'): string {
  return dated(locale, 'day', date, zone, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `14 h 05` in French, `14:05` in English. */
export function formatTime(locale: Locale, date: Date, zone = 'Europe/Paris'): string {
  const time = format('en', 'time', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
  if (locale === 'en') return time;
  const [hour = '', minute = ''] = time.split(':');
  return `${Number(hour)}${NBSP}h${minute === '00' ? '' : `${NBSP}${minute}`}`;
}

export function formatDateTime(locale: Locale, date: Date, zone = 'Europe/Paris'): string {
  return `${formatDate(locale, date, zone)}${locale === 'fr' ? ' à ' : ' at '}${formatTime(locale, date, zone)}`;
}

/** `4 861` in French, `4,861` in English. */
export function formatNumber(locale: Locale, value: number | bigint): string {
  return new Intl.NumberFormat(TAGS[locale]).format(value);
}

/** All the decimals of the currency, never fewer: `60,00 €`. */
export function formatMoney(locale: Locale, money: Money): string {
  const decimal = money.toDecimal() as `${number}`;
  const digits = decimal.split('.')[1]?.length ?? 0;
  const options = { style: 'currency', currency: money.currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(TAGS[locale], options).format(decimal);
}

function dated(locale: Locale, name: string, date: DateLike, zone: string, options: Intl.DateTimeFormatOptions): string {
  const plain = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
  const instant = typeof date === 'string' ? new Date(plain ? `${date}T12:00:00Z` : date) : date;
  const text = format(locale, name, plain ? 'UTC' : zone, options).format(instant);
  return locale === 'fr' ? text.replace(/(?<=\d) (?=\p{L})/u, NBSP).replace(/(?<!\d)1(?=\u00A0\p{L})/u, '1er') : text;
}

/** Building one costs 30 µs: they are kept. */
function format(locale: Locale, name: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name} ${zone}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}
