import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { Doors } from '../data/doors';
import { RoleGrantsRepository } from '../data/role-grants.repository';
import type { LastPresident } from '../domain/errors';
import { revoke, type RoleGrant } from '../domain/role-grant';

/** Takes a role back and ends the sessions that relied on it in the same transaction: the next request is signed out. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly grants: RoleGrantsRepository,
    private readonly doors: Doors,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  revoke(grantId: string): Promise<RoleGrant | NotFound | LastPresident> {
    return this.work.run(async () => {
      const now = this.clock.now();
      const live = await this.grants.lockLive(now);
      const grant = live.find((candidate) => candidate.id === grantId);
      if (!grant) return new NotFound(['grantId']);
      const revoked = revoke(grant, live, currentScope().actor?.personId ?? null, now);
      if (isDomainError(revoked)) return revoked;
      await this.grants.saveRevocation(revoked);
      await this.doors.endSessionsOf(revoked.personId, now);
      await this.activity.record('role.revoked', { subject: revoked.personId, audience: 'office', parties: [revoked.personId], before: { role: revoked.role } });
      return revoked;
    });
  }
}
