import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoRequire, CURRENT_PERSON, globalTable, IS_OFFICE, IS_SYSTEM, ownerFunction, run, tenantTable } from './support';

/** The mechanisms under every domain: activity, outbox, timers, settings, idempotency, limits, jobs, mail, files. */
export class Platform1795305600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await activity(q);
    await outboxAndTimers(q);
    await perAssociation(q);
    await jobs(q);
    await mailAndFiles(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(
      q,
      'drop function if exists ensure_activity_partition(date)',
      `drop table if exists file, mail_message, job_failure, job_effect, rate_limit, association_setting, idempotency, timer, outbox,
        activity_seal, activity_detail, activity cascade`,
    );
  }
}

async function activity(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table activity (
      association_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      verb text not null,
      actor_person_id uuid,
      subject_id uuid not null,
      audience text not null check (audience in ('self', 'parties', 'circle', 'office', 'operator')),
      parties uuid[] not null default '{}',
      changed text[] not null default '{}',
      request_id text not null,
      primary key (association_id, id)
    ) partition by range (id)`,
    'create index activity_by_subject on activity (association_id, subject_id, id)',
    'create index activity_by_verb on activity (association_id, verb, id)',
    'create index activity_by_actor on activity (association_id, actor_person_id, id)',
    'create table activity_default partition of activity default',
    'alter table activity_default enable row level security',
    'alter table activity_default force row level security',
  );
  await tenantTable(q, 'activity', 'select, insert');
  await alsoRequire(
    q, 'activity', 'audience',
    `${IS_SYSTEM}
      or (audience = 'office' and ${IS_OFFICE})
      or (audience <> 'operator' and actor_person_id = ${CURRENT_PERSON})
      or (audience = 'parties' and (subject_id = ${CURRENT_PERSON} or ${CURRENT_PERSON} = any (parties)))`,
  );
  // Partitions are made by the owner: the app role owns nothing. The bounds are the smallest UUIDv7 of each month.
  await ownerFunction(q, 'ensure_activity_partition(date)', `
    create function ensure_activity_partition(month date) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
    declare
      first date := date_trunc('month', month);
      name text := 'activity_' || to_char(first, 'YYYYMM');
      bound text[] := array(
        select substr(h, 1, 8) || '-' || substr(h, 9) || '-0000-0000-000000000000'
        from (select lpad(to_hex((extract(epoch from (first + make_interval(months => n)) at time zone 'UTC') * 1000)::bigint), 12, '0') h from generate_series(0, 1) n) edge);
    begin
      if to_regclass('public.' || name) is not null then return; end if;
      execute format('create table public.%I partition of public.activity for values from (%L) to (%L)', name, bound[1], bound[2]);
      execute format('alter table public.%I enable row level security', name);
      execute format('alter table public.%I force row level security', name);
    end $$`);
  await q.query(`select ensure_activity_partition(month::date) from generate_series(date '2026-01-01', date '2027-12-01', interval '1 month') month`);
  await run(
    q,
    `create table activity_detail (
      association_id uuid not null,
      activity_id uuid not null,
      before jsonb,
      after jsonb,
      salt bytea not null,
      hash bytea not null,
      erased_at timestamptz,
      primary key (association_id, activity_id),
      foreign key (association_id, activity_id) references activity (association_id, id)
    )`,
  );
  await tenantTable(q, 'activity_detail', 'select, insert, update (before, after, erased_at)');
  await alsoRequire(q, 'activity_detail', 'audience', 'exists (select from activity a where a.association_id = activity_detail.association_id and a.id = activity_id)');
  await run(
    q,
    `create table activity_seal (
      association_id uuid not null,
      id uuid not null,
      from_id uuid not null,
      to_id uuid not null,
      count integer not null check (count > 0),
      previous_hash bytea,
      hash bytea not null,
      sealed_at timestamptz not null,
      primary key (association_id, id),
      unique (association_id, from_id)
    )`,
  );
  await tenantTable(q, 'activity_seal', 'select, insert');
}

async function outboxAndTimers(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table outbox (
      id uuid primary key,
      association_id uuid not null,
      activity_id uuid not null,
      created_at timestamptz not null,
      done_at timestamptz
    )`,
    'create index outbox_open on outbox (id) where done_at is null',
    `create table timer (
      id uuid primary key,
      association_id uuid not null,
      kind text not null,
      key uuid not null,
      due_at timestamptz not null,
      fired_at timestamptz,
      unique (association_id, kind, key)
    )`,
    'create index timer_due on timer (due_at) where fired_at is null',
  );
  await globalTable(q, 'outbox', 'select, insert, update (done_at), delete');
  await globalTable(q, 'timer', 'select, insert, update, delete');
}

async function perAssociation(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table idempotency (
      association_id uuid not null,
      actor_key text not null,
      operation text not null,
      key text not null check (length(key) between 8 and 128),
      request_hash bytea not null,
      answer jsonb,
      created_at timestamptz not null,
      primary key (association_id, actor_key, operation, key)
    )`,
    `create table association_setting (
      association_id uuid not null,
      key text not null,
      value jsonb not null,
      since timestamptz not null,
      set_by uuid,
      primary key (association_id, key)
    )`,
    // Counters that a crash may lose: not worth a log. Global, because it also counts tries before an association is known.
    'create unlogged table rate_limit (key text primary key, window_start timestamptz not null, count integer not null)',
  );
  await tenantTable(q, 'idempotency');
  await tenantTable(q, 'association_setting');
  await globalTable(q, 'rate_limit', 'select, insert, update, delete');
}

async function jobs(q: QueryRunner): Promise<void> {
  await run(
    q,
    'create table job_effect (association_id uuid not null, key text not null, at timestamptz not null, primary key (association_id, key))',
    `create table job_failure (
      association_id uuid not null,
      id uuid not null,
      name text not null,
      payload jsonb not null,
      locale text not null,
      code text not null,
      request_id text not null,
      failed_at timestamptz not null,
      rerun_at timestamptz,
      primary key (association_id, id)
    )`,
  );
  await tenantTable(q, 'job_effect', 'select, insert');
  await tenantTable(q, 'job_failure', 'select, insert, update (rerun_at)');
}

async function mailAndFiles(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table mail_message (
      association_id uuid not null,
      id uuid not null,
      unique_key text not null,
      stream text not null,
      sender text not null,
      dkim_key text,
      purpose text not null,
      recipient_person_id uuid,
      recipient_hash text not null,
      state text not null check (state in ('CLAIMED', 'SENT', 'FAILED', 'SUPPRESSED')),
      message_id text not null,
      attempts integer not null default 0,
      error_code text,
      claimed_at timestamptz not null,
      sent_at timestamptz,
      primary key (association_id, id),
      unique (association_id, unique_key)
    )`,
    'create index mail_message_by_recipient on mail_message (association_id, recipient_person_id, claimed_at)',
    `create table file (
      association_id uuid not null,
      id uuid not null,
      sha256 bytea not null,
      owner_person_id uuid not null,
      purpose text not null,
      subject_id uuid,
      name text not null,
      media_type text not null,
      size bigint not null,
      created_at timestamptz not null,
      expires_at timestamptz,
      primary key (association_id, id)
    )`,
  );
  await tenantTable(q, 'mail_message', 'select, insert, update');
  await tenantTable(q, 'file');
}
