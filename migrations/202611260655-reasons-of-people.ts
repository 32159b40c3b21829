import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ASSOCIATION, run } from './support';

/** Replaced and not dropped: whoever may call it still may. */
const reasons = (counted: string): string => `
  create or replace function introductions_reasons(p_since timestamptz, p_least integer) returns table (role text, reason text, count integer) language sql stable security definer set search_path = pg_catalog, public as $$
    select s.role, s.reason, count(*)::int from introduction_step s
    where s.association_id = ${CURRENT_ASSOCIATION} and s.event = 'decline' and s.reason is not null and s.at >= p_since group by s.role, s.reason having ${counted} >= p_least
  $$`;

/** A reason is shown once five people have given it: five refusals of one person are that person's. */
export class ReasonsOfPeople1795672500000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(q, reasons('count(distinct s.actor_id)'));
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, reasons('count(*)'));
  }
}
