import { defineEntity } from '@cordee/platform';
import { Event } from '../domain/event';

const at = (name: string, nullable = false) => ({ type: 'timestamptz' as const, name, nullable });

export const EventSchema = defineEntity<Event>({
  name: 'Event',
  target: Event,
  tableName: 'event',
  columns: {
    associationId: { type: 'uuid', primary: true, name: 'association_id' },
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    state: { type: 'text' },
    slug: { type: 'text' },
    template: { type: 'text' },
    title: { type: 'text' },
    summary: { type: 'text' },
    startsAt: at('starts_at'),
    endsAt: at('ends_at'),
    zone: { type: 'text' },
    placeKind: { type: 'text', name: 'place_kind' },
    placeName: { type: 'text', name: 'place_name', nullable: true },
    address: { type: 'text', nullable: true },
    city: { type: 'text', nullable: true },
    cityKey: { type: 'text', name: 'city_key', nullable: true },
    onlineUrl: { type: 'text', name: 'online_url', nullable: true },
    audience: { type: 'text' },
    answersCloseAt: at('answers_close_at'),
    icsSequence: { type: 'integer', name: 'ics_sequence' },
    createdAt: at('created_at'),
    createdBy: { type: 'uuid', name: 'created_by', nullable: true },
    changedAt: at('changed_at'),
    changedBy: { type: 'uuid', name: 'changed_by', nullable: true },
    publishedAt: at('published_at', true),
    pausedAt: at('paused_at', true),
    cancelledAt: at('cancelled_at', true),
    cancelReason: { type: 'text', name: 'cancel_reason', nullable: true },
    archivedAt: at('archived_at', true),
  },
});
