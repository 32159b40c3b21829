import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ACCOUNT, CURRENT_ASSOCIATION, ownerFunction, run, tenantTable } from './support';

/** Associations, accounts, sign-in, sessions and roles. Look-ups before anybody is known are owner functions only. */
export class Identity1795309200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await associations(q);
    await accounts(q);
    await doors(q);
    await inAnAssociation(q);
    await lookUps(q);
    await passages(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await run(
      q,
      `drop function if exists identity_session(bytea, timestamptz), identity_bearer(bytea, timestamptz), identity_is_known(uuid), identity_account_of(text, uuid, timestamptz),
        identity_sign_in(uuid, uuid, uuid, bytea, text, timestamptz), identity_found(uuid, uuid, timestamptz), identity_peek_handoff(bytea, timestamptz),
        identity_use_handoff(bytea, uuid, bytea, text, timestamptz), identity_end_sessions(uuid, timestamptz), identity_associations(), identity_is_office(uuid, timestamptz),
        identity_member_facts(uuid[]), identity_forget(timestamptz)`,
      `drop table if exists role_grant, account_person, sign_in_challenge, access_token, handoff, session, account_email, account, association_request, association cascade`,
    );
  }
}

/** Forced policies on a global table: what the app role may see is named, and owner functions work through a policy of their own. */
async function guarded(q: QueryRunner, table: string, grants: string, policies: Readonly<Record<string, string>>): Promise<void> {
  await run(
    q,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    ...Object.entries(policies).map(([name, rule]) => `create policy ${name} on ${table} ${rule}`),
    `create policy owner_functions on ${table} to current_user using (true) with check (true)`,
    `grant ${grants} on ${table} to cordee_app`,
  );
}

async function associations(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table association (
      id uuid primary key,
      name text not null check (length(name) between 3 and 80),
      subdomain text not null unique check (subdomain ~ '^[a-z][a-z0-9-]*[a-z0-9]$'),
      colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
      locale text not null check (locale in ('fr', 'en')),
      address_form text not null check (address_form in ('VOUS', 'TU')),
      name_skeleton text not null unique,
      subdomain_skeleton text not null unique,
      version integer not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      changed_by uuid
    )`,
    `create table association_request (
      id uuid primary key,
      name text not null,
      subdomain text not null,
      colour text not null,
      locale text not null,
      email text not null,
      cookie_hash bytea not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      mailed_at timestamptz,
      wrong_tries integer not null default 0,
      consumed_at timestamptz,
      approved_at timestamptz
    )`,
  );
  // The directory is public. Only the association itself writes its line, and never its sub-domain.
  await guarded(q, 'association', 'select, insert, update (name, colour, locale, address_form, name_skeleton, version, changed_at, changed_by)', {
    directory: 'for select using (true)',
    founding: `for insert with check (id = ${CURRENT_ASSOCIATION})`,
    own: `for update using (id = ${CURRENT_ASSOCIATION}) with check (id = ${CURRENT_ASSOCIATION})`,
  });
  // A request has the id of the association it may become: its scope is its own.
  await guarded(q, 'association_request', 'select, insert, update', { own: `using (id = ${CURRENT_ASSOCIATION}) with check (id = ${CURRENT_ASSOCIATION})` });
}

async function accounts(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table account (id uuid primary key, locale text check (locale in ('fr', 'en')), created_at timestamptz not null)`,
    `create table account_email (address text primary key, account_id uuid not null references account (id), verified_at timestamptz not null)`,
    'create index account_email_by_account on account_email (account_id)',
  );
  await guarded(q, 'account', 'select, update (locale)', { own: `using (id = ${CURRENT_ACCOUNT}) with check (id = ${CURRENT_ACCOUNT})` });
  await guarded(q, 'account_email', 'select', { own: `for select using (account_id = ${CURRENT_ACCOUNT})` });
}

