import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityFunctions, dropIdentityFunctions } from './202611220200-identity.functions';
import { CURRENT_ACCOUNT, CURRENT_ASSOCIATION, run, tenantTable } from './support';

/** Associations, accounts, sign-in, sessions and roles. Look-ups before anybody is known are owner functions only. */
export class Identity1795309200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await associations(q);
    await accounts(q);
    await doors(q);
    await inAnAssociation(q);
    await identityFunctions(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await dropIdentityFunctions(q);
    await run(q, 'drop table if exists role_grant, account_person, sign_in_challenge, access_token, handoff, session, account_email, account, association_request, association cascade');
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
