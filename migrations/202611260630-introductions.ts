import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ASSOCIATION, CURRENT_PERSON, IS_OFFICE, IS_SYSTEM, narrow, ownerFunction, run, tenantTable } from './support';
import { ASK_TYPES } from './202611260620-reciprocity';

/** Introductions by double consent: who asks whom through whom, in which words, and what was decided at each step. */
export class Introductions1795671000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await requests(q);
    await words(q);
    await steps(q);
    await aggregates(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(
      q,
      'drop function if exists introductions_by_state(timestamptz), introductions_reasons(timestamptz, integer), introductions_rates(timestamptz, integer), introductions_last_forward(uuid[]), introductions_pointers(uuid)',
      'drop table if exists introduction_report, introduction_step, introduction_contact, introduction_words, introduction cascade',
    );
  }
}

const PERSON = (column: string): string => `foreign key (association_id, ${column}) references person (association_id, id) on delete cascade`;
const OF = 'foreign key (association_id, introduction_id) references introduction (association_id, id)';
const STATES = `('DRAFT', 'COACHEE_CONSENT', 'WITH_DESK', 'WITH_CONNECTOR', 'WITH_TARGET', 'DEFERRED', 'CONNECTED', 'IN_TOUCH', 'MET', 'ANSWERED', 'REDIRECTED', 'NOT_POSSIBLE', 'WITHDRAWN', 'LAPSED', 'UNDER_REVIEW', 'CLOSED')`;

