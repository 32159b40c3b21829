// The three roles of docs/production.md, made for the embedded server and for tests. On a server of your own you make them.
import pg from 'pg';

/** @typedef {{ owner: string, app: string, queue: string }} RolePasswords */

export const OWNER = 'cordee_owner';
export const APP = 'cordee_app';
export const QUEUE = 'cordee_queue';

/**
 * Roles with these passwords; existing ones get them anew, so that lost secrets lock nobody out.
 * @param {string} superuserUrl
 * @param {RolePasswords} passwords
 */
export async function ensureRoles(superuserUrl, passwords) {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of Object.entries({ [OWNER]: passwords.owner, [APP]: passwords.app, [QUEUE]: passwords.queue })) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const verb = rowCount ? 'ALTER' : 'CREATE';
      await client.query(`${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
    }
  });
}

/**
 * A database that belongs to the owner, with the queue's own schema in it.
 * @param {string} superuserUrl
 * @param {string} name
 */
export async function ensureDatabase(superuserUrl, name) {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${OWNER}`);
    // BullMQ's migrations say CREATE SCHEMA IF NOT EXISTS, which asks for this right even when the schema exists.
    await client.query(`GRANT CREATE ON DATABASE ${client.escapeIdentifier(name)} TO ${QUEUE}`);
  });
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  await withClient(url.href, (client) => client.query(`CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION ${QUEUE}`));
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
