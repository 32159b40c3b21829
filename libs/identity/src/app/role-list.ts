import { Injectable } from '@nestjs/common';
import { Clock } from '@cordee/platform';
import { RoleGrantsRepository } from '../data/role-grants.repository';
import type { RoleGrant } from '../domain/role-grant';

/** Who holds which role now or soon. */
@Injectable()
export class RoleList {
  constructor(
    private readonly grants: RoleGrantsRepository,
    private readonly clock: Clock,
  ) {}

  live(): Promise<RoleGrant[]> {
    return this.grants.live(this.clock.now());
  }
}
