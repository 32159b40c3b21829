import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './support';

/** An employer's name as the program folds it (`fold` of the kernel): compared by a test with what the program says. */
export const FOLDED_EMPLOYER = `nullif(trim(regexp_replace(
  replace(replace(replace(translate(lower(regexp_replace(normalize(employer, NFD), '[\\u0300-\\u036f]', '', 'g')), 'øđłı', 'odli'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
  '[^[:alnum:]]+', ' ', 'g')), '')`;

/** Who may know whom: an employer is found by its folded name, as schools and cities are; a class by school and year together. */
export class Acquaintance1795669200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      'alter table position add column employer_key text collate "C"',
      `update position set employer_key = ${FOLDED_EMPLOYER} where employer is not null`,
      'create index position_by_employer on position (association_id, employer_key, person_id) where employer_key is not null',
      'create index affiliation_by_class on affiliation (association_id, school_key, graduation_year, person_id) where graduation_year is not null',
      'create index registration_came on registration (association_id, event_id, person_id) where state = \'CONFIRMED\' and person_id is not null',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop index if exists registration_came, affiliation_by_class, position_by_employer', 'alter table position drop column if exists employer_key');
  }
}
