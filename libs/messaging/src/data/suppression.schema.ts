import { defineEntity } from '@cordee/platform';
import { Suppression } from '../domain/suppression';

export const SuppressionSchema = defineEntity<Suppression>({
  name: 'Suppression',
  target: Suppression,
  tableName: 'suppression',
  columns: {
    associationId: { name: 'association_id', type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    addressHash: { name: 'address_hash', type: 'text' },
    scope: { type: 'text' },
    topic: { type: 'text', nullable: true },
    reason: { type: 'text' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    liftedAt: { name: 'lifted_at', type: 'timestamptz', nullable: true },
  },
});
