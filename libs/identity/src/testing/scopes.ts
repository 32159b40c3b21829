import { newId, outsideScope, runInScope, systemScope, type Scope } from '@cordee/platform';
import { permissionsOf } from '../domain/permissions';
import { isStaffRole, type Role } from '../domain/roles';

interface Somebody {
  associationId: string;
  personId: string;
  accountId?: string;
}

/** The scope of a request by somebody with these roles. MEMBER is always among them. */
export function actorScope({ associationId, personId, accountId = newId() }: Somebody, roles: readonly Role[] = [], more: Partial<Scope> = {}): Scope {
  const all = [...new Set<Role>([...roles, 'MEMBER'])];
  const actor = { accountId, personId, sessionId: newId(), roles: all, permissions: permissionsOf(all), office: all.some(isStaffRole) };
  return { ...systemScope(associationId), requestId: 'spec', ...more, actor, accountId, sessionId: null, system: false };
}

export const memberScope = (somebody: Somebody, more: Partial<Scope> = {}): Scope => actorScope(somebody, [], more);
export const asRole = (somebody: Somebody, role: Role, more: Partial<Scope> = {}): Scope => actorScope(somebody, [role], more);

/** What a request or a job of this association's site does. Any scope around it is left first, so that a forgotten one shows. */
export const onSiteOf = <T>({ subdomain }: { subdomain: string }, scope: Scope, fn: () => Promise<T>): Promise<T> =>
  outsideScope(() => runInScope({ ...scope, origin: `http://${subdomain}.localhost:3000` }, fn));
