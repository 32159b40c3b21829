// A page of the directory, 50 members with their studies, over HTTP.
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { run } from '../contest.mjs';
import { fillAssociation, SCALES } from '../data.mjs';
import { httpLoad } from '../http-load.mjs';
import { profiled } from '../profile.mjs';
import { compiled, startServer } from '../server.mjs';
import { freePort } from '../../ports.mjs';
import { root } from '../../root.mjs';

const PAGE = 50;
const FIELDS = { ours: 'id displayName school graduationYear city sector', peer: 'id firstName lastName school graduationYear city sector' };

/** @param {{ world: import('../world.mjs').BenchWorld, scale: keyof typeof SCALES, rounds: number, profile: boolean }} options */
export async function reads({ world, scale, rounds, profile }) {
  const association = randomUUID();
  await fillAssociation(world.superuserUrl, association, SCALES[scale]);
  const bearer = await oneMember(world.superuserUrl, association);
  const contenders = [limit(world, association), ours(world, bearer, profile ? profiled() : []), peer(world, association)];
  return { 'reads.directory': await run({ job: 'reads.directory', contenders, operations: 300, rounds, postmaster: world.postmaster }) };
}

/** @param {(rows: unknown[]) => void} [more] */
const fullPage = (/** @type {unknown[] | undefined} */ rows, what = '') => {
  if (rows?.length !== PAGE) throw new Error(`a page of ${PAGE} was asked, ${rows?.length ?? what} came`);
};

const limit = (world, association) => ({
  name: 'one SQL, bytes out',
  start: async () => {
    const server = await startServer(join(import.meta.dirname, '../servers/limit-directory.mjs'), [world.superuserUrl, association]);
    return { ...server, work: httpLoad({ port: server.port, path: '/', method: 'GET', check: (text) => fullPage(JSON.parse(text)) }) };
  },
});

const peer = (world, association) => ({
  name: 'nestjs+apollo+dataloader',
  start: async () => {
    const server = await startServer(await compiled('tools/bench/servers/peer-directory.ts'), [world.superuserUrl, association]);
    const body = JSON.stringify({ query: `{ directory(first: ${PAGE}) { ${FIELDS.peer} } }` });
    return { ...server, work: httpLoad({ port: server.port, path: '/graphql', headers: { 'content-type': 'application/json' }, body, check: (text) => fullPage(JSON.parse(text).data?.directory, text) }) };
  },
});

const ours = (world, bearer, nodeArguments) => ({
  name: 'ours',
  start: async () => {
    const port = await freePort();
    const child = spawn(process.execPath, ['--enable-source-maps', ...nodeArguments, join(root, 'dist/apps/api/main.js')], { env: apiEnv(world, port), stdio: ['ignore', 'ignore', 'inherit'] });
    await ready(port, child);
    const body = JSON.stringify({ query: `{ association { directory(first: ${PAGE}) { nodes { ${FIELDS.ours} } } } }` });
    const headers = { 'content-type': 'application/json', host: `bench.localhost:${port}`, authorization: `Bearer ${bearer}` };
    return {
      pid: child.pid,
      work: httpLoad({ port, path: '/graphql', headers, body, check: (text) => fullPage(JSON.parse(text).data?.association?.directory?.nodes, text) }),
      stop: () => new Promise((resolve) => child.once('exit', () => resolve(undefined)).kill('SIGTERM')),
    };
  },
});

const apiEnv = (world, port) => ({
  ...process.env, NODE_ENV: 'development', PORT: String(port), LOG_LEVEL: 'silent', DATABASE_URL: world.appUrl, DATABASE_OWNER_URL: world.ownerUrl,
  QUEUE_DATABASE_URL: world.queueUrl, CORDEE_SECRET: randomBytes(32).toString('base64url'), DRAIN_MS: '500', DB_POOL: '4',
});

/** Waits until the api is ready. @param {number} port @param {import('node:child_process').ChildProcess} child */
async function ready(port, child) {
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error('the api ended before it was ready');
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error('the api was not ready after 15 s');
}

/** A member with a bearer token, as the use cases would leave one. @returns {Promise<string>} the token */
async function oneMember(superuserUrl, association) {
  const [token, account, now] = [randomBytes(32).toString('base64url'), randomUUID(), new Date()];
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    const { rows } = await client.query('select id from person where association_id = $1 limit 1', [association]);
    await client.query(
      `insert into association (id, name, subdomain, colour, locale, address_form, name_skeleton, subdomain_skeleton, version, created_at, changed_at)
      values ($1, 'Bench', 'bench', '#1d4ed8', 'fr', 'VOUS', 'bench', 'bench', 1, $2, $2)`, [association, now]);
    await client.query('insert into account (id, locale, created_at) values ($1, $2, $3)', [account, 'fr', now]);
    await client.query('insert into account_person (association_id, id, account_id, person_id, linked_at) values ($1, $2, $3, $4, $5)', [association, randomUUID(), account, rows[0].id, now]);
    await client.query(
      `insert into access_token (id, account_id, association_id, name, token_hash, office, created_at, expires_at) values ($1, $2, $3, 'bench', $4, false, $5, $6)`,
      [randomUUID(), account, association, createHash('sha256').update(token).digest(), now, new Date(now.getTime() + 3_600_000)]);
    return token;
  } finally {
    await client.end();
  }
}
