import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

/** Money: payments and what they settle, refunds, receipts without gaps, the journal that sums to zero. */
export class Ledger1795651200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await payments(q);
    await refunds(q);
    await receipts(q);
    await journal(q);
    await sandbox(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(
      q,
      'drop table if exists sandbox_checkout, journal_row, journal_entry, receipt, receipt_series, refund, provider_event, payment_allocation, payment_line, payment cascade',
      'drop function if exists journal_entry_balanced()',
    );
  }
}

/** A currency is a column beside each amount in minor units: 6000 and EUR. */
const amount = (name: string, check = '> 0'): string => `${name} bigint not null check (${name} ${check})`;
const CURRENCY = `currency text not null check (currency ~ '^[A-Z]{3}$')`;

async function payments(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table payment (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      state text not null check (state in ('CREATED', 'PENDING', 'SETTLED', 'FAILED', 'EXPIRED', 'CANCELLED', 'DISPUTED', 'REVERSED')),
      means text not null check (means in ('CARD', 'CHEQUE', 'TRANSFER', 'CASH')),
      provider text not null,
      provider_reference text,
      person_id uuid,
      payer_name text not null,
      ${amount('amount_minor')},
      ${CURRENCY},
      ${amount('allocated_minor', '>= 0')},
      ${amount('refunded_minor', '>= 0')},
      cheque_number text,
      bank text,
      received_on date,
      note text,
      description text,
      failure text,
      created_at timestamptz not null,
      recorded_by uuid,
      expires_at timestamptz,
      settled_at timestamptz,
      ended_at timestamptz,
      primary key (association_id, id),
      check (allocated_minor + refunded_minor <= amount_minor),
      check ((settled_at is not null) = (state in ('SETTLED', 'DISPUTED', 'REVERSED'))),
      foreign key (association_id, person_id) references person (association_id, id)
    )`,
    'create unique index payment_by_reference on payment (association_id, provider, provider_reference) where provider_reference is not null',
    'create index payment_by_person on payment (association_id, person_id, id) where person_id is not null',
    'create index payment_newest on payment (association_id, id desc)',
    `create index payment_open on payment (association_id, expires_at, id) where state in ('CREATED', 'PENDING')`,
    // What somebody means to settle when they go to pay; what was settled in the end is an allocation.
    `create table payment_line (
      association_id uuid not null,
      payment_id uuid not null,
      place integer not null,
      target_kind text not null,
      target_id uuid not null,
      ${amount('amount_minor')},
      primary key (association_id, payment_id, place),
      unique (association_id, payment_id, target_kind, target_id),
      foreign key (association_id, payment_id) references payment (association_id, id)
    )`,
    'create index payment_line_by_target on payment_line (association_id, target_kind, target_id)',
    // Append-only: taking an allocation back is a negative row that names the refund or the reason.
    `create table payment_allocation (
      association_id uuid not null,
      id uuid not null,
      payment_id uuid not null,
      target_kind text not null,
      target_id uuid not null,
      amount_minor bigint not null check (amount_minor <> 0),
      ${CURRENCY},
      label text not null,
      account text not null,
      reason text,
      allocated_at timestamptz not null,
      primary key (association_id, id),
      foreign key (association_id, payment_id) references payment (association_id, id)
    )`,
    'create index payment_allocation_by_payment on payment_allocation (association_id, payment_id)',
    'create index payment_allocation_by_target on payment_allocation (association_id, target_kind, target_id)',
    `create table provider_event (
      association_id uuid not null,
      id uuid not null,
      provider text not null,
      event_id text not null,
      kind text not null,
      provider_reference text not null,
      payment_id uuid,
      outcome text not null,
      received_at timestamptz not null,
      primary key (association_id, id),
      unique (association_id, provider, event_id),
      foreign key (association_id, payment_id) references payment (association_id, id)
    )`,
  );
  await tenantTable(q, 'payment', 'select, insert, update');
  await tenantTable(q, 'payment_line', 'select, insert');
  await tenantTable(q, 'payment_allocation', 'select, insert');
  await tenantTable(q, 'provider_event', 'select, insert, update');
}

async function refunds(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table refund (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      payment_id uuid not null,
      state text not null check (state in ('REQUESTED', 'APPROVED', 'SENT', 'DONE', 'FAILED', 'REJECTED')),
      ${amount('amount_minor')},
      ${CURRENCY},
      reason text not null,
      provider_reference text,
      failure text,
      requested_at timestamptz not null,
      requested_by uuid,
      ended_at timestamptz,
      primary key (association_id, id),
      foreign key (association_id, payment_id) references payment (association_id, id)
    )`,
    'create index refund_by_payment on refund (association_id, payment_id)',
    `create index refund_open on refund (association_id, id) where state in ('REQUESTED', 'APPROVED', 'SENT')`,
  );
  await tenantTable(q, 'refund', 'select, insert, update');
}

