import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

const STATES = ['RUNNING', 'DONE', 'CANCELLED'];
const oneOf = (states: readonly string[]): string => `check (state in (${states.map((state) => `'${state}'`).join(', ')}))`;

/** Campaigns and reminders by hand are held for some minutes, in which they can still be taken back. */
export class HeldDues1795662000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await run(
      q,
      'alter table due_run drop constraint due_run_state_check',
      `alter table due_run add constraint due_run_state_check ${oneOf([...STATES, 'HELD'])}`,
      // Null for runs that began before there was a hold.
      'alter table due_run add column recipients integer, add column releases_at timestamptz, add column settled_at timestamptz, add column settled_by uuid',
      `create table due_reminder_sending (
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
      `create index due_reminder_sending_held on due_reminder_sending (association_id, releases_at, id) where state = 'HELD'`,
      // One row for each mail. What a cancelled one gives back to its due: when it was reminded of before.
      `create table due_reminder_recipient (
        association_id uuid not null,
        id uuid not null,
        sending_id uuid not null,
        due_id uuid not null,
        state text not null check (state in ('HELD', 'QUEUED', 'SENT', 'SUPPRESSED', 'CLOSED', 'CANCELLED')),
        reminded_before timestamptz,
        ended_at timestamptz,
        primary key (association_id, id),
        foreign key (association_id, sending_id) references due_reminder_sending (association_id, id),
        foreign key (association_id, due_id) references due (association_id, id)
      )`,
      'create index due_reminder_recipient_of on due_reminder_recipient (association_id, sending_id, state, id)',
      'create index due_reminder_recipient_by_due on due_reminder_recipient (association_id, due_id)',
    );
    // What waits is counted on the first screen of the office.
    await run(q, `create index event_mailing_held on event_mailing (association_id, releases_at, event_id) where state = 'HELD'`);
    await tenantTable(q, 'due_reminder_sending', 'select, insert, update');
    await tenantTable(q, 'due_reminder_recipient', 'select, insert, update');
  }

  /** What is held when the way back is taken never leaves. */
  async down(q: QueryRunner): Promise<void> {
    const tables = ['due_run', 'due', 'due_reminder_recipient', 'due_reminder_sending'];
    for (const table of tables) await run(q, `alter table ${table} no force row level security`);
    await run(
      q,
      `update due_run set state = 'CANCELLED', ended_at = started_at where state = 'HELD'`,
      `update due d set reminded_at = r.reminded_before from due_reminder_recipient r join due_reminder_sending s on s.association_id = r.association_id and s.id = r.sending_id
      where r.association_id = d.association_id and r.due_id = d.id and r.state = 'HELD' and d.reminded_at = s.held_at`,
    );
    for (const table of tables) await run(q, `alter table ${table} force row level security`);
    await run(
      q,
      'drop index event_mailing_held',
      'drop table due_reminder_recipient, due_reminder_sending',
      'alter table due_run drop column recipients, drop column releases_at, drop column settled_at, drop column settled_by',
      'alter table due_run drop constraint due_run_state_check',
      `alter table due_run add constraint due_run_state_check ${oneOf(STATES)}`,
    );
  }
}
