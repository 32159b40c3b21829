import type { AgendaEventFragment, Formats, Translate } from '@cordee/web';

type Hours = Pick<AgendaEventFragment, 'startsAt' | 'endsAt' | 'zone'>;
type Words = { readonly t: Translate; readonly format: Formats };

/**
 * "jeudi 3 décembre 2026, de 19 h à 21 h": in the zone of the event, which is named where it is not one's own.
 * @param withYear without it where the year stands beside, or goes without saying
 */
export function whenWords({ startsAt, endsAt, zone }: Hours, { t, format }: Words, withYear = true): string {
  const dayOf = (instant: string) => (withYear ? dayWords(instant, zone, format) : format.day(instant, zone));
  const from = { day: dayOf(startsAt), time: format.time(startsAt, zone) };
  const to = { day: dayOf(endsAt), time: format.time(endsAt, zone) };
  const words = from.day === to.day ? t('portal.agenda.when', { day: from.day, from: from.time, to: to.time }) : t('portal.agenda.whenDays', { from: from.day, fromTime: from.time, to: to.day, toTime: to.time });
  return format.time(startsAt) === from.time ? words : t('portal.agenda.whenZone', { when: words, zone: zone.split('/').at(-1)!.replaceAll('_', ' ') });
}

const dayWords = (instant: string, zone: string, format: Formats): string => `${format.day(instant, zone)} ${format.month(instant, zone).split(' ').at(-1)}`;

/** "Café des Arts, Lyon", or that it is online. */
export function whereWords({ placeKind, placeName, city }: Pick<AgendaEventFragment, 'placeKind' | 'placeName' | 'city'>, t: Translate): string {
  const place = [placeName, city].filter(Boolean).join(', ');
  return placeKind === 'ONLINE' ? t('portal.agenda.kind.ONLINE') : place || t('portal.agenda.placeLater');
}

export interface Month<E> {
  readonly name: string;
  readonly events: readonly E[];
}

/** In the order in which they came, under the month in which each begins. */
export function byMonth<E extends Hours>(events: readonly E[], format: Formats): readonly Month<E>[] {
  const months = new Map<string, E[]>();
  for (const event of events) {
    const name = format.month(event.startsAt, event.zone);
    months.set(name, [...(months.get(name) ?? []), event]);
  }
  return [...months].map(([name, ofMonth]) => ({ name, events: ofMonth }));
}

/** The figure and the short word of a calendar leaf. */
export function leaf(instant: string, timeZone: string, locale: string): { readonly day: string; readonly weekday: string } {
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(instant));
  return { day: part({ day: 'numeric' }), weekday: part({ weekday: 'short' }) };
}
