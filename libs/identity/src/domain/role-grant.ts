import { LastPresident, RoleAlreadyGranted } from './errors';
import type { StaffRole } from './roles';

/** A role of a person, for the whole association or for a part of it, from a day and possibly until one. */
export class RoleGrant {
  id: string;
  associationId: string;
  personId: string;
  role: StaffRole;
  /** `association`, or later `chapter`, `event`, `graduationYear`; `scopeId` then says which. */
  scopeKind: string;
  scopeId: string | null;
  since: Date;
  until: Date | null;
  grantedBy: string | null;
  revokedAt: Date | null;
  revokedBy: string | null;
}

type Term = Pick<RoleGrant, 'since' | 'until' | 'revokedAt'>;

export const isInForce = (grant: Term, now: Date): boolean => grant.revokedAt === null && grant.since <= now && (grant.until === null || now < grant.until);

/** How long before its end a role is put before whoever holds it. */
const SOON_MS = 30 * 86_400_000;

export const endsSoon = <G extends Term>(grant: G, now: Date): grant is G & { until: Date } =>
  isInForce(grant, now) && grant.until !== null && grant.until.getTime() < now.getTime() + SOON_MS;

/** Whether somebody other than through this grant presides with no end date: the association is never left alone. */
const keepsPresident = (grants: readonly RoleGrant[], without: RoleGrant, now: Date): boolean =>
  grants.some((g) => g.id !== without.id && g.role === 'PRESIDENT' && g.scopeKind === 'association' && g.until === null && isInForce(g, now));

/** Ends a grant now. `others` are all grants in force of the association. */
export function revoke(grant: RoleGrant, others: readonly RoleGrant[], by: string | null, now: Date): RoleGrant | LastPresident {
  if (grant.role === 'PRESIDENT' && !keepsPresident(others, grant, now)) return new LastPresident();
  grant.revokedAt = now;
  grant.revokedBy = by;
  return grant;
}

/** Refuses the same role twice at a time for one person. */
export function checkNotHeld(existing: readonly RoleGrant[], personId: string, role: StaffRole, now: Date): RoleAlreadyGranted | null {
  const held = existing.some((g) => g.personId === personId && g.role === role && isInForce(g, now));
  return held ? new RoleAlreadyGranted() : null;
}
