// With SIGNUP=approval: which associations wait for an operator, and opening one. The worker does the rest and writes to its founder.
// By hand: DATABASE_OWNER_URL=… node tools/associations.mjs            lists them
//          DATABASE_OWNER_URL=… node tools/associations.mjs approve mines
import { randomUUID } from 'node:crypto';
import { Advice, explain } from './progress.mjs';
import { withClient } from './roles.mjs';

const WAITING = `select r.id, r.name, r.subdomain, r.email, r.consumed_at from association_request r
  where r.consumed_at is not null and r.approved_at is null and not exists (select from association a where a.id = r.id or a.subdomain = r.subdomain)
  order by r.consumed_at`;

try {
  const [act, subdomain] = process.argv.slice(2);
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Advice('DATABASE_OWNER_URL is not set.', 'Set it to the database as its owner (docs/configuration.md).');
  await withClient(url, (client) => (act === 'approve' ? approve(client, subdomain) : list(client)));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** @param {import('pg').Client} client */
async function list(client) {
  const { rows } = await client.query(WAITING);
  if (rows.length === 0) console.log('No association waits for approval.');
  for (const row of rows) console.log(`${row.subdomain}\t${row.name}\t${row.email}\tconfirmed ${row.consumed_at.toISOString()}`);
}

/** A timer that is due: the worker finds it within seconds, and again after a crash. @param {import('pg').Client} client @param {string | undefined} subdomain */
async function approve(client, subdomain) {
  const request = (await client.query(WAITING)).rows.find((row) => row.subdomain === subdomain);
  if (!request) throw new Advice(`No request for "${subdomain ?? ''}" waits.`, 'See the list: node tools/associations.mjs');
  await client.query(
    `insert into timer (id, association_id, kind, key, due_at) values ($1, $2, 'identity.approval', $2, now())
    on conflict (association_id, kind, key) do update set due_at = excluded.due_at, fired_at = null`,
    [randomUUID(), request.id],
  );
  console.log(`${request.name} opens within seconds; its founder gets a mail.`);
}
