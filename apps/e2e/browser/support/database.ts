import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { TestDatabase } from '@cordee/platform/testing';
import { startMailbox } from '../../../../tools/mailbox.mjs';

const DEMO = 'cordee_demo_template';
const HOUR_MS = 3_600_000;
const run = promisify(execFile);

/**
 * A database with the demo world. It is made once for each test server, by the seed itself, and cloned for each spec file,
 * together with the files that the seed has left on disk.
 */
export class BrowserDatabase extends TestDatabase {
  static async open(dataDir: string): Promise<BrowserDatabase> {
    const database = new BrowserDatabase();
    const files = await makeDemoOnce();
    await asSuperuser(async (client) => {
      await client.query(`create database ${database.name} template ${DEMO} owner cordee_owner`);
      await client.query(`grant create on database ${database.name} to cordee_queue`);
    });
    if (existsSync(files)) cpSync(files, dataDir, { recursive: true });
    return database;
  }
}

/** Builds what has changed, then seeds; under a lock, because several spec files may come here together. */
async function makeDemoOnce(): Promise<string> {
  const cache = resolve('node_modules/.cache/cordee/demo');
  const files = join(cache, new URL(process.env['TEST_SUPERUSER_URL'] ?? '').port);
  await asSuperuser(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('${DEMO}'))`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DEMO]);
    if (rowCount) return;
    await run(process.execPath, [resolve('tools/build.mjs')]);
    removeOld(cache);
    rmSync(files, { recursive: true, force: true });
    mkdirSync(files, { recursive: true });
    await seed(files);
  });
  return files;
}

/** What earlier runs have left. A run of the same hour may still be seeding: without its folder no mail of its would arrive. */
function removeOld(cache: string): void {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const folder = join(cache, name);
    if (statSync(folder).mtimeMs < Date.now() - HOUR_MS) rmSync(folder, { recursive: true, force: true });
  }
}

async function seed(files: string): Promise<void> {
  const seeding = new TestDatabase();
  await seeding.create();
  const mailbox = await startMailbox({ dataDir: files, env: {} });
  const env = { ...process.env, ...seeding.env, DATA_DIR: files, SMTP_URL: mailbox.smtpUrl };
  await run(process.execPath, ['--enable-source-maps', resolve('dist/apps/api/seed.js')], { env, maxBuffer: 64 * 1024 * 1024 }).catch((failure: Error & { stdout: string }) => {
    throw new Error(`${failure.message}\nIt had said:\n${failure.stdout.split('\n').slice(-40).join('\n')}`);
  });
  await mailbox.close();
  await asSuperuser((client) => client.query(`alter database ${seeding.name} rename to ${DEMO}`));
}

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(process.env['TEST_SUPERUSER_URL']);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
