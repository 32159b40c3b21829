import { Injectable } from '@nestjs/common';
import { Db, ReadScope, requireAssociation } from '@cordee/platform';
import { RoleGrant } from '../domain/role-grant';

const LIVE = `select association_id as "associationId", id, person_id as "personId", role, scope_kind as "scopeKind", scope_id as "scopeId", since, until,
  granted_by as "grantedBy", revoked_at as "revokedAt", revoked_by as "revokedBy"
  from role_grant where association_id = $1 and revoked_at is null and (until is null or until > $2) order by role, since, id`;

@Injectable()
export class RoleGrantsRepository {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  /** Grants in force now or later, by role and person. */
  async live(now: Date): Promise<RoleGrant[]> {
    const rows = await this.reads.query<RoleGrant>(LIVE, [requireAssociation(), now]);
    return rows.map((row) => Object.assign(new RoleGrant(), row));
  }

  /** The live grants, while nobody else of the association changes any: two people cannot revoke each other's last presidency at once. */
  async lockLive(now: Date): Promise<RoleGrant[]> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`roles ${requireAssociation()}`]);
    return this.live(now);
  }

  async add(grant: RoleGrant): Promise<void> {
    await this.db.manager.insert(RoleGrant, grant);
  }

  async saveRevocation(grant: RoleGrant): Promise<void> {
    await this.db.query('update role_grant set revoked_at = $3, revoked_by = $4 where association_id = $1 and id = $2', [grant.associationId, grant.id, grant.revokedAt, grant.revokedBy]);
  }
}
