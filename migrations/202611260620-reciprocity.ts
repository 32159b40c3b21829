import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ASSOCIATION, CURRENT_PERSON, IS_SYSTEM, narrow, ownerFunction, run, tenantTable } from './support';

/** What people offer and accept to be asked, how much they are asked, what they did for each other, and what became of it. */
export class Reciprocity1795670400000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await giving(q);
    await load(q);
    await gratitude(q);
    await landings(q);
    await aggregates(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(
      q,
      'drop function if exists reciprocity_is_shielded(uuid, uuid), reciprocity_closed_loops(timestamptz, timestamptz)',
      'drop table if exists landing_word, landing, gratitude_word, gratitude_loop, help_act, load_entry, open_ask, shield, help_offer, positioning, helper cascade',
    );
  }
}

const PERSON = (column = 'person_id'): string => `foreign key (association_id, ${column}) references person (association_id, id) on delete cascade`;
export const ASK_TYPES = `('INFORMATION', 'SECTOR_VIEW', 'COMPANY_INSIGHT', 'SECOND_OPINION', 'NAME_OF_A_PERSON', 'EXPERIENCE')`;
/** What people write who have no employer (`NO_EMPLOYER` of people): no two of them are colleagues. */
const NO_EMPLOYER = `('a compte propre', 'a la retraite', 'a mon compte', 'aucun', 'aucune', 'auto entrepreneur', 'autoentrepreneur', 'autre', 'chomage', 'chomeur', 'confidentiel', 'demandeur d emploi', 'disponible',
  'divers', 'en recherche', 'en recherche d emploi', 'en transition', 'entrepreneur', 'etudiant', 'etudiante', 'freelance', 'inconnu', 'independant', 'independante', 'liberal', 'micro entreprise', 'n a', 'na',
  'neant', 'non communique', 'non renseigne', 'nc', 'profession liberale', 'recherche d emploi', 'retired', 'retraite', 'retraitee', 'sans', 'sans emploi', 'sans objet', 'self employed', 'student', 'unemployed', 'x')`;

async function giving(q: QueryRunner): Promise<void> {
  await run(
    q,
    // One row for each who has chosen anything, and the lock of their load: whoever asks them takes it.
    `create table helper (
      association_id uuid not null,
      person_id uuid not null,
      version integer not null,
      accepts text[] not null,
      accepts_direct boolean not null,
      asks_per_month smallint not null check (asks_per_month between 0 and 12),
      introductions_per_month smallint not null check (introductions_per_month between 0 and 10),
      resting_until date,
      expiries smallint not null default 0 check (expiries >= 0),
      halved_until timestamptz,
      silent_at timestamptz,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (association_id, person_id),
      ${PERSON()}
    )`,
    `create table positioning (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      line text not null check (char_length(line) between 1 and 140),
      since timestamptz not null,
      ended_at timestamptz,
      primary key (association_id, id),
      ${PERSON()}
    )`,
    'create unique index positioning_active on positioning (association_id, person_id) where ended_at is null',
    'create index positioning_of on positioning (association_id, person_id, since)',
    `create table help_offer (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      kind text not null check (kind in ('TALK', 'SECTOR_VIEW', 'CV_READ', 'MOCK_INTERVIEW', 'INTRODUCE', 'SECOND_OPINION', 'REVERSE_MENTORING', 'TOOLS', 'CAMPUS_NEWS', 'TRANSLATION', 'EVENT_HELP', 'OTHER')),
      detail text check (char_length(detail) <= 140),
      since timestamptz not null,
      ended_at timestamptz,
      primary key (association_id, id),
      check (kind <> 'OTHER' or detail is not null),
      ${PERSON()}
    )`,
    'create index help_offer_of on help_offer (association_id, person_id, id)',
    'create index help_offer_by_kind on help_offer (association_id, kind, person_id) where ended_at is null',
    // Whom somebody keeps their search from: employers by their folded name, and people. A person here cannot ask them either.
    `create table shield (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      employer text,
      employer_key text collate "C",
      other_person_id uuid,
      since timestamptz not null,
      primary key (association_id, id),
      check ((employer_key is null) <> (other_person_id is null)),
      check ((employer is null) = (employer_key is null)),
      ${PERSON()},
      ${PERSON('other_person_id')}
    )`,
    'create index shield_of on shield (association_id, person_id, id)',
    'create unique index shield_of_employer on shield (association_id, person_id, employer_key) where employer_key is not null',
    'create unique index shield_of_person on shield (association_id, person_id, other_person_id) where other_person_id is not null',
    // An ask to whoever can help, without a name until somebody says yes.
    `create table open_ask (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      ask_type text not null check (ask_type in ${ASK_TYPES}),
      sector text,
      sector_key text collate "C",
      text text not null check (char_length(text) between 1 and 280),
      opened_at timestamptz not null,
      open_until timestamptz not null,
      closed_at timestamptz,
      answered_by uuid,
      primary key (association_id, id),
      check (answered_by is null or closed_at is not null),
      ${PERSON()}
    )`,
    'create unique index open_ask_live on open_ask (association_id, person_id) where closed_at is null',
    'create index open_ask_of on open_ask (association_id, person_id)',
    'create index open_ask_by_term on open_ask (association_id, open_until, id) where closed_at is null',
  );
  for (const table of ['helper', 'positioning', 'help_offer', 'open_ask']) await tenantTable(q, table, 'select, insert, update');
  await tenantTable(q, 'shield', 'select, insert, delete');
  await narrow(q, 'shield', 'own', `${IS_SYSTEM} or person_id = ${CURRENT_PERSON}`);
}

