import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, tenantTable } from './support';

/** Events, who comes, who waits for a seat, and what is written to them. */
export class Events1795658400000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await events(q);
    await registrations(q);
    await mailings(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(q, 'drop table if exists event_mailing_recipient, event_mailing, ticket, waitlist_entry, registration, quota, event cascade');
  }
}

const PERSON = 'foreign key (association_id, person_id) references person (association_id, id)';
const EVENT = 'foreign key (association_id, event_id) references event (association_id, id)';

async function events(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table event (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      state text not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED', 'ARCHIVED')),
      slug text not null,
      template text not null check (template in ('AFTERWORK', 'CONFERENCE', 'CIRCLE', 'OTHER')),
      title text not null,
      summary text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      zone text not null,
      place_kind text not null check (place_kind in ('PLACE', 'ONLINE')),
      place_name text,
      address text,
      city text,
      city_key text collate "C",
      online_url text,
      audience text not null check (audience in ('PUBLIC', 'MEMBERS')),
      answers_close_at timestamptz not null,
      ics_sequence integer not null,
      created_at timestamptz not null,
      created_by uuid,
      changed_at timestamptz not null,
      changed_by uuid,
      published_at timestamptz,
      paused_at timestamptz,
      cancelled_at timestamptz,
      cancel_reason text,
      archived_at timestamptz,
      primary key (association_id, id),
      unique (association_id, slug),
      check (ends_at > starts_at),
      check (answers_close_at <= ends_at),
      check ((state = 'CANCELLED') = (cancelled_at is not null)),
      check (state = 'DRAFT' or published_at is not null or cancelled_at is not null)
    )`,
    'create index event_by_start on event (association_id, starts_at, id)',
    `create index event_coming on event (association_id, starts_at, id) where state = 'PUBLISHED'`,
    // The one row that everybody wants: seats taken, and the number of the last arrival. Narrow, so that updates stay on their page.
    `create table quota (
      association_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      capacity integer check (capacity >= 0),
      taken integer not null check (taken >= 0),
      arrivals bigint not null,
      primary key (association_id, id),
      unique (association_id, event_id),
      constraint quota_not_over check (capacity is null or taken <= capacity),
      ${EVENT}
    ) with (fillfactor = 50)`,
  );
  await tenantTable(q, 'event', 'select, insert, update');
  await tenantTable(q, 'quota', 'select, insert, update');
}

/**
 * One row for each who answers, whether they come, wait or do not come: a change of mind changes it. Somebody without a record
 * answers by e-mail.
 */
async function registrations(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table registration (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      event_id uuid not null,
      person_id uuid,
      name text,
      email text collate "C",
      locale text check (locale in ('fr', 'en')),
      state text not null check (state in ('CART', 'AWAITING_APPROVAL', 'AWAITING_PAYMENT', 'WAITLISTED', 'CONFIRMED', 'EXPIRED', 'CANCELLED')),
      cause text check (cause in ('ATTENDEE', 'ORGANISER', 'EVENT_CANCELLED')),
      channel text not null check (channel in ('MAIL', 'PORTAL', 'PAGE', 'OFFICE')),
      created_at timestamptz not null,
      answered_at timestamptz not null,
      primary key (association_id, id),
      check ((state = 'CANCELLED') = (cause is not null)),
      check ((person_id is null) = (email is not null)),
      check ((person_id is null) = (name is not null)),
      ${PERSON},
      ${EVENT}
    )`,
    'create unique index registration_of_person on registration (association_id, event_id, person_id) where person_id is not null',
    'create unique index registration_of_email on registration (association_id, event_id, email) where email is not null',
    'create index registration_by_person on registration (association_id, person_id, event_id) where person_id is not null',
    'create index registration_by_event on registration (association_id, event_id, state, id)',
    `create table waitlist_entry (
      association_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      registration_id uuid not null,
      arrival bigint not null,
      state text not null check (state in ('WAITING', 'OFFERED', 'ACCEPTED', 'EXPIRED', 'DECLINED', 'LEFT', 'CLOSED')),
      arrived_at timestamptz not null,
      offered_at timestamptz,
      offered_until timestamptz,
      ended_at timestamptz,
      primary key (association_id, id),
      unique (association_id, event_id, arrival),
      check ((state = 'OFFERED') <= (offered_until is not null)),
      ${EVENT},
      foreign key (association_id, registration_id) references registration (association_id, id)
    )`,
    `create unique index waitlist_entry_live on waitlist_entry (association_id, registration_id) where state in ('WAITING', 'OFFERED')`,
    `create index waitlist_entry_next on waitlist_entry (association_id, event_id, arrival) where state = 'WAITING'`,
    `create index waitlist_entry_offered on waitlist_entry (association_id, event_id, offered_until) where state = 'OFFERED'`,
    `create table ticket (
      association_id uuid not null,
      id uuid not null,
      event_id uuid not null,
      registration_id uuid not null,
      state text not null check (state in ('HELD', 'VALID', 'CHECKED_IN', 'TRANSFERRED', 'CANCELLED', 'NO_SHOW')),
      issued_at timestamptz not null,
      ended_at timestamptz,
      primary key (association_id, id),
      ${EVENT},
      foreign key (association_id, registration_id) references registration (association_id, id)
    )`,
    `create unique index ticket_live on ticket (association_id, registration_id) where state in ('HELD', 'VALID', 'CHECKED_IN')`,
  );
  await tenantTable(q, 'registration', 'select, insert, update');
  await tenantTable(q, 'waitlist_entry', 'select, insert, update');
  await tenantTable(q, 'ticket', 'select, insert, update');
}

