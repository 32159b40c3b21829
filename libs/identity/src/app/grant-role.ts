import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, NotFound, UnitOfWork } from '@cordee/platform';
import { RoleGrantsRepository } from '../data/role-grants.repository';
import type { RoleAlreadyGranted } from '../domain/errors';
import { checkNotHeld, type RoleGrant } from '../domain/role-grant';
import { isStaffRole } from '../domain/roles';
import { PersonsPort } from '../ports/persons.port';
import { Roles } from './roles';

@Injectable()
export class GrantRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly grants: RoleGrantsRepository,
    private readonly roles: Roles,
    private readonly persons: PersonsPort,
    private readonly clock: Clock,
  ) {}

  grant(personId: string, role: string, until: Date | null): Promise<RoleGrant | NotFound | InvalidInput | RoleAlreadyGranted> {
    return this.work.run(async () => {
      const now = this.clock.now();
      if ((await this.persons.displayName(personId)) === null) return new NotFound(['personId']);
      if (!isStaffRole(role)) return new InvalidInput(['role'], 'choiceInvalid');
      if (until && until <= now) return new InvalidInput(['until'], 'dateInPast');
      const held = checkNotHeld(await this.grants.lockLive(now), personId, role, now);
      return held ?? this.roles.give(personId, role, until);
    });
  }
}
