import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

const STATES = ['QUEUED', 'SENT', 'SUPPRESSED'];
const oneOf = (states: readonly string[]): string => `check (state in (${states.map((state) => `'${state}'`).join(', ')}))`;

/** Invitations to many are held for some minutes, in which they can still be taken back. */
export class Invitations1795320600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      `create table invitation_batch (
        association_id uuid not null,
        id uuid not null,
        version integer not null,
        state text not null check (state in ('HELD', 'RELEASED', 'CANCELLED')),
        recipients integer not null check (recipients > 0),
        held_at timestamptz not null,
        held_by uuid not null,
        releases_at timestamptz not null,
        ended_at timestamptz,
        ended_by uuid,
        primary key (association_id, id),
        check ((ended_at is null) = (state = 'HELD'))
      )`,
      `create index invitation_batch_held on invitation_batch (association_id, releases_at, id) where state = 'HELD'`,
      'alter table invitation drop constraint invitation_state_check',
      `alter table invitation add constraint invitation_state_check ${oneOf([...STATES, 'HELD', 'CANCELLED'])}`,
      // What a cancelled invitation gives back to its person.
      'alter table invitation add column invited_before timestamptz',
      // Nobody waits in two sendings at once: two mails would come, and a cancelled one could not be taken back alone.
      `create unique index invitation_held on invitation (association_id, person_id) where state = 'HELD'`,
    );
    await tenantTable(q, 'invitation_batch', 'select, insert, update');
  }

  /** What is held when the way back is taken never leaves. */
  async down(q: QueryRunner): Promise<void> {
    const tables = ['person', 'invitation'];
    for (const table of tables) await run(q, `alter table ${table} no force row level security`);
    await run(
      q,
      `update person p set invited_at = v.invited_before from invitation v where v.association_id = p.association_id and v.person_id = p.id and v.state = 'HELD'`,
      `delete from invitation where state in ('HELD', 'CANCELLED')`,
    );
    for (const table of tables) await run(q, `alter table ${table} force row level security`);
    await run(
      q,
      'drop index invitation_held',
      'alter table invitation drop column invited_before',
      'alter table invitation drop constraint invitation_state_check',
      `alter table invitation add constraint invitation_state_check ${oneOf(STATES)}`,
      'drop table invitation_batch',
    );
  }
}
