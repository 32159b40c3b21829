import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

/** People, how they are found, and the files they came from. */
export class People1795312800000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await imports(q);
    await persons(q);
    await facts(q);
    await sources(q);
    await invitations(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop table if exists invitation, person_source, import_row, person_term, position, affiliation, person_phone, person_email, person, import cascade');
  }
}

async function imports(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table import (
      association_id uuid not null,
      id uuid not null,
      state text not null check (state in ('UPLOADED', 'READING', 'MAPPING', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
      file_id uuid not null,
      file_name text not null,
      created_at timestamptz not null,
      created_by uuid not null,
      sheet text,
      encoding text,
      separator text,
      columns jsonb not null default '[]',
      sample_rows jsonb not null default '[]',
      school text,
      date_order text not null default 'dmy' check (date_order in ('dmy', 'mdy')),
      row_count integer not null default 0,
      cluster_count integer not null default 0,
      done_clusters integer not null default 0,
      counts jsonb not null default '{"added": 0, "merged": 0, "setAside": 0, "refused": 0, "unchanged": 0, "people": 0}',
      issues jsonb not null default '[]',
      error_code text,
      checked_at timestamptz,
      started_at timestamptz,
      finished_at timestamptz,
      primary key (association_id, id)
    )`,
    'create index import_open on import (association_id, state, id)',
  );
  await tenantTable(q, 'import', 'select, insert, update');
}

async function persons(q: QueryRunner): Promise<void> {
  // Keys are folded texts in byte order: ranges and keyset pages need one order, whatever the language of the server.
  await run(
    q,
    `create table person (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      member_number text,
      civility text check (civility in ('MR', 'MS')),
      first_name text,
      last_name text,
      birth_name text,
      first_key text collate "C" not null,
      last_key text collate "C" not null,
      birth_date date,
      address text,
      postcode text,
      city text,
      city_key text collate "C",
      country text,
      sector text,
      sector_key text collate "C",
      deceased_on date,
      deceased_noted_at timestamptz,
      created_at timestamptz not null,
      created_by_import uuid,
      changed_at timestamptz not null,
      changed_by uuid,
      confirmed_at timestamptz,
      still_right_asked_at timestamptz,
      invited_at timestamptz,
      primary key (association_id, id),
      check (first_name is not null or last_name is not null),
      foreign key (association_id, created_by_import) references import (association_id, id)
    )`,
    'create index person_by_name on person (association_id, last_key, first_key, id)',
    'create index person_by_city on person (association_id, city_key, last_key, first_key, id)',
    'create index person_by_sector on person (association_id, sector_key, last_key, first_key, id)',
    'create index person_by_import on person (association_id, created_by_import) where created_by_import is not null',
    'create index person_not_invited on person (association_id, id) where invited_at is null and deceased_noted_at is null',
    // Derived from the record and written with it: some twenty rows a person, whose foreign key would cost half of an import.
    `create table person_term (
      association_id uuid not null,
      term text collate "C" not null,
      person_id uuid not null,
      primary key (association_id, term, person_id)
    )`,
    'create index person_term_by_person on person_term (association_id, person_id, term)',
  );
  await tenantTable(q, 'person');
  await tenantTable(q, 'person_term');
}

async function facts(q: QueryRunner): Promise<void> {
  const ofPerson = 'foreign key (association_id, person_id) references person (association_id, id) on delete cascade';
  await run(
    q,
    `create table person_email (
      association_id uuid not null,
      person_id uuid not null,
      address text collate "C" not null,
      kind text not null check (kind in ('personal', 'work')),
      place integer not null,
      added_at timestamptz not null,
      primary key (association_id, person_id, address),
      ${ofPerson}
    )`,
    'create index person_email_by_address on person_email (association_id, address)',
    `create table person_phone (
      association_id uuid not null,
      person_id uuid not null,
      number text not null,
      place integer not null,
      primary key (association_id, person_id, number),
      ${ofPerson}
    )`,
    `create table affiliation (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      place integer not null,
      school text,
      school_key text collate "C",
      degree text,
      graduation_year integer check (graduation_year > 0),
      primary key (association_id, id),
      ${ofPerson}
    )`,
    'create index affiliation_by_person on affiliation (association_id, person_id, place)',
    'create index affiliation_by_year on affiliation (association_id, graduation_year, person_id)',
    'create index affiliation_by_school on affiliation (association_id, school_key, person_id)',
    `create table position (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      employer text,
      title text,
      sector text,
      noted_at timestamptz not null,
      ended_at timestamptz,
      primary key (association_id, id),
      ${ofPerson}
    )`,
    'create index position_by_person on position (association_id, person_id, noted_at)',
  );
  for (const table of ['person_email', 'person_phone', 'affiliation', 'position']) await tenantTable(q, table);
}

/** The rows of files as they came, and what became of each: merge, undo and erasure stand on them. */
async function sources(q: QueryRunner): Promise<void> {
  const ofImport = 'foreign key (association_id, import_id) references import (association_id, id)';
  await run(
    q,
    `create table import_row (
      association_id uuid not null,
      import_id uuid not null,
      place integer not null,
      sheet text,
      line integer not null,
      cells jsonb,
      row_hash bytea,
      cluster integer,
      outcome text check (outcome in ('ADDED', 'MERGED', 'SET_ASIDE', 'REFUSED', 'UNCHANGED')),
      reasons jsonb not null default '[]',
      person_id uuid,
      applied_at timestamptz,
      primary key (association_id, import_id, place),
      ${ofImport}
    )`,
    'create index import_row_by_cluster on import_row (association_id, import_id, cluster, place)',
    'create index import_row_by_outcome on import_row (association_id, import_id, outcome, place)',
    'create index import_row_by_person on import_row (association_id, person_id) where person_id is not null',
    `create table person_source (
      association_id uuid not null,
      import_id uuid not null,
      place integer not null,
      person_id uuid not null,
      sheet text,
      line integer not null,
      cells jsonb not null,
      row_hash bytea,
      added_at timestamptz not null,
      primary key (association_id, import_id, place),
      ${ofImport},
      foreign key (association_id, person_id) references person (association_id, id) on delete cascade
    )`,
    'create index person_source_by_person on person_source (association_id, person_id, added_at)',
    'create index person_source_by_hash on person_source (association_id, row_hash) where row_hash is not null',
  );
  await tenantTable(q, 'import_row');
  await tenantTable(q, 'person_source');
}

/** One claim row per recipient: it is written with the decision to invite and marked when the mail has left. */
async function invitations(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table invitation (
      association_id uuid not null,
      id uuid not null,
      batch_id uuid not null,
      person_id uuid not null,
      address text not null,
      state text not null check (state in ('QUEUED', 'SENT', 'SUPPRESSED')),
      created_at timestamptz not null,
      sent_at timestamptz,
      primary key (association_id, id),
      unique (association_id, batch_id, person_id),
      foreign key (association_id, person_id) references person (association_id, id) on delete cascade
    )`,
    `create index invitation_queued on invitation (association_id, batch_id, id) where state = 'QUEUED'`,
    'create index invitation_by_person on invitation (association_id, person_id, created_at)',
  );
  await tenantTable(q, 'invitation', 'select, insert, update');
}