async function doors(q: QueryRunner): Promise<void> {
  const ownAccount = `using (account_id = ${CURRENT_ACCOUNT}) with check (account_id = ${CURRENT_ACCOUNT})`;
  await run(
    q,
    `create table session (
      id uuid primary key,
      token_hash bytea not null unique check (length(token_hash) = 32),
      association_id uuid not null references association (id),
      account_id uuid not null references account (id),
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      office boolean not null,
      user_agent text,
      ended_at timestamptz
    )`,
    'create index session_by_account on session (account_id, association_id, last_seen_at)',
    `create table access_token (
      id uuid primary key,
      association_id uuid not null references association (id),
      account_id uuid not null references account (id),
      name text not null check (length(name) between 1 and 80),
      token_hash bytea not null unique check (length(token_hash) = 32),
      office boolean not null,
      created_at timestamptz not null,
      last_used_at timestamptz,
      expires_at timestamptz not null,
      ended_at timestamptz
    )`,
    'create index access_token_by_account on access_token (account_id, association_id) where ended_at is null',
    `create table handoff (
      id uuid primary key,
      token_hash bytea not null unique check (length(token_hash) = 32),
      account_id uuid not null references account (id),
      association_id uuid not null references association (id),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`,
  );
  await guarded(q, 'session', 'select, update (last_seen_at, office, ended_at)', { own: ownAccount });
  await guarded(q, 'access_token', 'select, insert, update (last_used_at, office, ended_at)', { own: ownAccount });
  await guarded(q, 'handoff', 'insert', { own: `for insert with check (account_id = ${CURRENT_ACCOUNT})` });
}

async function inAnAssociation(q: QueryRunner): Promise<void> {
  await run(
    q,
    `create table sign_in_challenge (
      association_id uuid not null references association (id),
      id uuid not null,
      email text not null,
      cookie_hash bytea not null,
      next_path text,
      locale text not null check (locale in ('fr', 'en')),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      muted boolean not null,
      mailed_at timestamptz,
      wrong_tries integer not null default 0,
      consumed_at timestamptz,
      primary key (association_id, id)
    )`,
    `create table account_person (
      association_id uuid not null references association (id),
      id uuid not null,
      account_id uuid not null references account (id),
      person_id uuid not null,
      linked_at timestamptz not null,
      primary key (association_id, id),
      unique (association_id, account_id),
      unique (association_id, person_id)
    )`,
    'create index account_person_by_account on account_person (account_id)',
    'create index account_person_by_date on account_person (association_id, linked_at)',
    `create table role_grant (
      association_id uuid not null references association (id),
      id uuid not null,
      person_id uuid not null,
      role text not null check (role in ('PRESIDENT', 'TREASURER', 'ORGANISER', 'COORDINATOR')),
      scope_kind text not null check ((scope_kind = 'association') = (scope_id is null)),
      scope_id uuid,
      since timestamptz not null,
      until timestamptz check (until > since),
      granted_by uuid,
      revoked_at timestamptz,
      revoked_by uuid,
      primary key (association_id, id)
    )`,
    'create index role_grant_by_person on role_grant (association_id, person_id) where revoked_at is null',
  );
  await tenantTable(q, 'sign_in_challenge', 'select, insert, update (mailed_at, wrong_tries, consumed_at), delete');
  await tenantTable(q, 'account_person');
  await tenantTable(q, 'role_grant', 'select, insert, update (until, revoked_at, revoked_by)');
  // Only the owner function behind the association switcher sees links across associations, and only the account's own.
  await run(q, `create policy own_links on account_person for select to current_user using (account_id = ${CURRENT_ACCOUNT})`);
}

const DEFINER = 'security definer set search_path = pg_catalog, public';
const ROLES_OF = (person: string) => `array(
  select distinct g.role from role_grant g where g.association_id = ${CURRENT_ASSOCIATION} and g.person_id = ${person} and g.scope_kind = 'association'
    and g.revoked_at is null and g.since <= p_now and (g.until is null or p_now < g.until))`;
const SCOPE_ROW = 'id uuid, account_id uuid, person_id uuid, locale text, created_at timestamptz, last_seen_at timestamptz, office boolean, roles text[]';

