import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './support';

/** Who may know whom: an employer is found by its folded name, as schools and cities are. */
export class Acquaintance1795669200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      'alter table position add column employer_key text collate "C"',
      // The program folds a few ligatures besides; whoever changes their position next has the exact key.
      `update position set employer_key = nullif(trim(regexp_replace(lower(regexp_replace(normalize(employer, NFD), '[\\u0300-\\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g')), '') where employer is not null`,
      'create index position_by_employer on position (association_id, employer_key, person_id) where employer_key is not null',
      'create index registration_came on registration (association_id, event_id, person_id) where state = \'CONFIRMED\' and person_id is not null',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop index if exists registration_came, position_by_employer', 'alter table position drop column if exists employer_key');
  }
}
