import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

/** What one can join, who has joined, for which periods, what is due, and who was reminded. */
export class Membership1795654800000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await plans(q);
    await memberships(q);
    await dues(q);
    await reminders(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop table if exists reminder_sent, reminder_rule, membership_period, due, due_run, membership, plan_price, membership_plan cascade');
  }
}

const PERSON = 'foreign key (association_id, person_id) references person (association_id, id)';
const PLAN = 'foreign key (association_id, plan_id) references membership_plan (association_id, id)';
const MONEY = `amount_minor bigint not null check (amount_minor >= 0), currency text not null check (currency ~ '^[A-Z]{3}$')`;

async function plans(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table membership_plan (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      name text not null,
      description text,
      period_kind text not null check (period_kind in ('CIVIL_YEAR', 'ROLLING_12_MONTHS')),
      grace_days integer not null check (grace_days between 0 and 366),
      opens_days_before integer not null check (opens_days_before between 0 and 366),
      needs_approval boolean not null,
      on_join_page boolean not null,
      place integer not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      changed_by uuid,
      archived_at timestamptz,
      primary key (association_id, id)
    )`,
    'create index membership_plan_open on membership_plan (association_id, place, id) where archived_at is null',
    // A price is never edited: another one takes its place from a day on.
    `create table plan_price (
      association_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      place integer not null,
      label text,
      rule jsonb,
      ${MONEY},
      since timestamptz not null,
      until timestamptz,
      primary key (association_id, id),
      ${PLAN}
    )`,
    'create unique index plan_price_live on plan_price (association_id, plan_id, place) where until is null',
  );
  await tenantTable(q, 'membership_plan', 'select, insert, update');
  await tenantTable(q, 'plan_price', 'select, insert, update (until)');
}

/** Status is derived by a pure function of these facts; `status` keeps what it said at night, with the version of the rules. */
async function memberships(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table membership (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      person_id uuid not null,
      plan_id uuid not null,
      previous_id uuid,
      applied_at timestamptz not null,
      approved_at timestamptz,
      approved_by uuid,
      suspended_at timestamptz,
      suspended_until date,
      ended_at timestamptz,
      ended_by uuid,
      end_reason text check (end_reason in ('REJECTED', 'ABANDONED', 'RESIGNED', 'EXCLUDED', 'DECEASED')),
      paid_until date,
      status text not null check (status in ('APPLIED', 'AWAITING_PAYMENT', 'ACTIVE', 'GRACE', 'LAPSED', 'SUSPENDED', 'REJECTED', 'ABANDONED', 'RESIGNED', 'EXCLUDED', 'DECEASED')),
      status_on date not null,
      rules_version integer not null,
      primary key (association_id, id),
      check ((ended_at is null) = (end_reason is null)),
      ${PERSON},
      ${PLAN},
      foreign key (association_id, previous_id) references membership (association_id, id)
    )`,
    'create unique index membership_live on membership (association_id, person_id) where ended_at is null',
    'create index membership_by_person on membership (association_id, person_id, id)',
    'create index membership_by_status on membership (association_id, status, id)',
    'create index membership_stale on membership (association_id, status_on, id) where ended_at is null',
    `create index membership_by_end on membership (association_id, paid_until, id) where ended_at is null and paid_until is not null`,
  );
  await tenantTable(q, 'membership', 'select, insert, update');
}