/** Hash to scope: the only ways from a secret to an account, each inside the host's association. */
async function lookUps(q: QueryRunner): Promise<void> {
  await ownerFunction(q, 'identity_session(bytea, timestamptz)', `
    create function identity_session(p_hash bytea, p_now timestamptz) returns table (${SCOPE_ROW}) language sql stable ${DEFINER} as $$
      select s.id, s.account_id, l.person_id, a.locale, s.created_at, s.last_seen_at, s.office, ${ROLES_OF('l.person_id')}
      from session s join account a on a.id = s.account_id
      left join account_person l on l.association_id = ${CURRENT_ASSOCIATION} and l.account_id = s.account_id
      where s.token_hash = p_hash and s.association_id = ${CURRENT_ASSOCIATION} and s.ended_at is null
    $$`);
  await ownerFunction(q, 'identity_bearer(bytea, timestamptz)', `
    create function identity_bearer(p_hash bytea, p_now timestamptz) returns table (${SCOPE_ROW}) language sql stable ${DEFINER} as $$
      select s.id, s.account_id, l.person_id, a.locale, s.created_at, coalesce(s.last_used_at, s.created_at), s.office, ${ROLES_OF('l.person_id')}
      from access_token s join account a on a.id = s.account_id
      left join account_person l on l.association_id = ${CURRENT_ASSOCIATION} and l.account_id = s.account_id
      where s.token_hash = p_hash and s.association_id = ${CURRENT_ASSOCIATION} and s.ended_at is null and p_now < s.expires_at
    $$`);
  await ownerFunction(q, 'identity_associations()', `
    create function identity_associations() returns table (association_id uuid, person_id uuid) language sql stable ${DEFINER} as $$
      select l.association_id, l.person_id from account_person l where l.account_id = ${CURRENT_ACCOUNT}
    $$`);
  // What mails to members need of their accounts: language and last visit here, nothing of elsewhere.
  await ownerFunction(q, 'identity_member_facts(uuid[])', `
    create function identity_member_facts(p_people uuid[]) returns table (person_id uuid, linked_at timestamptz, locale text, last_seen_at timestamptz) language sql stable ${DEFINER} as $$
      select l.person_id, l.linked_at, a.locale,
        (select max(s.last_seen_at) from session s where s.account_id = l.account_id and s.association_id = ${CURRENT_ASSOCIATION})
      from account_person l join account a on a.id = l.account_id
      where l.association_id = ${CURRENT_ASSOCIATION} and l.person_id = any (p_people)
    $$`);
  await ownerFunction(q, 'identity_is_known(uuid)', `
    create function identity_is_known(p_challenge uuid) returns boolean language sql stable ${DEFINER} as $$
      select exists (select from sign_in_challenge c join account_email e on e.address = c.email
        where c.association_id = ${CURRENT_ASSOCIATION} and c.id = p_challenge)
    $$`);
}

