import { instantOf, wallTimeOf, type CreateEventInput, type EventAudience, type EventSheetFragment, type PlaceKind } from '@cordee/web';

/** What one types about an event. Days and hours are those of the clocks where it takes place. */
export interface EventForm {
  readonly title: string;
  readonly day: string;
  readonly time: string;
  readonly placeKind: PlaceKind;
  readonly placeName: string;
  readonly onlineUrl: string;
  readonly capacity: string;
  readonly summary: string;
  readonly address: string;
  readonly city: string;
  readonly endDay: string;
  readonly endTime: string;
  readonly audience: EventAudience;
  readonly closeDay: string;
  readonly closeTime: string;
}

export const EMPTY: EventForm = { title: '', day: '', time: '', placeKind: 'PLACE', placeName: '', onlineUrl: '', capacity: '', summary: '', address: '', city: '', endDay: '', endTime: '', audience: 'PUBLIC', closeDay: '', closeTime: '' };

export function formOf(event: EventSheetFragment): EventForm {
  const [start, end, close] = [event.startsAt, event.endsAt, event.answersCloseAt].map((instant) => wallTimeOf(instant, event.zone));
  const closes = event.answersCloseAt !== event.startsAt;
  return {
    title: event.title,
    day: start?.day ?? '',
    time: start?.time ?? '',
    placeKind: event.placeKind,
    placeName: event.placeName ?? '',
    onlineUrl: event.onlineUrl ?? '',
    capacity: event.capacity === null ? '' : String(event.capacity),
    summary: event.summary,
    address: event.address ?? '',
    city: event.city ?? '',
    endDay: end?.day ?? '',
    endTime: end?.time ?? '',
    audience: event.audience,
    closeDay: closes ? (close?.day ?? '') : '',
    closeTime: closes ? (close?.time ?? '') : '',
  };
}

/** As the API takes them; null is "as usual". Without a day and an hour there is no start. */
export type EventValues = Required<Omit<CreateEventInput, 'template' | 'startsAt'>> & { readonly startsAt: string | null };

export function valuesOf(form: EventForm, zone: string): EventValues {
  const text = (value: string) => value.trim() || null;
  const endDay = form.endDay || (form.endTime ? form.day : '');
  const closeDay = form.closeDay || (form.closeTime ? form.day : '');
  return {
    title: form.title.trim(),
    startsAt: instantOf(form, zone),
    endsAt: instantOf({ day: endDay, time: form.endTime }, zone),
    placeKind: form.placeKind,
    placeName: text(form.placeName),
    onlineUrl: text(form.onlineUrl),
    capacity: form.capacity.trim() === '' ? null : Number(form.capacity),
    summary: form.summary.trim(),
    address: text(form.address),
    city: text(form.city),
    audience: form.audience,
    answersCloseAt: instantOf({ day: closeDay, time: form.closeTime || form.time }, zone),
  };
}

/** Only what differs is sent: what somebody else has changed meanwhile stays theirs, and an end that is not touched follows the start. */
export function changesOf(stored: EventForm, form: EventForm, zone: string): Partial<EventValues> {
  const [before, after] = [valuesOf(stored, zone), valuesOf(form, zone)];
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== before[name as keyof EventValues])) as Partial<EventValues>;
}