async function dues(q: QueryRunner): Promise<void> {
  await run(
    q,
    // One campaign: a due for every member, made in chunks by the worker. `after` is where it stands.
    `create table due_run (
      association_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      state text not null check (state in ('RUNNING', 'DONE', 'CANCELLED')),
      period_starts_on date not null,
      period_ends_on date not null,
      due_on date not null,
      after uuid,
      made integer not null,
      skipped integer not null,
      started_at timestamptz not null,
      started_by uuid,
      ended_at timestamptz,
      primary key (association_id, id),
      ${PLAN}
    )`,
    `create unique index due_run_once on due_run (association_id, plan_id, period_starts_on) where state <> 'CANCELLED'`,
    `create table due (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      membership_id uuid not null,
      person_id uuid not null,
      plan_id uuid not null,
      price_id uuid,
      run_id uuid,
      state text not null check (state in ('DRAFT', 'ISSUED', 'PARTIALLY_PAID', 'PAID', 'WRITTEN_OFF', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'REOPENED')),
      label text not null,
      ${MONEY},
      paid_minor bigint not null check (paid_minor >= 0),
      reference text not null,
      period_starts_on date not null,
      period_ends_on date not null,
      due_on date not null,
      issued_at timestamptz not null,
      paid_at timestamptz,
      mailed_at timestamptz,
      reminded_at timestamptz,
      closed_at timestamptz,
      closed_by uuid,
      close_reason text,
      primary key (association_id, id),
      unique (association_id, reference),
      check (paid_minor <= amount_minor),
      check (period_ends_on >= period_starts_on),
      ${PERSON},
      ${PLAN},
      foreign key (association_id, membership_id) references membership (association_id, id),
      foreign key (association_id, price_id) references plan_price (association_id, id),
      foreign key (association_id, run_id) references due_run (association_id, id)
    )`,
    `create unique index due_once on due (association_id, membership_id, period_starts_on) where state not in ('CANCELLED', 'WRITTEN_OFF', 'REFUNDED')`,
    'create index due_by_person on due (association_id, person_id, id)',
    'create index due_by_membership on due (association_id, membership_id)',
    'create index due_newest on due (association_id, id desc)',
    'create index due_by_period_end on due (association_id, period_ends_on, id)',
    'create index due_by_run on due (association_id, run_id, id) where run_id is not null',
    'create index due_by_state on due (association_id, state, id desc)',
    `create index due_unpaid on due (association_id, due_on, id) where state in ('ISSUED', 'PARTIALLY_PAID', 'REOPENED')`,
    `create table membership_period (
      association_id uuid not null,
      id uuid not null,
      membership_id uuid not null,
      due_id uuid,
      origin text not null check (origin in ('PAID', 'GRANTED', 'IMPORTED')),
      starts_on date not null,
      ends_on date,
      created_at timestamptz not null,
      created_by uuid,
      voided_at timestamptz,
      void_reason text,
      primary key (association_id, id),
      check (ends_on is null or ends_on >= starts_on),
      foreign key (association_id, membership_id) references membership (association_id, id),
      foreign key (association_id, due_id) references due (association_id, id)
    )`,
    'create index membership_period_of on membership_period (association_id, membership_id, starts_on)',
    'create unique index membership_period_of_due on membership_period (association_id, due_id) where due_id is not null and voided_at is null',
  );
  await tenantTable(q, 'due_run', 'select, insert, update');
  await tenantTable(q, 'due', 'select, insert, update');
  // One immutable row for each period that was paid or granted; a wrong one is voided, never changed.
  await tenantTable(q, 'membership_period', 'select, insert, update (voided_at, void_reason)');
}

/** Before and after the due date; the log makes each reminder leave once by member, rule and due date. */
async function reminders(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table reminder_rule (
      association_id uuid not null,
      id uuid not null,
      offset_days integer not null,
      created_at timestamptz not null,
      removed_at timestamptz,
      primary key (association_id, id)
    )`,
    'create unique index reminder_rule_live on reminder_rule (association_id, offset_days) where removed_at is null',
    `create table reminder_sent (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      rule_id uuid not null,
      due_on date not null,
      due_id uuid not null,
      state text not null check (state in ('CLAIMED', 'SENT', 'SKIPPED')),
      reason text,
      claimed_at timestamptz not null,
      ended_at timestamptz,
      primary key (association_id, id),
      unique (association_id, person_id, rule_id, due_on),
      ${PERSON},
      foreign key (association_id, rule_id) references reminder_rule (association_id, id),
      foreign key (association_id, due_id) references due (association_id, id)
    )`,
    `create index reminder_claimed on reminder_sent (association_id, id) where state = 'CLAIMED'`,
  );
  await tenantTable(q, 'reminder_rule', 'select, insert, update (removed_at)');
  await tenantTable(q, 'reminder_sent', 'select, insert, update');
}
