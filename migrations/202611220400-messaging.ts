import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

/** Digests: who wants them when, one row per member and period, what was shown, which addresses are left alone. */
export class Messaging1795316400000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await preferences(q);
    await digests(q);
    await suppressions(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop table if exists digest_item_seen, digest, digest_preference, suppression cascade');
  }
}

async function preferences(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table digest_preference (
      association_id uuid not null,
      person_id uuid not null,
      frequency text not null check (frequency in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'NEVER')),
      weekday smallint not null check (weekday between 1 and 7),
      hour smallint not null check (hour between 0 and 23),
      zone text not null,
      paused_until date,
      unsubscribed_at timestamptz,
      next_at timestamptz,
      last_window date,
      last_sent_at timestamptz,
      key_version integer not null default 1,
      version integer not null default 1,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (association_id, person_id),
      foreign key (association_id, person_id) references person (association_id, id) on delete cascade
    )`,
    // What is due is found by this index alone, however many members the association has.
    'create index digest_preference_due on digest_preference (association_id, next_at) where next_at is not null',
  );
  await tenantTable(q, 'digest_preference');
}

async function digests(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table digest (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      stream text not null,
      window_start date not null,
      state text not null check (state in ('PLANNED', 'COLLECTED', 'RENDERED', 'SENT', 'EMPTY', 'FAILED')),
      reason text,
      item_keys text[] not null default '{}',
      claimed_by text,
      claimed_at timestamptz,
      enqueued_at timestamptz,
      planned_at timestamptz not null,
      finished_at timestamptz,
      primary key (association_id, id),
      unique (association_id, person_id, stream, window_start),
      check ((finished_at is null) = (state in ('PLANNED', 'COLLECTED', 'RENDERED'))),
      foreign key (association_id, person_id) references person (association_id, id) on delete cascade
    )`,
    'create index digest_open on digest (association_id, id) where finished_at is null',
    `create table digest_item_seen (
      association_id uuid not null,
      person_id uuid not null,
      item_key text not null,
      times integer not null check (times > 0),
      last_at timestamptz not null,
      primary key (association_id, person_id, item_key),
      foreign key (association_id, person_id) references person (association_id, id) on delete cascade
    )`,
  );
  await tenantTable(q, 'digest');
  await tenantTable(q, 'digest_item_seen');
}

/** No link to a person: the hash goes on protecting an address whose record was erased. */
async function suppressions(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table suppression (
      association_id uuid not null,
      id uuid not null,
      address_hash text not null,
      scope text not null check (scope in ('ALL_BULK', 'TOPIC', 'ADDRESS_DEAD')),
      topic text,
      reason text not null,
      created_at timestamptz not null,
      lifted_at timestamptz,
      primary key (association_id, id),
      check ((scope = 'TOPIC') = (topic is not null))
    )`,
    `create unique index suppression_live on suppression (association_id, address_hash, scope, coalesce(topic, '')) where lifted_at is null`,
  );
  await tenantTable(q, 'suppression', 'select, insert, update (lifted_at)');
}
