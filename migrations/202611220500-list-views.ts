import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoRequire, CURRENT_PERSON, IS_OFFICE, IS_SYSTEM, run, tenantTable } from './support';

/** Named views of lists, and how each person looks at a list. */
export class ListViews1795320000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await views(q);
    await layouts(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop table if exists list_layout, saved_view');
  }
}

async function views(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table saved_view (
      association_id uuid not null,
      id uuid not null,
      owner_id uuid not null,
      list text not null,
      name text not null,
      name_key text collate "C" not null,
      search jsonb not null,
      columns text[],
      shared_at timestamptz,
      removed_at timestamptz,
      version integer not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      changed_by uuid not null,
      primary key (association_id, id)
    )`,
    'create unique index saved_view_own_name on saved_view (association_id, list, owner_id, name_key) where removed_at is null',
    'create unique index saved_view_shared_name on saved_view (association_id, list, name_key) where removed_at is null and shared_at is not null',
  );
  await tenantTable(q, 'saved_view');
  // Views are the office's; one that is not shared is its owner's alone, whatever the code forgets.
  await alsoRequire(q, 'saved_view', 'own_or_shared', `${IS_SYSTEM} or (${IS_OFFICE} and (owner_id = ${CURRENT_PERSON} or shared_at is not null))`, 'all');
}

async function layouts(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table list_layout (
      association_id uuid not null,
      person_id uuid not null,
      list text not null,
      columns text[],
      density text not null check (density in ('COMFORTABLE', 'COMPACT')),
      changed_at timestamptz not null,
      primary key (association_id, person_id, list)
    )`,
  );
  await tenantTable(q, 'list_layout');
  await alsoRequire(q, 'list_layout', 'own', `${IS_SYSTEM} or person_id = ${CURRENT_PERSON}`, 'all');
}
