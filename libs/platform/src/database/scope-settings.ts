import { isUuid } from '../kernel/ids';
import type { Scope } from '../scope/scope';

const literal = (id: string | null | undefined): string => {
  if (!id) return "''";
  if (!isUuid(id)) throw new Error('a scope id is not a UUID');
  return `'${id}'`;
};

/**
 * The statement that tells PostgreSQL in whose name the transaction runs. Transaction-local, so nothing is left on a
 * pooled connection. Literals and not parameters: it shares a round trip with BEGIN, and only UUIDs pass.
 */
export function scopeSettings(scope: Scope): string {
  const flag = (on: boolean | undefined) => (on ? "'on'" : "''");
  return `select set_config('app.association_id', ${literal(scope.associationId)}, true),
    set_config('app.person_id', ${literal(scope.actor?.personId)}, true),
    set_config('app.account_id', ${literal(scope.accountId ?? scope.actor?.accountId)}, true),
    set_config('app.office', ${flag(scope.actor?.office)}, true),
    set_config('app.system', ${flag(scope.system)}, true)`;
}
