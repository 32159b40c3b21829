import type { QueryRunner } from 'typeorm';

/** The association of the transaction, or null: a bare cast of the empty setting would fail. Read once per statement. */
export const CURRENT_ASSOCIATION = `(select nullif(current_setting('app.association_id', true), '')::uuid)`;
export const CURRENT_PERSON = `(select nullif(current_setting('app.person_id', true), '')::uuid)`;
export const CURRENT_ACCOUNT = `(select nullif(current_setting('app.account_id', true), '')::uuid)`;
export const IS_OFFICE = `(select current_setting('app.office', true) = 'on')`;
export const IS_SYSTEM = `(select current_setting('app.system', true) = 'on')`;

export async function run(q: QueryRunner, ...statements: string[]): Promise<void> {
  for (const statement of statements) await q.query(statement);
}

/**
 * Closes a table to everything but the transaction's association, for the owner too, and opens it to the app role.
 * Every tenant table goes through here; a test reads the catalogue and finds those that did not.
 */
export async function tenantTable(q: QueryRunner, table: string, grants = 'select, insert, update, delete'): Promise<void> {
  await run(
    q,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy tenant on ${table} using (association_id = ${CURRENT_ASSOCIATION}) with check (association_id = ${CURRENT_ASSOCIATION})`,
    `grant ${grants} on ${table} to cordee_app`,
  );
}

/** Narrows who reads a tenant table further; the tenant policy still holds. */
export const alsoRequire = (q: QueryRunner, table: string, name: string, condition: string, forWhat = 'select'): Promise<void> =>
  run(q, `create policy ${name} on ${table} as restrictive for ${forWhat} using (${condition})`);

/** A table without an association: the app role's rights are named one by one; docs/tenancy.md says why it is global. */
export const globalTable = (q: QueryRunner, table: string, grants: string): Promise<void> => run(q, `grant ${grants} on ${table} to cordee_app`);

/** A function that runs as the owner, callable by the app role only. */
export async function ownerFunction(q: QueryRunner, signature: string, definition: string): Promise<void> {
  await run(q, definition, `revoke all on function ${signature} from public`, `grant execute on function ${signature} to cordee_app`);
}

/**
 * The same for rows that the association itself must still count: the app role is bound, the owner's aggregates are not. What is written
 * is not narrowed, but a row that is updated must stay visible to whoever updates it.
 */
export const narrow = (q: QueryRunner, table: string, name: string, condition: string): Promise<void> =>
  run(q, `create policy ${name} on ${table} as restrictive for select to cordee_app using (${condition})`);
