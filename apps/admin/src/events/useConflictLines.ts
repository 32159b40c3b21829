import { useT, type ConflictLine, type Key } from '@cordee/web';
import type { EventValues } from './eventForm';

const LABELS: Record<keyof EventValues, Key> = {
  title: 'admin.eventForm.name',
  startsAt: 'admin.eventForm.moment',
  endsAt: 'admin.eventForm.end',
  placeKind: 'admin.eventForm.placeKind',
  placeName: 'admin.eventForm.placeName',
  onlineUrl: 'admin.eventForm.onlineUrl',
  capacity: 'admin.eventForm.capacity',
  summary: 'admin.eventForm.summary',
  address: 'admin.eventForm.address',
  city: 'admin.eventForm.city',
  audience: 'admin.eventForm.audience',
  answersCloseAt: 'admin.eventForm.closeDay',
};
const MOMENTS: readonly string[] = ['startsAt', 'endsAt', 'answersCloseAt'];
const CHOICES: readonly string[] = ['placeKind', 'audience'];

/** What one has changed, beside what is stored now, each as the form would say it. */
export function useConflictLines(zone: string): (mine: Partial<EventValues>, current: unknown) => readonly ConflictLine[] {
  const { t, format } = useT();
  const say = (name: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (MOMENTS.includes(name)) return format.moment(String(value), zone);
    return CHOICES.includes(name) ? t(`admin.eventForm.${value}` as Key) : String(value);
  };
  return (mine, current) => {
    const theirs = (current ?? {}) as Record<string, unknown>;
    return Object.entries(mine).map(([name, value]) => ({ label: t(LABELS[name as keyof EventValues]), mine: say(name, value), theirs: say(name, theirs[name]) }));
  };
}
