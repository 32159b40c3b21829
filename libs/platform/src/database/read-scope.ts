import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type pg from 'pg';
import { currentScope } from '../scope/scope';
import { poolOf } from './data-source';
import { scopeSettings } from './scope-settings';
import { Line, openTransaction } from './transaction';

/** One read-only transaction at most, opened by the first statement and ended with the work around it. */
class ReadSession {
  readonly line = new Line();
  client: pg.PoolClient | null = null;
  statements = 0;
}

const sessions = new AsyncLocalStorage<ReadSession>();
let onStatement: ((sql: string) => void) | null = null;

/** Tests count the statements of a screen. Returns how to stop. */
export function watchReads(listener: (sql: string) => void): () => void {
  onStatement = listener;
  return () => void (onStatement = null);
}

/** The read path: the only door to SELECTs outside a unit of work. One explicit SQL per list or screen. */
@Injectable()
export class ReadScope {
  constructor(private readonly source: DataSource) {}

  /** Rows of one statement, under the current scope. Inside a unit of work it reads through its connection. */
  query<R = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const open = openTransaction();
    if (open) return open.query<R>(sql, params);
    const session = sessions.getStore();
    if (!session) return this.run(() => this.query<R>(sql, params));
    return session.line.join(() => this.statement<R>(session, sql, params));
  }

  /** Shares one read-only transaction among the statements of `fn` and ends it with it. A nested call joins. */
  async run<T>(fn: () => Promise<T>): Promise<T> {
    if (sessions.getStore()) return fn();
    return sessions.run(new ReadSession(), async () => {
      try {
        return await fn();
      } finally {
        await this.release();
      }
    });
  }

  /** Ends the transaction and gives the connection back; the next statement opens another. */
  async release(): Promise<void> {
    const session = sessions.getStore();
    if (!session) return;
    await session.line.join(async () => {
      const client = session.client;
      session.client = null;
      if (!client) return;
      await client.query('commit').then(() => client.release(), (error: Error) => client.release(error));
    });
  }

  private async statement<R>(session: ReadSession, sql: string, params: readonly unknown[]): Promise<R[]> {
    session.client ??= await this.begin();
    session.statements += 1;
    onStatement?.(sql);
    try {
      return (await session.client.query(sql, [...params])).rows as R[];
    } catch (error) {
      // A failed statement spoils the transaction: the next one starts afresh.
      const client = session.client;
      session.client = null;
      await client.query('rollback').then(() => client.release(), (broken: Error) => client.release(broken));
      throw error;
    }
  }

  private async begin(): Promise<pg.PoolClient> {
    const client = await poolOf(this.source).connect();
    try {
      await client.query(`begin read only; ${scopeSettings(currentScope())}`);
      return client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }
}
