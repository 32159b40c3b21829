import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './support';

/** Somebody who answered before they had a record may have answered again since: of the two answers, one was taken into the other. */
export class OneAnswerEach1795663200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      'alter table registration drop constraint registration_cause_check',
      `alter table registration add constraint registration_cause_check check (cause in ('ATTENDEE', 'ORGANISER', 'EVENT_CANCELLED', 'MERGED'))`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await run(
      q,
      // What was taken in reads again as what it was: somebody who does not come.
      `alter table registration no force row level security`,
      `update registration set cause = 'ATTENDEE' where cause = 'MERGED'`,
      `alter table registration force row level security`,
      'alter table registration drop constraint registration_cause_check',
      `alter table registration add constraint registration_cause_check check (cause in ('ATTENDEE', 'ORGANISER', 'EVENT_CANCELLED'))`,
    );
  }
}
