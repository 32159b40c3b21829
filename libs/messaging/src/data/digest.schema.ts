import { defineEntity } from '@cordee/platform';
import { Digest } from '../domain/digest';
import { ItemSeen } from '../domain/item-seen';

export const DigestSchema = defineEntity<Digest>({
  name: 'Digest',
  target: Digest,
  tableName: 'digest',
  columns: {
    associationId: { name: 'association_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    personId: { name: 'person_id', type: 'uuid' },
    stream: { type: 'text' },
    windowStart: { name: 'window_start', type: 'date' },
    state: { type: 'text' },
    reason: { type: 'text', nullable: true },
    itemKeys: { name: 'item_keys', type: 'text', array: true },
    claimedBy: { name: 'claimed_by', type: 'text', nullable: true },
    claimedAt: { name: 'claimed_at', type: 'timestamptz', nullable: true },
    enqueuedAt: { name: 'enqueued_at', type: 'timestamptz', nullable: true },
    plannedAt: { name: 'planned_at', type: 'timestamptz' },
    finishedAt: { name: 'finished_at', type: 'timestamptz', nullable: true },
  },
});

export const ItemSeenSchema = defineEntity<ItemSeen>({
  name: 'DigestItemSeen',
  target: ItemSeen,
  tableName: 'digest_item_seen',
  columns: {
    associationId: { name: 'association_id', type: 'uuid', primary: true },
    personId: { name: 'person_id', type: 'uuid', primary: true },
    itemKey: { name: 'item_key', type: 'text', primary: true },
    times: { type: 'integer' },
    lastAt: { name: 'last_at', type: 'timestamptz' },
  },
});
