import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../database/data-source';
import { scopeSettings } from '../database/scope-settings';
import { systemScope } from '../scope/scope';

/**
 * A transaction of the installation, in no association: it claims rows of global tables, and may enter associations one
 * after the other to read what the ids stand for.
 */
export class Claim {
  constructor(private readonly client: pg.PoolClient) {}

  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.client.query(sql, [...params])).rows as R[];
  }

  /** From here on, rows of this association only. */
  async enter(associationId: string): Promise<void> {
    await this.client.query(scopeSettings(systemScope(associationId)));
  }
}

export async function claiming<T>(source: DataSource, fn: (claim: Claim) => Promise<T>): Promise<T> {
  const client = await poolOf(source).connect();
  try {
    await client.query('begin');
    const result = await fn(new Claim(client));
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(() => client.release(), (broken: Error) => client.release(broken));
    throw error;
  }
}
