import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './support';

/** What the office asks of payments and memberships on every Accueil, and memberships by plan. */
export class ListsOfMoney1795666200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      // Partial: next to all payments are allocated whole and came as expected.
      `create index payment_with_credit on payment (association_id, id desc) where state = 'SETTLED' and allocated_minor + refunded_minor < amount_minor`,
      `create index payment_mismatched on payment (association_id, id desc) where failure in ('otherAmount', 'otherCurrency')`,
      'create index membership_by_plan on membership (association_id, plan_id, id)',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop index if exists payment_with_credit, payment_mismatched, membership_by_plan');
  }
}