/** Invitations to an event and messages to those who come: held for ten minutes when there are several, one claim row per recipient. */
async function mailings(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table event_mailing (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      event_id uuid not null,
      kind text not null check (kind in ('INVITATION', 'MESSAGE')),
      state text not null check (state in ('HELD', 'RELEASED', 'CANCELLED')),
      subject text,
      body text,
      recipients integer not null check (recipients > 0),
      held_at timestamptz not null,
      held_by uuid,
      releases_at timestamptz not null,
      ended_at timestamptz,
      ended_by uuid,
      primary key (association_id, id),
      check ((ended_at is null) = (state = 'HELD')),
      check ((kind = 'MESSAGE') = (subject is not null and body is not null)),
      ${EVENT}
    )`,
    `create index event_mailing_of on event_mailing (association_id, event_id, id)`,
    `create table event_mailing_recipient (
      association_id uuid not null,
      id uuid not null,
      mailing_id uuid not null,
      event_id uuid not null,
      kind text not null check (kind in ('INVITATION', 'MESSAGE')),
      person_id uuid,
      registration_id uuid,
      state text not null check (state in ('HELD', 'QUEUED', 'SENT', 'SUPPRESSED', 'CANCELLED')),
      ended_at timestamptz,
      primary key (association_id, id),
      check (person_id is not null or registration_id is not null),
      check (kind = 'MESSAGE' or person_id is not null),
      ${EVENT},
      ${PERSON},
      foreign key (association_id, mailing_id) references event_mailing (association_id, id),
      foreign key (association_id, registration_id) references registration (association_id, id)
    )`,
    'create index event_mailing_recipient_of on event_mailing_recipient (association_id, mailing_id, state, id)',
    'create index event_mailing_recipient_by_person on event_mailing_recipient (association_id, person_id, event_id) where person_id is not null',
    // Nobody is invited to the same event twice; one that was taken back does not count.
    `create unique index event_mailing_recipient_invited on event_mailing_recipient (association_id, event_id, person_id) where kind = 'INVITATION' and state <> 'CANCELLED'`,
  );
  await tenantTable(q, 'event_mailing', 'select, insert, update');
  await tenantTable(q, 'event_mailing_recipient', 'select, insert, update');
}