/** Every ask of somebody's time, from all modules. It says nothing of who asks. */
async function load(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table load_entry (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      kind text not null check (kind in ('ASK', 'REMINDER', 'TALK', 'MENTEE', 'CIRCLE_SESSION')),
      module text not null check (module in ('introductions', 'mentoring', 'circles')),
      source_id uuid not null,
      nth smallint not null default 1,
      at timestamptz not null,
      open_until timestamptz,
      expired_at timestamptz,
      primary key (association_id, id),
      unique (association_id, module, source_id, person_id, kind, nth),
      check ((kind = 'ASK') = (open_until is not null)),
      ${PERSON()}
    )`,
    'create index load_entry_of on load_entry (association_id, person_id, at)',
    `create index load_entry_open on load_entry (association_id, person_id, open_until) where kind = 'ASK'`,
  );
  await tenantTable(q, 'load_entry', 'select, insert, update');
}

async function gratitude(q: QueryRunner): Promise<void> {
  const parties = `${IS_SYSTEM} or giver_id = ${CURRENT_PERSON} or receiver_id = ${CURRENT_PERSON}`;
  await run(
    q,
    `create table help_act (
      association_id uuid not null,
      id uuid not null,
      giver_id uuid not null,
      receiver_id uuid not null,
      kind text not null check (kind in ('INTRODUCTION', 'TALK', 'ANSWER', 'MENTORING_SESSION', 'CIRCLE', 'CV_READ', 'WORKSHOP', 'EVENT_HELP', 'HOSTING', 'SOLIDARITY', 'NEWS')),
      module text not null check (module in ('introductions', 'mentoring', 'circles')),
      source_id uuid not null,
      at timestamptz not null,
      confirmed_at timestamptz,
      primary key (association_id, id),
      unique (association_id, module, source_id, giver_id, kind),
      check (giver_id <> receiver_id),
      ${PERSON('giver_id')},
      ${PERSON('receiver_id')}
    )`,
    'create index help_act_by_giver on help_act (association_id, giver_id, at)',
    'create index help_act_by_receiver on help_act (association_id, receiver_id, at)',
    `create table gratitude_loop (
      association_id uuid not null,
      id uuid not null,
      version integer not null,
      giver_id uuid not null,
      receiver_id uuid not null,
      module text not null check (module in ('introductions', 'mentoring', 'circles')),
      source_id uuid not null,
      act_id uuid not null,
      state text not null check (state in ('DUE', 'THANKED', 'NEWS_2W', 'NEWS_3M', 'NEWS_6M', 'CLOSED', 'SKIPPED')),
      began_at timestamptz not null,
      thanked_at timestamptz,
      outcome_at timestamptz,
      asked_step text check (asked_step in ('THANKS', 'THANKS_AGAIN', 'NEWS_2W', 'NEWS_3M', 'NEWS_6M')),
      next_at timestamptz,
      closed_at timestamptz,
      skip_reason text,
      primary key (association_id, id),
      unique (association_id, module, source_id, giver_id),
      check ((closed_at is not null) = (state in ('CLOSED', 'SKIPPED'))),
      check ((skip_reason is not null) = (state = 'SKIPPED')),
      ${PERSON('giver_id')},
      ${PERSON('receiver_id')},
      foreign key (association_id, act_id) references help_act (association_id, id)
    )`,
    'create index gratitude_loop_by_receiver on gratitude_loop (association_id, receiver_id, began_at)',
    'create index gratitude_loop_by_giver on gratitude_loop (association_id, giver_id, began_at)',
    'create index gratitude_loop_by_start on gratitude_loop (association_id, began_at)',
    // What the receiver said to the giver, and when the giver was told.
    `create table gratitude_word (
      association_id uuid not null,
      id uuid not null,
      loop_id uuid not null,
      giver_id uuid not null,
      receiver_id uuid not null,
      step text not null check (step in ('THANKS', 'NEWS_2W', 'NEWS_3M', 'NEWS_6M', 'OUTCOME', 'LANDED')),
      outcome text check (outcome in ('CLARIFIED', 'NEXT_CONTACT', 'INTERVIEW', 'OFFER', 'LANDED', 'CHANGED_COURSE', 'NOTHING_YET')),
      words text,
      said_at timestamptz not null,
      told_at timestamptz,
      told_by text check (told_by in ('MAIL', 'DIGEST', 'SITE')),
      primary key (association_id, id),
      check (words is not null or outcome is not null),
      foreign key (association_id, loop_id) references gratitude_loop (association_id, id)
    )`,
    'create index gratitude_word_of on gratitude_word (association_id, loop_id, id)',
    'create index gratitude_word_to_tell on gratitude_word (association_id, giver_id, id) where told_at is null',
  );
  await tenantTable(q, 'help_act', 'select, insert, update');
  await tenantTable(q, 'gratitude_loop', 'select, insert, update');
  await tenantTable(q, 'gratitude_word', 'select, insert, update');
  for (const table of ['help_act', 'gratitude_loop', 'gratitude_word']) await narrow(q, table, 'parties', parties);
}

/** Somebody has found: first those who helped hear of it, then whoever they like. */
async function landings(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table landing (
      association_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      landed_on date not null,
      noted_at timestamptz not null,
      givers_told_at timestamptz,
      public_text text check (char_length(public_text) <= 280),
      published_at timestamptz,
      withdrawn_at timestamptz,
      primary key (association_id, id),
      check (published_at is null or (givers_told_at is not null and public_text is not null)),
      ${PERSON()}
    )`,
    'create index landing_published on landing (association_id, published_at, id) where published_at is not null and withdrawn_at is null',
    'create index landing_of on landing (association_id, person_id, id)',
    `create table landing_word (
      association_id uuid not null,
      landing_id uuid not null,
      giver_id uuid not null,
      word_id uuid,
      skipped_at timestamptz,
      primary key (association_id, landing_id, giver_id),
      check (word_id is null or skipped_at is null),
      foreign key (association_id, landing_id) references landing (association_id, id),
      foreign key (association_id, word_id) references gratitude_word (association_id, id)
    )`,
  );
  await tenantTable(q, 'landing', 'select, insert, update');
  await tenantTable(q, 'landing_word', 'select, insert, update');
  await narrow(q, 'landing', 'own_or_public', `${IS_SYSTEM} or person_id = ${CURRENT_PERSON} or (published_at is not null and withdrawn_at is null)`);
  await narrow(q, 'landing_word', 'of_own_landing', `${IS_SYSTEM} or exists (select from landing l where l.association_id = landing_word.association_id and l.id = landing_word.landing_id and l.person_id = ${CURRENT_PERSON})`);
}

