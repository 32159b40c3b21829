import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './support';

/** Who decided that a membership is suspended or has ended, when the board did, and why. Reasons stand here, and never in the activity. */
export class MembershipDecisions1795662600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      `alter table membership
        add column suspended_by uuid,
        add column suspension_note text check (length(suspension_note) <= 500),
        add column end_decided_on date,
        add column end_note text check (length(end_note) <= 500),
        add check (end_reason is not null or (end_decided_on is null and end_note is null)),
        add check (suspended_at is not null or (suspended_until is null and suspended_by is null and suspension_note is null))`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'alter table membership drop column suspended_by, drop column suspension_note, drop column end_decided_on, drop column end_note');
  }
}
