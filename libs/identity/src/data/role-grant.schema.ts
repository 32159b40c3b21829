import { defineEntity } from '@cordee/platform';
import { RoleGrant } from '../domain/role-grant';

export const RoleGrantSchema = defineEntity<RoleGrant>({
  name: 'RoleGrant',
  target: RoleGrant,
  tableName: 'role_grant',
  columns: {
    associationId: { type: 'uuid', primary: true, name: 'association_id' },
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid', name: 'person_id' },
    role: { type: 'text' },
    scopeKind: { type: 'text', name: 'scope_kind' },
    scopeId: { type: 'uuid', name: 'scope_id', nullable: true },
    since: { type: 'timestamptz' },
    until: { type: 'timestamptz', nullable: true },
    grantedBy: { type: 'uuid', name: 'granted_by', nullable: true },
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
    revokedBy: { type: 'uuid', name: 'revoked_by', nullable: true },
  },
});
