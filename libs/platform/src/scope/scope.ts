import { AsyncLocalStorage } from 'node:async_hooks';
import type { AddressForm, Locale } from '../kernel/locale';

/** The person who acts, inside one association. */
export interface Actor {
  accountId: string;
  personId: string;
  /** Null for a bearer token. */
  sessionId: string | null;
  roles: readonly string[];
  permissions: ReadonlySet<string>;
  /** Holds at least one staff role: sees `office` activity. */
  office: boolean;
}

/**
 * In whose name work is done: opened once by the HTTP hook or the job runner, carried by AsyncLocalStorage.
 * No function takes a tenant argument.
 */
export interface Scope {
  /** Null on the site itself, outside any association: no tenant table shows a row there. */
  associationId: string | null;
  actor: Actor | null;
  /** Who is signed in, even before a record of the association is claimed. */
  accountId: string | null;
  /** The session or the bearer token behind it, whether or not a record is claimed. */
  sessionId?: string | null;
  locale: Locale;
  /** The association's choice, for every French text of the request or job; vous on the site itself. */
  addressForm: AddressForm;
  requestId: string;
  /** True for jobs: may read activity of every audience, never set by a request. */
  system: boolean;
  /** `http://mines.localhost:3000`: the origin under which links are built; from configuration, never from a header. */
  origin: string;
  /** The association's look, for pages that answer before any use case runs; absent in jobs and on the site itself. */
  brand?: { readonly name: string; readonly colour: string };
  /** The caller's address, for limits; absent in jobs. */
  ip?: string;
}

export class NoScope extends Error {
  constructor(what = 'a scope') {
    super(`no work without ${what}: open one with runInScope`);
  }
}

const storage = new AsyncLocalStorage<Scope>();

export function runInScope<T>(scope: Scope, fn: () => T): T {
  return storage.run(scope, fn);
}

export const scopeOrNull = (): Scope | null => storage.getStore() ?? null;

/** @throws NoScope outside of any. */
export function currentScope(): Scope {
  const scope = storage.getStore();
  if (!scope) throw new NoScope();
  return scope;
}

/** @throws NoScope when the scope has no association. */
export function requireAssociation(): string {
  const { associationId } = currentScope();
  if (!associationId) throw new NoScope('an association');
  return associationId;
}

/** @throws NoScope when nobody acts. */
export function requireActor(): Actor {
  const { actor } = currentScope();
  if (!actor) throw new NoScope('an actor');
  return actor;
}

/** The scope of a job: one association, nobody acting. */
export const systemScope = (associationId: string, more: Partial<Omit<Scope, 'associationId' | 'system'>> = {}): Scope => ({
  associationId, actor: null, accountId: null, locale: 'fr', addressForm: 'VOUS', requestId: 'system', origin: '', ...more, system: true,
});

/** Runs code with no scope at all, so that a forgotten one shows. */
export const outsideScope = <T>(fn: () => T): T => storage.exit(fn);