/** Numbers are taken in the settling transaction from the series' own row: a rollback gives its number back. */
async function receipts(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table receipt_series (
      association_id uuid not null,
      series text not null,
      last integer not null check (last >= 0),
      primary key (association_id, series)
    )`,
    `create table receipt (
      association_id uuid not null,
      id uuid not null,
      series text not null,
      number integer not null check (number > 0),
      payment_id uuid not null,
      person_id uuid,
      payer jsonb not null,
      lines jsonb not null,
      ${amount('amount_minor')},
      ${CURRENCY},
      means text not null,
      received_on date not null,
      issued_at timestamptz not null,
      file_id uuid,
      sent_at timestamptz,
      voided_at timestamptz,
      voided_by uuid,
      void_reason text,
      replaced_by uuid,
      primary key (association_id, id),
      unique (association_id, series, number),
      foreign key (association_id, payment_id) references payment (association_id, id),
      foreign key (association_id, person_id) references person (association_id, id)
    )`,
    'create unique index receipt_of_payment on receipt (association_id, payment_id) where voided_at is null',
    'create index receipt_by_person on receipt (association_id, person_id, id) where person_id is not null',
  );
  await tenantTable(q, 'receipt_series', 'select, insert, update');
  // Never edited, never deleted: only where its file lies, when it was sent, and that it was voided.
  await tenantTable(q, 'receipt', 'select, insert, update (file_id, sent_at, voided_at, voided_by, void_reason, replaced_by)');
}

/** Double entry, append-only. Debits are positive, credits negative; each entry sums to zero when its transaction ends. */
async function journal(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table journal_entry (
      association_id uuid not null,
      id uuid not null,
      kind text not null,
      payment_id uuid,
      refund_id uuid,
      booked_on date not null,
      written_at timestamptz not null,
      primary key (association_id, id),
      foreign key (association_id, payment_id) references payment (association_id, id),
      foreign key (association_id, refund_id) references refund (association_id, id)
    )`,
    'create index journal_entry_by_day on journal_entry (association_id, booked_on, id)',
    `create table journal_row (
      association_id uuid not null,
      entry_id uuid not null,
      place integer not null,
      account text not null,
      amount_minor bigint not null check (amount_minor <> 0),
      ${CURRENCY},
      primary key (association_id, entry_id, place),
      foreign key (association_id, entry_id) references journal_entry (association_id, id)
    )`,
    `create function journal_entry_balanced() returns trigger language plpgsql as $$
      begin
        if exists (select from journal_row r where r.association_id = new.association_id and r.entry_id = new.entry_id group by r.currency having sum(r.amount_minor) <> 0) then
          raise exception 'journal entry % does not sum to zero', new.entry_id using errcode = '23514';
        end if;
        return null;
      end $$`,
    `create constraint trigger journal_row_balanced after insert on journal_row deferrable initially deferred for each row execute function journal_entry_balanced()`,
  );
  await tenantTable(q, 'journal_entry', 'select, insert');
  await tenantTable(q, 'journal_row', 'select, insert');
}

/** What the sandbox provider knows, as a card provider would keep it on its side. Only its own code reads it. */
async function sandbox(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table sandbox_checkout (
      association_id uuid not null,
      id uuid not null,
      reference text not null,
      state text not null check (state in ('OPEN', 'PAID', 'REFUSED', 'ABANDONED')),
      ${amount('amount_minor')},
      ${CURRENCY},
      ${amount('refunded_minor', '>= 0')},
      refund_ids uuid[] not null,
      description text not null,
      return_url text not null,
      notice text not null check (notice in ('NOW', 'LATE', 'SEVERAL')),
      created_at timestamptz not null,
      decided_at timestamptz,
      primary key (association_id, id),
      unique (association_id, reference)
    )`,
  );
  await tenantTable(q, 'sandbox_checkout', 'select, insert, update');
}