async function requests(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table introduction (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      state text not null check (state in ${STATES}),
      route text not null check (route in ('CONNECTOR', 'DIRECT', 'COACH', 'DESK')),
      ask_type text not null check (ask_type in ${ASK_TYPES}),
      seeker_id uuid not null,
      target_id uuid not null,
      connector_id uuid,
      coach_id uuid,
      created_at timestamptz not null,
      submitted_at timestamptz,
      forwarded_at timestamptz,
      -- The stage that somebody must answer: since when, until when, and from when on the seeker may know that it ended.
      stage_at timestamptz not null,
      due_at timestamptz,
      release_at timestamptz,
      -- Until when it takes one of the seeker's open places; fixed with the stage too, so that it tells nothing.
      place_until timestamptz,
      reminded_at timestamptz,
      deferred_until date,
      deferred_at timestamptz,
      connected_at timestamptz,
      wrote_at timestamptz,
      met_on date,
      met_at timestamptz,
      outcome text check (outcome in ('CLARIFIED', 'NEXT_CONTACT', 'INTERVIEW', 'OFFER', 'LANDED', 'CHANGED_COURSE', 'NOTHING_YET')),
      asked_met smallint not null default 0,
      withdrawn_at timestamptz,
      ended_at timestamptz,
      loops_closed_at timestamptz,
      suggested_id uuid,
      suggested_by uuid,
      from_introduction_id uuid,
      from_open_ask_id uuid,
      state_before text check (state_before in ${STATES}),
      reviewed_by uuid,
      primary key (association_id, id),
      check (seeker_id <> target_id and seeker_id is distinct from connector_id and target_id is distinct from connector_id),
      check ((route = 'CONNECTOR' and state not in ('DRAFT', 'WITHDRAWN', 'UNDER_REVIEW')) <= (connector_id is not null)),
      check ((state = 'WITH_TARGET' and route = 'CONNECTOR') <= (forwarded_at is not null)),
      check ((state in ('CONNECTED', 'IN_TOUCH', 'MET')) <= (connected_at is not null)),
      check ((state = 'UNDER_REVIEW') <= (state_before is not null)),
      check (state in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
      ${PERSON('seeker_id')},
      ${PERSON('target_id')},
      ${PERSON('connector_id')}
    )`,
    'create index introduction_by_seeker on introduction (association_id, seeker_id, id)',
    'create index introduction_by_target on introduction (association_id, target_id, id)',
    'create index introduction_by_connector on introduction (association_id, connector_id, id) where connector_id is not null',
    'create index introduction_by_state on introduction (association_id, state, stage_at)',
    // One live request of a seeker to the same person, whatever is done at once. Who answers an open ask must not learn of one that is on its way to them.
    `create unique index introduction_one_each on introduction (association_id, seeker_id, target_id)
      where from_open_ask_id is null and state in ('COACHEE_CONSENT', 'WITH_DESK', 'WITH_CONNECTOR', 'WITH_TARGET', 'DEFERRED', 'CONNECTED', 'IN_TOUCH', 'UNDER_REVIEW')`,
  );
  await tenantTable(q, 'introduction', 'select, insert, update');
  // The target learns of it when it is forwarded, and never of what was tried before.
  await narrow(
    q, 'introduction', 'parties',
    `${IS_SYSTEM} or seeker_id = ${CURRENT_PERSON} or coach_id = ${CURRENT_PERSON}
      or (connector_id = ${CURRENT_PERSON} and submitted_at is not null)
      or (target_id = ${CURRENT_PERSON} and (forwarded_at is not null or (route = 'DIRECT' and submitted_at is not null)))
      or (${IS_OFFICE} and (state = 'UNDER_REVIEW' or reviewed_by = ${CURRENT_PERSON}))`,
  );
}

/** What is said, apart from what is counted. */
async function words(q: QueryRunner): Promise<void> {
  const seen = (more: string): string => `exists (select from introduction i where i.association_id = W.association_id and i.id = W.introduction_id and (${more}))`;
  await run(
    q,
    `create table introduction_words (
      association_id uuid not null,
      introduction_id uuid not null,
      why text not null check (char_length(why) <= 400),
      positioning text not null check (char_length(positioning) <= 140),
      context text check (char_length(context) <= 800),
      offer text check (char_length(offer) <= 280),
      connector_words text check (char_length(connector_words) <= 800),
      answer text check (char_length(answer) <= 2000),
      -- The connector said that the line of presentation is unclear, and ticked that the seeker may know: told with the release, not before.
      positioning_hint boolean not null default false,
      -- After a talk both are asked what they take away (S7 of the beliefs); each reads their own.
      seeker_took_away text check (char_length(seeker_took_away) <= 800),
      target_took_away text check (char_length(target_took_away) <= 800),
      primary key (association_id, introduction_id),
      ${OF}
    )`,
    // Written when somebody says yes, and not before: what each chose to give, for the two of them.
    `create table introduction_contact (
      association_id uuid not null,
      introduction_id uuid not null,
      seeker_email text not null,
      channel text not null check (channel in ('MAIL', 'PHONE', 'VISIO')),
      contact text not null check (char_length(contact) <= 320),
      availability text check (char_length(availability) <= 280),
      at timestamptz not null,
      primary key (association_id, introduction_id),
      ${OF}
    )`,
  );
  await tenantTable(q, 'introduction_words', 'select, insert, update');
  await tenantTable(q, 'introduction_contact', 'select, insert');
  // The row of the introduction is shown by its own policy; the office reads words only while a party has put them before it.
  const party = `i.seeker_id = ${CURRENT_PERSON} or i.coach_id = ${CURRENT_PERSON} or i.connector_id = ${CURRENT_PERSON} or i.target_id = ${CURRENT_PERSON}`;
  await narrow(q, 'introduction_words', 'parties', `${IS_SYSTEM} or ${seen(`${party} or (${IS_OFFICE} and i.state = 'UNDER_REVIEW')`).replaceAll('W.', 'introduction_words.')}`);
  await narrow(q, 'introduction_contact', 'the_two', `${IS_SYSTEM} or ${seen(`i.seeker_id = ${CURRENT_PERSON} or i.target_id = ${CURRENT_PERSON}`).replaceAll('W.', 'introduction_contact.')}`);
}

/** Each decision, for good: who, when, from where to where, and a private reason. Nobody reads it but the worker and the aggregates. */
async function steps(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table introduction_step (
      association_id uuid not null,
      id uuid not null,
      introduction_id uuid not null,
      event text not null,
      from_state text not null check (from_state in ${STATES}),
      to_state text not null check (to_state in ${STATES}),
      role text not null check (role in ('seeker', 'connector', 'target', 'coach', 'desk', 'moderator', 'clock')),
      actor_id uuid,
      reason text check (reason in ('DO_NOT_KNOW_WELL', 'NOT_NOW', 'TOO_MANY_ASKS', 'POSITIONING_UNCLEAR', 'OTHER')),
      at timestamptz not null,
      primary key (association_id, id),
      ${OF}
    )`,
    'create index introduction_step_of on introduction_step (association_id, introduction_id, id)',
    'create index introduction_step_by_event on introduction_step (association_id, event, at)',
    `create table introduction_report (
      association_id uuid not null,
      id uuid not null,
      introduction_id uuid not null,
      reporter_id uuid not null,
      reason text not null check (reason in ('UNKIND', 'SELLING', 'PRETENCE', 'TOO_INSISTENT', 'OTHER')),
      note text check (char_length(note) <= 1000),
      at timestamptz not null,
      due_at timestamptz not null,
      settled_at timestamptz,
      settled_by uuid,
      decision text check (decision in ('RESUMED', 'RETURNED', 'CLOSED', 'REDIRECTED')),
      message text check (char_length(message) <= 1000),
      primary key (association_id, id),
      check ((settled_at is null) = (decision is null)),
      ${OF},
      ${PERSON('reporter_id')}
    )`,
    'create index introduction_report_open on introduction_report (association_id, due_at, id) where settled_at is null',
    'create index introduction_report_of on introduction_report (association_id, introduction_id, id)',
  );
  await tenantTable(q, 'introduction_step', 'select, insert');
  await tenantTable(q, 'introduction_report', 'select, insert, update');
  await narrow(q, 'introduction_step', 'nobody', IS_SYSTEM);
  await narrow(q, 'introduction_report', 'reporter_and_office', `${IS_SYSTEM} or ${IS_OFFICE} or reporter_id = ${CURRENT_PERSON}`);
}

