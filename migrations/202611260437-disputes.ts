import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

/** A payer's bank asks for the money back: each dispute with its verdict, and what the sandbox plays of it. */
export class Disputes1795664220000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      `create table payment_dispute (
        association_id uuid not null,
        id uuid not null,
        payment_id uuid not null,
        provider text not null,
        reference text not null,
        state text not null check (state in ('OPEN', 'WON', 'LOST')),
        opened_at timestamptz not null,
        ended_at timestamptz,
        primary key (association_id, id),
        unique (association_id, provider, reference),
        check ((ended_at is null) = (state = 'OPEN')),
        foreign key (association_id, payment_id) references payment (association_id, id)
      )`,
      'create index payment_dispute_of on payment_dispute (association_id, payment_id)',
      `create index payment_disputed on payment (association_id, id) where state = 'DISPUTED'`,
      `alter table sandbox_checkout add column dispute text check (dispute in ('OPEN', 'WON', 'LOST'))`,
    );
    await tenantTable(q, 'payment_dispute', 'select, insert, update (state, ended_at)');
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop index if exists payment_disputed', 'drop table if exists payment_dispute cascade', 'alter table sandbox_checkout drop column if exists dispute');
  }
}
