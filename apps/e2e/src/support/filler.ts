import { createHash } from 'node:crypto';
import { newId } from '@cordee/platform';
import type { TestDatabase } from '@cordee/platform/testing';

export type Row = Record<string, unknown>;
/** What the rules below cannot guess: patterns and conditions between columns. `undefined` asks to guess what may stay empty. */
export type Known = Readonly<Record<string, Row>>;

interface Column {
  table: string;
  name: string;
  type: string;
  required: boolean;
  /** The first text that a CHECK lists for it. */
  choice: string | null;
  /** The table that a foreign key of this column leads to. */
  leadsTo: string | null;
}

/**
 * Writes one row into every table, by what the catalogue says of its columns: a new table is filled, and so tested,
 * without anyone remembering.
 */
export class Filler {
  private constructor(
    private readonly database: TestDatabase,
    private readonly columns: readonly Column[],
    private readonly order: readonly string[],
  ) {}

  static async of(database: TestDatabase): Promise<Filler> {
    const columns = await database.inspect<Column>(`
      select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as required,
        (select substring(pg_get_constraintdef(k.oid) from '''([A-Za-z_]+)''') from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) ~ 'ANY|= ''' limit 1) as choice,
        (select k.confrelid::regclass::text from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.conkey[array_upper(k.conkey, 1)] = a.attnum limit 1) as "leadsTo"
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration' order by c.oid, a.attnum`);
    const keys = await database.inspect<{ from: string; to: string }>(`select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f' and conparentid = 0`);
    // One row alone may not satisfy a trigger (an entry of the journal sums to zero): what triggers hold has tests of its own.
    const triggers = await database.inspect<{ table: string }>('select distinct tgrelid::regclass::text as table from pg_trigger where not tgisinternal');
    for (const { table } of triggers) await database.inspect(`alter table ${table} disable trigger user`);
    const names = [...new Set(columns.map((column) => column.table))];
    return new Filler(database, columns, byDependence(names, keys));
  }

  get tables(): readonly string[] {
    return this.order;
  }

  /**
   * One row in every table, all about one association and one person of it.
   * @param beside one row more of a table, for those that need two: nobody helps themselves
   * @returns the id of each table's row
   */
  async fill(label: string, now: Date, known: Known, beside: Known = {}): Promise<Record<string, string>> {
    const ids = Object.fromEntries(this.order.map((table) => [table, newId(now.getTime())]));
    for (const table of this.order) {
      await this.insert(table, { label, now, ids, known: known[table] ?? {} });
      if (beside[table]) await this.insert(table, { label, now, ids: { ...ids, [table]: newId(now.getTime()) }, known: { ...known[table], ...beside[table] } });
    }
    return ids;
  }

  /** One more row of a table, beside those of `fill`. */
  async insert(table: string, { label, now, ids, known }: { label: string; now: Date; ids: Readonly<Record<string, string>>; known: Row }): Promise<void> {
    const own = this.columns.filter((column) => column.table === table && (column.required || column.name in known));
    const values = own.map((column) => known[column.name] !== undefined ? known[column.name] : guess(column, label, now, ids));
    const places = own.map((_, n) => `$${n + 1}`).join(', ');
    try {
      await this.database.inspect(`insert into ${table} (${own.map((column) => `"${column.name}"`).join(', ')}) values (${places})`, values);
    } catch (error) {
      throw new Error(`no row of ${table} could be made: tell two-worlds.ts what it needs`, { cause: error });
    }
  }
}

/** Copies an association's rows so many times: ids, keys and times vary, and rows that belonged together still do. */
export async function multiply(database: TestDatabase, filler: Filler, associationId: string, times: number): Promise<void> {
  for (const table of filler.tables) {
    const columns = await database.inspect<{ name: string; type: string; unique: boolean; checked: boolean }>(
      `select a.attname as name, format_type(a.atttypid, null) as type,
        exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey::smallint[])) as unique,
        exists (select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and a.attnum = any (k.conkey)) as checked
      from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`, [table]);
    if (!columns.some((column) => column.name === 'association_id')) continue;
    if (['session', 'access_token', 'handoff', 'account_person'].includes(table)) continue; // one account each
    // Of people both of a world: the rows between them are copied with their ends.
    const rows = table === 'person' ? 2 : 1;
    const list = columns.map(({ name }) => `"${name}"`).join(', ');
    const values = columns.map((column) => (column.name === 'association_id' ? 'r.association_id' : copyOf(column))).join(', ');
    await database.inspect(`insert into ${table} (${list}) select ${values} from (select * from ${table} where association_id = '${associationId}' limit ${rows}) r, generate_series(1, ${times}) n`);
  }
  await database.inspect('analyze');
}

function copyOf({ name, type, unique, checked }: { name: string; type: string; unique: boolean; checked: boolean }): string {
  const column = `r."${name}"`;
  if (type === 'uuid') return `md5(${column}::text || n)::uuid`;
  if (type === 'text') return checked ? column : unique ? `${column} || n` : `${column} || (n % 97)`;
  if (type === 'timestamp with time zone') return `${column} + n * interval '1 minute'`;
  if (type === 'bytea') return unique ? `sha256(${column} || n::text::bytea)` : column;
  if (['integer', 'bigint', 'smallint'].includes(type)) return unique ? `${column} + n` : column;
  return column;
}

/** Referenced tables first. */
function byDependence(names: readonly string[], keys: readonly { from: string; to: string }[]): string[] {
  const order: string[] = [];
  const visit = (name: string): void => {
    if (order.includes(name)) return;
    for (const key of keys) if (key.from === name && key.to !== name) visit(key.to);
    if (!order.includes(name)) order.push(name);
  };
  names.forEach(visit);
  return order;
}

function guess({ table, name, type, choice, leadsTo }: Column, label: string, now: Date, ids: Readonly<Record<string, string>>): unknown {
  if (type === 'uuid') return name !== 'id' && leadsTo ? ids[leadsTo] : idFor(table, name, ids);
  if (name === 'zone') return 'Europe/Paris';
  if (type === 'text') return choice ?? `${label} ${table} ${name}`;
  if (type === 'timestamp with time zone') return now;
  if (type === 'date') return now.toISOString().slice(0, 10);
  if (type === 'boolean') return false;
  if (type === 'jsonb') return '{}';
  if (type === 'bytea') return createHash('sha256').update(`${label} ${table} ${name}`).digest();
  if (type.endsWith('[]')) return '{}';
  return 1;
}

/** `id` is the row's own; `import_id` is the import's; `…_person_id`, `created_by` and the like are the person's. */
function idFor(table: string, name: string, ids: Readonly<Record<string, string>>): string {
  if (name === 'id') return ids[table]!;
  const named = name.replace(/_id$/, '');
  return ids[named] ?? (name === 'batch_id' || name === 'key' ? newId() : ids['person']!);
}