/** What may be known of others without reading their rows. */
async function aggregates(q: QueryRunner): Promise<void> {
  const definer = 'security definer set search_path = pg_catalog, public';
  // Whoever works where somebody works now is kept out of the way without being named; "independent" is not an employer.
  await ownerFunction(q, 'reciprocity_is_shielded(uuid, uuid)', `
    create function reciprocity_is_shielded(p_person uuid, p_from uuid) returns boolean language sql stable ${definer} as $$
      select p_person <> p_from and (
        exists (select from shield s where s.association_id = ${CURRENT_ASSOCIATION} and s.person_id = p_person and (
          s.other_person_id = p_from
          or s.employer_key in (select o.employer_key from position o where o.association_id = ${CURRENT_ASSOCIATION} and o.person_id = p_from and o.ended_at is null)))
        or exists (select from position m join position o on o.association_id = m.association_id and o.person_id = p_from and o.employer_key = m.employer_key and o.ended_at is null
          where m.association_id = ${CURRENT_ASSOCIATION} and m.person_id = p_person and m.ended_at is null and m.employer_key not in ${NO_EMPLOYER}))
    $$`);
  await ownerFunction(q, 'reciprocity_closed_loops(timestamptz, timestamptz)', `
    create function reciprocity_closed_loops(p_from timestamptz, p_to timestamptz) returns table (begun integer, thanked integer, with_news integer, closed integer) language sql stable ${definer} as $$
      select count(*)::int, count(thanked_at)::int, count(*) filter (where thanked_at is not null and outcome_at is not null)::int,
        count(*) filter (where state = 'CLOSED' and thanked_at is not null and outcome_at is not null)::int
      from gratitude_loop where association_id = ${CURRENT_ASSOCIATION} and began_at >= p_from and began_at < p_to
    $$`);
}
