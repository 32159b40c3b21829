import type { QueryRunner } from 'typeorm';
import { CURRENT_ACCOUNT, CURRENT_ASSOCIATION, ownerFunction, run } from './support';

export async function identityFunctions(q: QueryRunner): Promise<void> {
  await lookUps(q);
  await passages(q);
}

export const dropIdentityFunctions = (q: QueryRunner): Promise<void> =>
  run(
    q,
    `drop function if exists identity_session(bytea, timestamptz), identity_bearer(bytea, timestamptz), identity_is_known(uuid), identity_account_of(text, uuid, timestamptz),
      identity_sign_in(uuid, uuid, uuid, bytea, text, timestamptz), identity_found(uuid, uuid, timestamptz), identity_peek_handoff(bytea, timestamptz),
      identity_use_handoff(bytea, uuid, bytea, text, timestamptz), identity_end_sessions(uuid, timestamptz), identity_associations(),
      identity_is_office(uuid, timestamptz), identity_member_facts(uuid[]), identity_forget(timestamptz)`,
  );

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
