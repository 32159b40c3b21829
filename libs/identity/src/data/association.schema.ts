import { defineEntity } from '@cordee/platform';
import { Association, AssociationRequest } from '../domain/association';

export const AssociationSchema = defineEntity<Association>({
  name: 'Association',
  target: Association,
  tableName: 'association',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    subdomain: { type: 'text' },
    colour: { type: 'text' },
    locale: { type: 'text' },
    addressForm: { type: 'text', name: 'address_form' },
    nameSkeleton: { type: 'text', name: 'name_skeleton' },
    subdomainSkeleton: { type: 'text', name: 'subdomain_skeleton' },
    version: { type: 'integer' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
    changedBy: { type: 'uuid', name: 'changed_by', nullable: true },
  },
});

export const AssociationRequestSchema = defineEntity<AssociationRequest>({
  name: 'AssociationRequest',
  target: AssociationRequest,
  tableName: 'association_request',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    subdomain: { type: 'text' },
    colour: { type: 'text' },
    locale: { type: 'text' },
    email: { type: 'text' },
    cookieHash: { type: 'bytea', name: 'cookie_hash' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    mailedAt: { type: 'timestamptz', name: 'mailed_at', nullable: true },
    wrongTries: { type: 'integer', name: 'wrong_tries', default: 0 },
    consumedAt: { type: 'timestamptz', name: 'consumed_at', nullable: true },
    approvedAt: { type: 'timestamptz', name: 'approved_at', nullable: true },
  },
});
