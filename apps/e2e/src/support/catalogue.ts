import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestDatabase } from '@cordee/platform/testing';

/** Tables without an association, each with its reason: docs/tenancy.md is the list. */
export function globalTables(): Set<string> {
  const page = readFileSync(resolve('docs/tenancy.md'), 'utf8');
  const section = page.slice(page.indexOf('## Global tables'));
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return new Set(rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map((match) => match[1]!)));
}

interface Table {
  name: string;
  secured: boolean;
  forced: boolean;
  partition: boolean;
  key: string[];
}

export async function tables(database: TestDatabase): Promise<Table[]> {
  return database.inspect<Table>(`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced, c.relispartition as partition,
      coalesce((select array_agg(a.attname::text order by k.place) from pg_index i, unnest(i.indkey::smallint[]) with ordinality k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary), '{}') as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
}

export async function tenantTables(database: TestDatabase): Promise<string[]> {
  const global = globalTables();
  return (await tables(database)).filter((table) => !global.has(table.name) && !table.partition).map((table) => table.name);
}

/** Global tables of ids, dates and counts: no policy could tell whose a row is, and a row tells nothing. */
const OPEN = new Set(['outbox', 'timer', 'rate_limit', 'migration']);

/** Everything in the catalogue that would let one association's rows out. Empty when all is well. */
export async function catalogueFindings(database: TestDatabase): Promise<string[]> {
  const all = await tables(database);
  const global = globalTables();
  const tenant = all.filter((table) => !global.has(table.name));
  return [
    ...tenant.filter((table) => !table.secured || !table.forced).map((table) => `${table.name}: row-level security is not forced`),
    ...tenant.filter((table) => table.key[0] !== 'association_id' || table.key.length < 2).map((table) => `${table.name}: the primary key is not (association_id, …)`),
    ...[...global].filter((name) => !all.some((table) => table.name === name)).map((name) => `${name}: docs/tenancy.md names a table that does not exist`),
    ...all.filter((table) => global.has(table.name) && table.key[0] === 'association_id').map((table) => `${table.name}: docs/tenancy.md calls it global, but it belongs to associations`),
    ...all.filter((table) => global.has(table.name) && !OPEN.has(table.name) && !(table.secured && table.forced)).map((table) => `${table.name}: a global table about people without forced policies`),
    ...(await policyFindings(database, tenant.filter((table) => !table.partition).map((table) => table.name))),
    ...(await keyFindings(database, new Set(tenant.map((table) => table.name)))),
    ...(await roleFindings(database)),
  ];
}

const ASSOCIATION = /association_id = \( SELECT \(NULLIF\(current_setting\('app\.association_id'::text, true\), ''::text\)\)::uuid/;

/** One policy for all commands that compares the association on both sides, and none beside it that is wider. */
async function policyFindings(database: TestDatabase, names: string[]): Promise<string[]> {
  const policies = await database.inspect<{ table: string; name: string; permissive: boolean; command: string; roles: string[]; using: string | null; check: string | null }>(`
    select tablename as table, policyname as name, permissive = 'PERMISSIVE' as permissive, cmd as command, roles::text[] as roles, qual as using, with_check as check
    from pg_policies where schemaname = 'public'`);
  const ofApp = policies.filter((policy) => policy.permissive && policy.roles.some((role) => role === 'public' || role === 'cordee_app'));
  return names.flatMap((name) => {
    const own = ofApp.filter((policy) => policy.table === name);
    const whole = own.some((policy) => policy.command === 'ALL' && ASSOCIATION.test(policy.using ?? '') && ASSOCIATION.test(policy.check ?? ''));
    const wide = own.filter((policy) => [policy.using, policy.check].some((rule) => rule !== null && !ASSOCIATION.test(rule)));
    return [...(whole ? [] : [`${name}: no policy with USING and WITH CHECK on the association`]), ...wide.map((policy) => `${name}: policy ${policy.name} does not ask for the association`)];
  });
}

/** Foreign keys and unique indexes of tenant tables contain the association. */
async function keyFindings(database: TestDatabase, tenant: ReadonlySet<string>): Promise<string[]> {
  const foreign = await database.inspect<{ table: string; name: string; target: string; own: string[]; theirs: string[] }>(`
    select c.conrelid::regclass::text as table, c.conname as name, c.confrelid::regclass::text as target,
      (select array_agg(attname::text order by k.n) from unnest(c.conkey) with ordinality k(num, n) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as own,
      (select array_agg(attname::text order by k.n) from unnest(c.confkey) with ordinality k(num, n) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as theirs
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  const unique = await database.inspect<{ table: string; name: string; first: string }>(`
    select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, a.attname::text as first
    from pg_index i join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indisunique`);
  return [
    ...foreign.filter((key) => tenant.has(key.table) && tenant.has(key.target) && (key.own[0] !== 'association_id' || key.theirs[0] !== 'association_id')).map((key) => `${key.table}: ${key.name} could point at another association`),
    ...unique.filter((index) => tenant.has(index.table) && index.first !== 'association_id').map((index) => `${index.table}: ${index.name} is unique across associations`),
  ];
}

/** The app role owns nothing, cannot bypass, belongs to nobody; no view reads with its owner's eyes. */
async function roleFindings(database: TestDatabase): Promise<string[]> {
  const rows = await database.inspect<{ finding: string }>(`
    select 'cordee_app has attribute ' || kind as finding from pg_roles, unnest(array['super', 'bypassrls', 'createrole', 'createdb', 'replication'], array[rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication]) as flag(kind, held)
      where rolname = 'cordee_app' and held
    union all select 'cordee_app owns ' || relname from pg_class where relowner = 'cordee_app'::regrole
    union all select 'cordee_app owns function ' || proname from pg_proc where proowner = 'cordee_app'::regrole
    union all select 'cordee_app owns schema ' || nspname from pg_namespace where nspowner = 'cordee_app'::regrole
    union all select 'cordee_app is a member of ' || roleid::regrole from pg_auth_members where member = 'cordee_app'::regrole
    union all select 'cordee_app may create in schema ' || nspname from pg_namespace where nspname = 'public' and has_schema_privilege('cordee_app', oid, 'create')
    union all select 'view ' || relname || ' is not security_invoker' from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=%', false)
    union all select 'materialized view ' || relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'm' and has_table_privilege('cordee_app', oid, 'select')
    union all select 'function ' || proname || ' runs as its owner without a fixed search_path' from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and not coalesce(proconfig::text like '%search_path=%', false)
    union all select 'function ' || proname || ' may be called by anybody' from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('public', oid, 'execute')`);
  return rows.map((row) => row.finding);
}
