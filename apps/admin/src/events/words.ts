import type { EventLineFragment, Formats, Translate } from '@cordee/web';

/** Where it is, in a few words. */
export function placeOf(t: Translate, { placeKind, placeName, city }: Pick<EventLineFragment, 'placeKind' | 'placeName' | 'city'>): string {
  if (placeKind === 'ONLINE') return t('admin.events.online');
  return [placeName, city].filter(Boolean).join(', ');
}

export function seatsOf(t: Translate, format: Formats, { capacity, seatsLeft }: Pick<EventLineFragment, 'capacity' | 'seatsLeft'>): string {
  if (capacity === null) return t('admin.events.unlimited');
  return t('admin.events.seatsOf', { count: seatsLeft ?? 0, capacity: format.number(capacity) });
}
