import { Injectable } from '@nestjs/common';
import { Clock, Config, currentScope, requireAssociation, t } from '@cordee/platform';
import { AccountsRepository } from '../data/accounts.repository';
import { RoleGrantsRepository } from '../data/role-grants.repository';
import { isInForce } from '../domain/role-grant';
import type { StaffRole } from '../domain/roles';
import { WaitingList, type WaitingItem } from '../ports/waiting';
import { Directory, type DirectoryEntry } from './directory';

/** What other libraries ask of identity. */
@Injectable()
export class Identity {
  constructor(
    private readonly directory: Directory,
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsRepository,
    private readonly waiting: WaitingList,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The association of the scope, as its public line shows it, with the origin of its site. */
  async association(): Promise<DirectoryEntry & { origin: string }> {
    const association = await this.directory.byId(requireAssociation());
    if (!association) throw new Error('the association of the scope is gone');
    return { ...association, origin: this.config.publicUrl(association.subdomain) };
  }

  /** Of these records, those that an account has claimed. */
  async linkedAmong(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(await this.accounts.linkedAmong(personIds));
  }

  /** Staff roles in force, by person. */
  async rolesAmong(personIds: readonly string[]): Promise<ReadonlyMap<string, StaffRole[]>> {
    const now = this.clock.now();
    const wanted = new Set(personIds);
    const roles = new Map<string, StaffRole[]>();
    for (const grant of await this.grants.live(now)) {
      if (wanted.has(grant.personId) && isInForce(grant, now)) roles.set(grant.personId, [...(roles.get(grant.personId) ?? []), grant.role]);
    }
    return roles;
  }

  /** What waits for a person here: a role that ends soon, and whatever the contributors add. */
  async whatWaits(personId: string): Promise<WaitingItem[]> {
    return [...(await this.endingRoles(personId)), ...(await this.waiting.of(personId))];
  }

  private async endingRoles(personId: string): Promise<WaitingItem[]> {
    const { locale } = currentScope();
    const now = this.clock.now();
    const soon = new Date(now.getTime() + 30 * 86_400_000);
    const grants = await this.grants.of(personId, now);
    const ending = grants.filter((grant) => isInForce(grant, now) && grant.until !== null && grant.until < soon);
    return ending.map(({ role }) => ({ kind: 'role.ending', text: t(locale, 'identity.waiting.roleEnding', { role: t(locale, `identity.role.${role}`) }), path: '/admin/reglages/roles' }));
  }
}
