import { defineEntity } from '@cordee/platform';
import { DigestPreference } from '../domain/preference';

export const DigestPreferenceSchema = defineEntity<DigestPreference>({
  name: 'DigestPreference',
  target: DigestPreference,
  tableName: 'digest_preference',
  columns: {
    associationId: { name: 'association_id', type: 'uuid', primary: true },
    personId: { name: 'person_id', type: 'uuid', primary: true },
    frequency: { type: 'text' },
    weekday: { type: 'smallint' },
    hour: { type: 'smallint' },
    zone: { type: 'text' },
    interruptionsPerWeek: { name: 'interruptions_per_week', type: 'smallint' },
    pausedUntil: { name: 'paused_until', type: 'date', nullable: true },
    unsubscribedAt: { name: 'unsubscribed_at', type: 'timestamptz', nullable: true },
    nextAt: { name: 'next_at', type: 'timestamptz', nullable: true },
    lastWindow: { name: 'last_window', type: 'date', nullable: true },
    lastSentAt: { name: 'last_sent_at', type: 'timestamptz', nullable: true },
    keyVersion: { name: 'key_version', type: 'integer' },
    version: { type: 'integer' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    updatedAt: { name: 'updated_at', type: 'timestamptz' },
  },
});
