import { afterEach, describe, expect, test } from '@jest/globals';
import { useDatabase } from '@cordee/platform/testing';
import { catalogueFindings, tenantTables } from './support/catalogue';

const database = useDatabase();

test('no table, key, policy, role, view or function lets a row of one association out', async () => {
  expect(await tenantTables(database)).toEqual(expect.arrayContaining(['activity', 'file', 'person', 'role_grant', 'digest']));
  expect(await catalogueFindings(database)).toEqual([]);
});

describe('a careless migration is found', () => {
  afterEach(async () => {
    await database.inspect('drop view if exists careless_view');
    await database.inspect('drop table if exists careless');
    await database.inspect('drop function if exists careless()');
  });

  const TENANT = `using (association_id = (select nullif(current_setting('app.association_id', true), '')::uuid)) with check (association_id = (select nullif(current_setting('app.association_id', true), '')::uuid))`;
  const whole = ['create table careless (association_id uuid, id uuid, primary key (association_id, id))', 'alter table careless enable row level security', 'alter table careless force row level security', `create policy tenant on careless ${TENANT}`];

  test.each([
    ['a table without policies', ['create table careless (association_id uuid, id uuid, primary key (association_id, id))'], 'not forced'],
    ['a table that spares its owner', [...whole, 'alter table careless no force row level security'], 'not forced'],
    ['a table without an association', ['create table careless (id uuid primary key)'], 'primary key'],
    ['a policy for reading only', [...whole.slice(0, 3), `create policy tenant on careless for select ${TENANT.split(' with check')[0]}`], 'USING and WITH CHECK'],
    ['a second, wider policy', [...whole, 'create policy wide on careless for select using (true)'], 'does not ask for the association'],
    ['a foreign key by id alone', [...whole, 'alter table careless add unique (id)', 'alter table careless add parent uuid references careless (id)'], 'could point at another association'],
    ['a table owned by the app role', [...whole, 'alter table careless owner to cordee_app'], 'cordee_app owns careless'],
    ['a view with its owner\'s eyes', ['create view careless_view as select 1 as one'], 'security_invoker'],
    ['an owner function open to all', ['create function careless() returns int language sql security definer as $$ select 1 $$'], 'search_path'],
  ])('%s', async (_name, statements, finding) => {
    for (const statement of statements) await database.inspect(statement);
    expect((await catalogueFindings(database)).join('\n')).toContain(finding);
  });
});
