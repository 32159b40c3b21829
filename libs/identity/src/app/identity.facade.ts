import { Injectable } from '@nestjs/common';
import { Clock, Config, requireAssociation } from '@cordee/platform';
import { AccountsRepository } from '../data/accounts.repository';
import { RoleGrantsRepository } from '../data/role-grants.repository';
import { isInForce } from '../domain/role-grant';
import type { StaffRole } from '../domain/roles';
import { Directory, type DirectoryEntry } from './directory';

/** What other libraries ask of identity. */
@Injectable()
export class Identity {
  constructor(
    private readonly directory: Directory,
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsRepository,
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
}
