import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, requireAssociation } from '@cordee/platform';
import { RoleGrantsRepository } from '../data/role-grants.repository';
import { RoleGrant } from '../domain/role-grant';
import type { StaffRole } from '../domain/roles';

/** Writes role grants, with their line in the journal. Inside a unit of work. */
@Injectable()
export class Roles {
  constructor(
    private readonly grants: RoleGrantsRepository,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async give(personId: string, role: StaffRole, until: Date | null, grantedBy = currentScope().actor?.personId ?? null): Promise<RoleGrant> {
    const grant = Object.assign(new RoleGrant(), {
      associationId: requireAssociation(), id: this.clock.newId(), personId, role, scopeKind: 'association', scopeId: null,
      since: this.clock.now(), until, grantedBy, revokedAt: null, revokedBy: null,
    });
    await this.grants.add(grant);
    await this.activity.record('role.granted', { subject: personId, audience: 'office', parties: [personId], after: { role, until } });
    return grant;
  }
}
