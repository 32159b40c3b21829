import { defineEntity } from '@cordee/platform';
import { EventMailing } from '../domain/event-mailing';

export const EventMailingSchema = defineEntity<EventMailing>({
  name: 'EventMailing',
  target: EventMailing,
  tableName: 'event_mailing',
  columns: {
    associationId: { type: 'uuid', primary: true, name: 'association_id' },
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    eventId: { type: 'uuid', name: 'event_id' },
    kind: { type: 'text' },
    state: { type: 'text' },
    subject: { type: 'text', nullable: true },
    body: { type: 'text', nullable: true },
    recipients: { type: 'integer' },
    heldAt: { type: 'timestamptz', name: 'held_at' },
    heldBy: { type: 'uuid', name: 'held_by' },
    releasesAt: { type: 'timestamptz', name: 'releases_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    endedBy: { type: 'uuid', name: 'ended_by', nullable: true },
  },
});
