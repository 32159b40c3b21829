import { defineEntity } from '@cordee/platform';
import { InvitationBatch } from '../domain/invitation-batch';

export const InvitationBatchSchema = defineEntity<InvitationBatch>({
  name: 'InvitationBatch',
  target: InvitationBatch,
  tableName: 'invitation_batch',
  columns: {
    associationId: { type: 'uuid', primary: true, name: 'association_id' },
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    state: { type: 'text' },
    recipients: { type: 'integer' },
    heldAt: { type: 'timestamptz', name: 'held_at' },
    heldBy: { type: 'uuid', name: 'held_by' },
    releasesAt: { type: 'timestamptz', name: 'releases_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    endedBy: { type: 'uuid', name: 'ended_by', nullable: true },
  },
});