/** Counts of what nobody reads one by one. Below `p_least` there is no answer. */
async function aggregates(q: QueryRunner): Promise<void> {
  const definer = 'security definer set search_path = pg_catalog, public';
  await ownerFunction(q, 'introductions_by_state(timestamptz)', `
    create function introductions_by_state(p_waiting_since timestamptz) returns table (state text, count integer, long integer) language sql stable ${definer} as $$
      select i.state, count(*)::int, count(*) filter (where i.stage_at < p_waiting_since)::int from introduction i
      where i.association_id = ${CURRENT_ASSOCIATION} and i.state <> 'DRAFT' group by i.state
    $$`);
  await ownerFunction(q, 'introductions_reasons(timestamptz, integer)', `
    create function introductions_reasons(p_since timestamptz, p_least integer) returns table (role text, reason text, count integer) language sql stable ${definer} as $$
      select s.role, s.reason, count(*)::int from introduction_step s
      where s.association_id = ${CURRENT_ASSOCIATION} and s.event = 'decline' and s.reason is not null and s.at >= p_since group by s.role, s.reason having count(*) >= p_least
    $$`);
  // When each of these connectors last passed something on: they rest for a while. Of what or for whom, nobody learns.
  await ownerFunction(q, 'introductions_last_forward(uuid[])', `
    create function introductions_last_forward(p_people uuid[]) returns table (person_id uuid, at timestamptz) language sql stable ${definer} as $$
      select i.connector_id, max(i.forwarded_at) from introduction i
      where i.association_id = ${CURRENT_ASSOCIATION} and i.connector_id = any(p_people) and i.forwarded_at is not null group by i.connector_id
    $$`);
  // Who pointed the way to this one, through any number of redirections: they are thanked too, and the person asked never sees those requests.
  await ownerFunction(q, 'introductions_pointers(uuid)', `
    create function introductions_pointers(p_introduction uuid) returns setof uuid language sql stable ${definer} as $$
      with recursive way as (
        select i.from_introduction_id as id, 1 as depth from introduction i where i.association_id = ${CURRENT_ASSOCIATION} and i.id = p_introduction
        union all select i.from_introduction_id, way.depth + 1 from way join introduction i on i.association_id = ${CURRENT_ASSOCIATION} and i.id = way.id where way.depth < 8)
      select distinct i.suggested_by from way join introduction i on i.association_id = ${CURRENT_ASSOCIATION} and i.id = way.id where i.suggested_by is not null
    $$`);
  // Of asks whose end may be known: how many got a talk or an answer. Shown to whoever hesitates to ask.
  await ownerFunction(q, 'introductions_rates(timestamptz, integer)', `
    create function introductions_rates(p_now timestamptz, p_least integer) returns table (ask_type text, asked integer, helped integer, days numeric) language sql stable ${definer} as $$
      select i.ask_type, count(*)::int, count(*) filter (where i.connected_at is not null or i.state = 'ANSWERED')::int,
        percentile_cont(0.5) within group (order by extract(epoch from coalesce(i.connected_at, i.ended_at) - i.submitted_at) / 86400)
          filter (where i.connected_at is not null or i.state = 'ANSWERED')::numeric
      from introduction i
      where i.association_id = ${CURRENT_ASSOCIATION} and i.submitted_at is not null and i.submitted_at >= p_now - interval '1 year' and coalesce(i.release_at, i.submitted_at) < p_now and i.state <> 'WITHDRAWN'
      group by i.ask_type having count(*) >= p_least
    $$`);
}
