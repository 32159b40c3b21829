import { Injectable } from '@nestjs/common';
import { AssociationScopes, Clock, Config, preferredLocale, runInScope, Tokens, type AssociationScope, type Locale, type Scope, type ScopeRequest, ScopeResolver } from '@cordee/platform';
import { Doors, type DoorRow } from '../data/doors';
import { isOffice, permissionsOf } from '../domain/permissions';
import { isSessionLive } from '../domain/session';
import { Directory, type DirectoryEntry } from './directory';
import { LastSeen } from './last-seen';

/** Host and secret to scope, once per request. Roles are read each time: one that is lost is lost at the next request. */
@Injectable()
export class HostScopeResolver implements ScopeResolver {
  constructor(
    private readonly config: Config,
    private readonly directory: Directory,
    private readonly doors: Doors,
    private readonly lastSeen: LastSeen,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async resolve(request: ScopeRequest): Promise<Scope | 'unknown-association'> {
    const subdomain = this.config.subdomainOf(request.host);
    if (subdomain === undefined) return 'unknown-association';
    if (subdomain === null) return this.visitor(request, null);
    const association = await this.directory.bySubdomain(subdomain);
    return association ? this.within(request, association) : 'unknown-association';
  }

  private async within(request: ScopeRequest, association: DirectoryEntry): Promise<Scope> {
    const visitor = this.visitor(request, association);
    const secret = request.bearer ?? request.sessionToken;
    if (!secret) return visitor;
    const hash = this.tokens.hash(secret);
    const now = this.clock.now();
    const row = await runInScope(visitor, () => (request.bearer ? this.doors.byBearer(hash, now) : this.doors.bySession(hash, now)));
    if (!row || !isOpenToday(row, request.bearer !== null, now)) return visitor;
    const scope = this.signedIn(visitor, row, request.bearer !== null);
    await this.lastSeen.note(scope, row, request.bearer !== null);
    return scope;
  }

  private visitor(request: ScopeRequest, association: DirectoryEntry | null): Scope {
    return {
      associationId: association?.id ?? null, actor: null, accountId: null, sessionId: null, system: false,
      locale: this.localeOf(request, association), addressForm: association?.addressForm ?? 'VOUS', requestId: request.requestId, ip: request.ip,
      origin: this.config.publicUrl(association?.subdomain ?? null),
      ...(association && { brand: { name: association.name, colour: association.colour } }),
    };
  }

  private signedIn(visitor: Scope, row: DoorRow, bearer: boolean): Scope {
    const scope = { ...visitor, accountId: row.account_id, sessionId: row.id, locale: row.locale ?? visitor.locale };
    if (!row.person_id) return scope;
    const roles = [...row.roles, 'MEMBER'];
    const sessionId = bearer ? null : row.id;
    return { ...scope, actor: { accountId: row.account_id, personId: row.person_id, sessionId, roles, permissions: permissionsOf(roles), office: isOffice(roles) } };
  }

  private localeOf(request: ScopeRequest, association: DirectoryEntry | null): Locale {
    return request.acceptLanguage === null && association ? association.locale : preferredLocale(request.acceptLanguage);
  }
}

/** A bearer token has its own term, checked where it is looked up; both end with the last staff role they relied on. */
function isOpenToday(row: DoorRow, bearer: boolean, now: Date): boolean {
  const officeToday = isOffice(row.roles);
  if (bearer) return !row.office || officeToday;
  return isSessionLive({ createdAt: row.created_at, lastSeenAt: row.last_seen_at, office: row.office }, officeToday, now);
}

/** Where the links of jobs lead, and how their mails address people. */
@Injectable()
export class DirectoryScopes implements AssociationScopes {
  constructor(
    private readonly directory: Directory,
    private readonly config: Config,
  ) {}

  async of(associationId: string): Promise<AssociationScope> {
    const association = await this.directory.byId(associationId);
    return { origin: this.config.publicUrl(association?.subdomain ?? null), addressForm: association?.addressForm ?? 'VOUS' };
  }
}
