import { Injectable } from '@nestjs/common';
import { Clock } from '@cordee/platform';
import { RoleGrantsRepository } from '../data/role-grants.repository';
import { endsSoon } from '../domain/role-grant';
import { WaitingList, type Waiting, type WaitingContributor, type WaitingItem } from '../ports/waiting';

/** What identity puts before a member: a role of theirs that ends soon, while there is time to renew it or hand it on. */
@Injectable()
export class EndingRoles implements WaitingContributor {
  constructor(
    waiting: WaitingList,
    private readonly grants: RoleGrantsRepository,
    private readonly clock: Clock,
  ) {
    waiting.contribute(this);
  }

  async waitingFor(personIds: readonly string[]): Promise<Waiting> {
    const now = this.clock.now();
    const wanted = new Set(personIds);
    const waiting = new Map<string, WaitingItem[]>();
    for (const grant of await this.grants.live(now)) {
      if (!wanted.has(grant.personId) || !endsSoon(grant, now)) continue;
      const text = { key: 'identity.waiting.roleEnding', vars: { role: { key: `identity.role.${grant.role}` } } };
      const item = { kind: 'role.ending', about: grant.id, text, path: '/admin/reglages/roles', until: grant.until };
      waiting.set(grant.personId, [...(waiting.get(grant.personId) ?? []), item]);
    }
    return waiting;
  }
}