/** What opens or ends sessions. Each asks for its own proof in the database and takes no caller's word for it. */
async function passages(q: QueryRunner): Promise<void> {
  await run(q, `
    create function identity_account_of(p_address text, p_new uuid, p_now timestamptz) returns uuid language plpgsql ${DEFINER} as $$
    declare found_id uuid;
    begin
      -- Two first sign-ins of one address at a time: the second waits and finds the account of the first.
      perform pg_advisory_xact_lock(hashtextextended('account ' || p_address, 0));
      select account_id into found_id from account_email where address = p_address;
      if found_id is null then
        insert into account (id, created_at) values (p_new, p_now);
        insert into account_email (address, account_id, verified_at) values (p_address, p_new, p_now);
      end if;
      return coalesce(found_id, p_new);
    end $$`, 'revoke all on function identity_account_of(text, uuid, timestamptz) from public');
  await run(q, `
    create function identity_is_office(p_account uuid, p_now timestamptz) returns boolean language sql stable ${DEFINER} as $$
      select coalesce(cardinality(${ROLES_OF('l.person_id')}) > 0, false) from account_person l where l.association_id = ${CURRENT_ASSOCIATION} and l.account_id = p_account
    $$`, 'revoke all on function identity_is_office(uuid, timestamptz) from public');
  await ownerFunction(q, 'identity_sign_in(uuid, uuid, uuid, bytea, text, timestamptz)', `
    create function identity_sign_in(p_challenge uuid, p_new_account uuid, p_session uuid, p_token_hash bytea, p_user_agent text, p_now timestamptz) returns uuid language plpgsql ${DEFINER} as $$
    declare address text; account uuid;
    begin
      select c.email into address from sign_in_challenge c
        where c.association_id = ${CURRENT_ASSOCIATION} and c.id = p_challenge and c.consumed_at = p_now and c.mailed_at is not null;
      if address is null then raise exception 'the challenge was not answered'; end if;
      account := identity_account_of(address, p_new_account, p_now);
      insert into session (id, token_hash, association_id, account_id, created_at, last_seen_at, office, user_agent)
        values (p_session, p_token_hash, ${CURRENT_ASSOCIATION}, account, p_now, p_now, coalesce(identity_is_office(account, p_now), false), p_user_agent);
      return account;
    end $$`);
  await ownerFunction(q, 'identity_found(uuid, uuid, timestamptz)', `
    create function identity_found(p_request uuid, p_new_account uuid, p_now timestamptz) returns uuid language plpgsql ${DEFINER} as $$
    declare address text;
    begin
      select r.email into address from association_request r where r.id = p_request and r.id = ${CURRENT_ASSOCIATION} and r.consumed_at is not null;
      if address is null then raise exception 'the request was not confirmed'; end if;
      return identity_account_of(address, p_new_account, p_now);
    end $$`);
  await ownerFunction(q, 'identity_peek_handoff(bytea, timestamptz)', `
    create function identity_peek_handoff(p_hash bytea, p_now timestamptz) returns text language sql stable ${DEFINER} as $$
      select min(e.address) from handoff h join account_email e on e.account_id = h.account_id
      where h.token_hash = p_hash and h.association_id = ${CURRENT_ASSOCIATION} and h.used_at is null and p_now < h.expires_at
    $$`);
  await ownerFunction(q, 'identity_use_handoff(bytea, uuid, bytea, text, timestamptz)', `
    create function identity_use_handoff(p_hash bytea, p_session uuid, p_token_hash bytea, p_user_agent text, p_now timestamptz) returns uuid language plpgsql ${DEFINER} as $$
    declare account uuid;
    begin
      update handoff h set used_at = p_now
        where h.token_hash = p_hash and h.association_id = ${CURRENT_ASSOCIATION} and h.used_at is null and p_now < h.expires_at
        returning h.account_id into account;
      if account is null then return null; end if;
      insert into session (id, token_hash, association_id, account_id, created_at, last_seen_at, office, user_agent)
        values (p_session, p_token_hash, ${CURRENT_ASSOCIATION}, account, p_now, p_now, coalesce(identity_is_office(account, p_now), false), p_user_agent);
      return account;
    end $$`);
  // What nobody needs any more: who asked when, and from where. Requests that wait for approval stay.
  await ownerFunction(q, 'identity_forget(timestamptz)', `
    create function identity_forget(p_now timestamptz) returns void language plpgsql ${DEFINER} as $$
    begin
      delete from handoff where expires_at < p_now - interval '1 day';
      delete from association_request r where r.expires_at < p_now - interval '7 days'
        and (r.consumed_at is null or exists (select from association a where a.id = r.id));
      delete from session where coalesce(ended_at, created_at + interval '90 days') < p_now - interval '90 days';
      delete from access_token where least(ended_at, expires_at) < p_now - interval '90 days';
    end $$`);
  await ownerFunction(q, 'identity_end_sessions(uuid, timestamptz)', `
    create function identity_end_sessions(p_person uuid, p_now timestamptz) returns integer language plpgsql ${DEFINER} as $$
    declare ended integer;
    begin
      update access_token t set ended_at = p_now from account_person l
        where l.association_id = ${CURRENT_ASSOCIATION} and l.person_id = p_person and t.association_id = l.association_id
          and t.account_id = l.account_id and t.ended_at is null and t.office;
      update session s set ended_at = p_now from account_person l
        where l.association_id = ${CURRENT_ASSOCIATION} and l.person_id = p_person and s.association_id = l.association_id
          and s.account_id = l.account_id and s.ended_at is null;
      get diagnostics ended = row_count;
      return ended;
    end $$`);
}
