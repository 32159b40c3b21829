import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './support';

/** A refund that failed is tried again: how often it was asked for tells a provider one try from the next. */
export class RefundsAgain1795664280000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(q, 'alter table refund add column attempt integer not null default 1 check (attempt > 0)');
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'alter table refund drop column if exists attempt');
  }
}
