// Brings a database to the newest form: our tables by the owner, BullMQ's by the queue role.
// By hand: DATABASE_OWNER_URL=… QUEUE_DATABASE_URL=… node tools/migrate.mjs
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { importSource } from './compile.mjs';
import { withClient } from './roles.mjs';
import { root } from './root.mjs';

const LOCK_TIMEOUT_MS = 3_000;
const TRIES = 5;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * @param {{ ownerUrl: string, queueUrl?: string, built?: boolean }} options built: use dist/ instead of the sources;
 *   without queueUrl the queue lives in Redis and has no tables
 * @returns {Promise<{ applied: string[] }>} the names of the migrations that ran now
 */
export async function migrate({ ownerUrl, queueUrl, built = false }) {
  const applied = await migrateTables(ownerUrl, await migrationClasses(built));
  if (queueUrl) await migrateQueue(queueUrl);
  return { applied };
}

/** @param {boolean} built @returns {Promise<Function[]>} */
async function migrationClasses(built) {
  const bundle = join(root, 'dist/migrations/index.js');
  if (!existsSync(join(root, 'migrations/index.ts')) && !existsSync(bundle)) return [];
  const module = built && existsSync(bundle) ? await import(pathToFileURL(bundle).href) : await importSource('migrations/index.ts');
  return module.migrations;
}

/**
 * A migration never waits long for a lock: everybody who comes after it would wait too. It gives up and tries again.
 * @param {string} url
 * @param {Function[]} migrations
 */
async function migrateTables(url, migrations) {
  const { DataSource } = await import('typeorm');
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { max: 2, options: `-c lock_timeout=${LOCK_TIMEOUT_MS}`, application_name: 'cordee-migrate' },
  });
  await source.initialize();
  try {
    return await retryOnLock(async () => (await source.runMigrations()).map((migration) => migration.name));
  } finally {
    await source.destroy();
  }
}

/** @param {string} url */
async function migrateQueue(url) {
  const { runMigrations } = await import('bullmq');
  await withClient(url, async (client) => {
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await retryOnLock(() => runMigrations(client));
  });
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function retryOnLock(work) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || /** @type {{ code?: string }} */ (error).code !== LOCK_NOT_AVAILABLE) throw error;
      await wait(attempt * 1_000);
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const { DATABASE_OWNER_URL: ownerUrl, QUEUE_DATABASE_URL, DATABASE_URL, REDIS_URL } = process.env;
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: the address of the database as its owner');
  const { applied } = await migrate({ ownerUrl, queueUrl: REDIS_URL ? undefined : QUEUE_DATABASE_URL ?? DATABASE_URL, built: true });
  console.log(applied.length ? `Migrations applied: ${applied.join(', ')}` : 'The database is up to date');
}
