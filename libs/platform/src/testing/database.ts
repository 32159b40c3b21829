import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll } from '@jest/globals';
import { Config } from '../config/config';

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the tests with npm test or npm run jest`);
  return value;
};

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client(needed('TEST_SUPERUSER_URL'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const inDatabase = (variable: string, name: string): string => {
  const url = new URL(needed(variable));
  url.pathname = `/${name}`;
  return url.href;
};

/** A database of one spec file: cloned from the migrated template, dropped at the end. */
export class TestDatabase {
  readonly name = `cordee_${process.pid}_${randomBytes(4).toString('hex')}`;
  /** What still holds connections: jest would drop the database first, because its hook was registered first. */
  readonly beforeDrop: (() => Promise<unknown>)[] = [];

  /** As the tables' owner. Forced policies hold for it too: set `app.association_id` first. */
  get ownerUrl(): string {
    return inDatabase('TEST_DATABASE_OWNER_URL', this.name);
  }
  get appUrl(): string {
    return inDatabase('TEST_DATABASE_APP_URL', this.name);
  }
  get queueUrl(): string {
    return inDatabase('TEST_DATABASE_QUEUE_URL', this.name);
  }
  /** Sees everything, whatever the policies: for assertions only. */
  get superuserUrl(): string {
    return inDatabase('TEST_SUPERUSER_URL', this.name);
  }

  /** The variables of a process that works on this database. */
  get env(): Record<string, string> {
    return {
      NODE_ENV: 'test', CORDEE_SECRET: 'a secret of the tests, long enough', DATABASE_URL: this.appUrl, DATABASE_OWNER_URL: this.ownerUrl,
      QUEUE_DATABASE_URL: this.queueUrl, DB_POOL: '4', LOG_LEVEL: 'silent', DRAIN_MS: '1000',
    };
  }

  config(more: Record<string, string> = {}): Config {
    return Config.from({ ...this.env, ...more });
  }

  async create(): Promise<void> {
    await asSuperuser(`create database ${this.name} template ${new URL(needed('TEST_DATABASE_OWNER_URL')).pathname.slice(1)} owner cordee_owner`);
    await asSuperuser(`grant create on database ${this.name} to cordee_queue`);
  }

  async drop(): Promise<void> {
    for (const close of this.beforeDrop.reverse()) await close();
    await asSuperuser(`drop database if exists ${this.name} with (force)`);
  }

  /** One statement that no policy narrows. */
  async inspect<R extends object = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> {
    const client = new pg.Client(this.superuserUrl);
    await client.connect();
    try {
      return (await client.query<R>(sql, params)).rows;
    } finally {
      await client.end();
    }
  }
}

/** At the top of a spec file or describe block. */
export function useDatabase(): TestDatabase {
  const database = new TestDatabase();
  beforeAll(() => database.create(), 60_000);
  afterAll(() => database.drop(), 60_000);
  return database;
}
