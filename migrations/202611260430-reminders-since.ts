import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './support';

/** A rule that comes back reminds of nothing that happened while it was away. */
export class RemindersSince1795663800000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(q, 'alter table reminder_rule add column revived_at timestamptz', 'grant update (revived_at) on reminder_rule to cordee_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'alter table reminder_rule drop column revived_at');
  }
}
