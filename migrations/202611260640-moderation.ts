import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ASSOCIATION, CURRENT_PERSON, IS_OFFICE, IS_SYSTEM, narrow, ownerFunction, run } from './support';

/** What a moderator reads of a report once its introduction is closed to them again, and how often the seeker asks, in counts. */
export class Moderation1795671600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      `alter table introduction_report
        add column reporter_role text not null check (reporter_role in ('seeker', 'connector', 'target')),
        add column seeker_id uuid not null,
        add column target_id uuid not null,
        add column connector_id uuid,
        add column state_reported text not null,
        add foreign key (association_id, seeker_id) references person (association_id, id) on delete cascade,
        add foreign key (association_id, target_id) references person (association_id, id) on delete cascade,
        add foreign key (association_id, connector_id) references person (association_id, id) on delete cascade`,
      // Read by the seeker, beside what was said before.
      'alter table introduction_words add column moderator_words text check (char_length(moderator_words) <= 1000)',
      'create index introduction_report_about on introduction_report (association_id, seeker_id, at)',
    );
    // Nobody moderates what concerns them, nor learns from it that somebody has reported them.
    await run(q, 'drop policy reporter_and_office on introduction_report');
    await narrow(q, 'introduction_report', 'office_apart', `${IS_SYSTEM} or (${IS_OFFICE} and ${CURRENT_PERSON} not in (reporter_id, seeker_id, target_id) and connector_id is distinct from ${CURRENT_PERSON})`);
    await ownerFunction(q, 'introductions_asked_by(uuid[], timestamptz)', `
      create function introductions_asked_by(p_people uuid[], p_since timestamptz) returns table (seeker_id uuid, asked integer) language sql stable security definer set search_path = pg_catalog, public as $$
        select i.seeker_id, count(*)::int from introduction i
        where i.association_id = ${CURRENT_ASSOCIATION} and i.seeker_id = any (p_people) and i.submitted_at >= p_since group by i.seeker_id
      $$`);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(
      q,
      'drop function if exists introductions_asked_by(uuid[], timestamptz)',
      'drop policy if exists office_apart on introduction_report',
      'drop index if exists introduction_report_about',
      'alter table introduction_report drop column if exists reporter_role, drop column if exists seeker_id, drop column if exists target_id, drop column if exists connector_id, drop column if exists state_reported',
      'alter table introduction_words drop column if exists moderator_words',
    );
    await narrow(q, 'introduction_report', 'reporter_and_office', `${IS_SYSTEM} or ${IS_OFFICE} or reporter_id = ${CURRENT_PERSON}`);
  }
}
