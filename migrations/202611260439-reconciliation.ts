import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

/** Each night's comparison of the ledger with what a provider holds, and what did not agree. */
export class Reconciliation1795664340000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      `create table reconciliation (
        association_id uuid not null,
        id uuid not null,
        provider text not null,
        on_day date not null,
        since timestamptz not null,
        started_at timestamptz not null,
        finished_at timestamptz,
        checked integer not null,
        caught_up integer not null,
        differences integer not null,
        primary key (association_id, id),
        unique (association_id, provider, on_day)
      )`,
      `create table reconciliation_finding (
        association_id uuid not null,
        id uuid not null,
        provider text not null,
        reference text not null,
        payment_id uuid,
        kind text not null check (kind in ('STATE', 'AMOUNT', 'REFUNDED', 'MISSING', 'UNKNOWN_PAYMENT')),
        ours text not null,
        theirs text not null,
        found_at timestamptz not null,
        gone_at timestamptz,
        primary key (association_id, id),
        foreign key (association_id, payment_id) references payment (association_id, id)
      )`,
      'create unique index reconciliation_finding_open on reconciliation_finding (association_id, provider, reference, kind) where gone_at is null',
      'create index payment_settled_at on payment (association_id, settled_at) where settled_at is not null',
      'alter table sandbox_checkout add column changed_at timestamptz',
    );
    await tenantTable(q, 'reconciliation', 'select, insert, update');
    await tenantTable(q, 'reconciliation_finding', 'select, insert, update (ours, theirs, gone_at)');
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'alter table sandbox_checkout drop column if exists changed_at', 'drop index if exists payment_settled_at', 'drop table if exists reconciliation_finding, reconciliation cascade');
  }
}
