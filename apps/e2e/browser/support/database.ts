import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { TestDatabase } from '@cordee/platform/testing';
import { startMailbox } from '../../../../tools/mailbox.mjs';

const DEMO = 'cordee_demo_template';
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
    for (const old of existsSync(cache) ? readdirSync(cache) : []) rmSync(join(cache, old), { recursive: true, force: true });
    mkdirSync(files, { recursive: true });
    await seed(files);
  });
  return files;
}

async function seed(files: string): Promise<void> {
  const seeding = new TestDatabase();
  await seeding.create();
  const mailbox = await startMailbox({ dataDir: files, env: {} });
  const env = { ...process.env, ...seeding.env, DATA_DIR: files, SMTP_URL: mailbox.smtpUrl };
  await run(process.execPath, ['--enable-source-maps', resolve('dist/apps/api/seed.js')], { env, maxBuffer: 64 * 1024 * 1024 });
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
