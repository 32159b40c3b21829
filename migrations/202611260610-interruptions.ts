import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

/** How often a member may be written to beside the digest, and each time that it happened: the row is the token. */
export class Interruptions1795669800000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      'alter table digest_preference add column interruptions_per_week smallint not null default 3 check (interruptions_per_week between 0 and 10)',
      `create table interruption (
        association_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        key text collate "C" not null,
        kind text not null check (kind in ('SAFETY', 'MEETING', 'MESSAGE', 'ASK', 'OUTCOME', 'OTHER')),
        at timestamptz not null,
        primary key (association_id, id),
        unique (association_id, key),
        foreign key (association_id, person_id) references person (association_id, id) on delete cascade
      )`,
      'create index interruption_of on interruption (association_id, person_id, at)',
    );
    await tenantTable(q, 'interruption', 'select, insert, delete');
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop table if exists interruption', 'alter table digest_preference drop column if exists interruptions_per_week');
  }
}
