import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type ColumnType } from 'typeorm';
import '@cordee/identity';
import '@cordee/people';
import '@cordee/messaging';
import { allEntities, fold } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { FOLDED_EMPLOYER } from './202611260600-acquaintance';
import { migrations } from './index';

/** Everything that a migration makes, in one comparable list. */
const CATALOGUE = `
  select 'column' kind, table_name || '.' || column_name name, data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') value
    from information_schema.columns where table_schema = 'public'
  union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'policy', tablename || '.' || policyname, concat_ws(' ', permissive, cmd, roles, qual, with_check) from pg_policies where schemaname = 'public'
  union all select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'function', proname, md5(prosrc) from pg_proc where pronamespace = 'public'::regnamespace
  union all select 'grant', table_name, string_agg(privilege_type, ' ' order by privilege_type) from information_schema.role_table_grants
    where grantee = 'cordee_app' and table_schema = 'public' group by table_name
  order by 1, 2, 3`;

/** How PostgreSQL names the types that entities use. */
const PG_TYPES: Readonly<Record<string, string>> = {
  varchar: 'character varying', timestamptz: 'timestamp with time zone', int: 'integer', int4: 'integer', int8: 'bigint', bool: 'boolean', float8: 'double precision',
};
const typeName = (type: ColumnType, isArray: boolean): string => {
  const name = type === String ? 'text' : type === Number ? 'integer' : type === Boolean ? 'boolean' : String(type);
  return isArray ? 'ARRAY' : (PG_TYPES[name] ?? name);
};

describe('The migrations', () => {
  const database = useDatabase();
  let owner: DataSource;

  beforeAll(async () => {
    owner = await new DataSource({ type: 'postgres', url: database.ownerUrl, migrations, migrationsTableName: 'migration', entities: [...allEntities()] }).initialize();
  });
  afterAll(() => owner.destroy());

  it('go down to nothing and up again to the same schema', async () => {
    const before = await database.inspect(CATALOGUE);
    for (let step = 0; step < migrations.length; step++) await owner.undoLastMigration({ transaction: 'each' });
    expect(await database.inspect(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') and relname <> 'migration'`)).toEqual([]);
    expect(await database.inspect(`select proname from pg_proc where pronamespace = 'public'::regnamespace`)).toEqual([]);
    await owner.runMigrations({ transaction: 'each' });
    expect(await database.inspect(CATALOGUE)).toEqual(before);
  }, 60_000);

  it('make every table that an entity maps, with the same columns, types, nullability and primary key', async () => {
    const drift: string[] = [];
    for (const metadata of owner.entityMetadatas) {
      const columns = await database.inspect<{ column_name: string; data_type: string; is_nullable: string; key: boolean }>(
        `select c.column_name, c.data_type, c.is_nullable, k.column_name is not null as key
        from information_schema.columns c
        left join (information_schema.table_constraints t join information_schema.key_column_usage k using (constraint_schema, constraint_name, table_name))
          on t.constraint_type = 'PRIMARY KEY' and k.table_name = c.table_name and k.column_name = c.column_name and k.table_schema = c.table_schema
        where c.table_schema = 'public' and c.table_name = $1`, [metadata.tableName]);
      const stored = columns.map((c) => `${metadata.tableName}.${c.column_name} ${c.data_type} ${c.is_nullable === 'YES' ? 'null' : 'not null'}${c.key ? ' key' : ''}`);
      const mapped = metadata.columns.map((c) => `${metadata.tableName}.${c.databaseName} ${typeName(c.type, c.isArray)} ${c.isNullable ? 'null' : 'not null'}${c.isPrimary ? ' key' : ''}`);
      drift.push(...mapped.filter((line) => !stored.includes(line)).map((line) => `mapped only: ${line}`));
      drift.push(...stored.filter((line) => !mapped.includes(line)).map((line) => `stored only: ${line}`));
    }
    expect(drift).toEqual([]);
  });

  it('leave the app role owner of nothing', async () => {
    expect(await database.inspect(`select relname from pg_class where relowner = 'cordee_app'::regrole`)).toEqual([]);
    expect(await database.inspect(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'cordee_app'`)).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ]);
  });

  it('fold the employers that are there already as the program folds those that come', async () => {
    const names = ['Énergie du Rhône', 'ŒUVRES & Cie', 'Łódź Æther', 'Weiß AG', 'SNCF  -- Réseau', 'Ø', '---', 'Société générale (Paris)', '３M', 'Ελλάδα'];
    const rows = await database.inspect(`select employer, ${FOLDED_EMPLOYER} as key from unnest($1::text[]) employer`, [names]);
    expect(rows).toEqual(names.map((employer) => ({ employer, key: fold(employer) || null })));
  });

  it('are dated, in order, each with its own number', () => {
    const stamps = migrations.map((migration) => Number(/\d{13}$/.exec(migration.name)?.[0]));
    expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
  });
});
