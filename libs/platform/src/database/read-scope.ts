import { AsyncLocalStorage } from 'node:async_hooks';
import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type pg from 'pg';
import { currentScope } from '../scope/scope';
import { poolOf } from './data-source';
import { statementName } from './hot-reads';
import { scopeSettings } from './scope-settings';
import { Line, openTransaction } from './transaction';

/** One read-only transaction at most, opened by the first statement and ended with the work around it. */
class ReadSession {
  readonly line = new Line();
  client: pg.PoolClient | null = null;
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
    return session ? session.line.join(() => this.statement<R>(session, sql, params)) : this.single<R>(sql, params);
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
      if (client) await finish(client, 'commit');
    });
  }

  private async statement<R>(session: ReadSession, sql: string, params: readonly unknown[]): Promise<R[]> {
    const opening = opener();
    const client = session.client ?? (await this.connection());
    const begins = session.client === null;
    session.client = client;
    try {
      const [began, rows] = together(client, () => [begins ? begin(client, opening) : null, send<R>(client, sql, params)] as const);
      await began; // without it the statement ran outside of the scope and found nothing: that is no answer
      return await rows;
    } catch (error) {
      // A failed statement spoils the transaction: the next one starts afresh.
      session.client = null;
      await finish(client, 'rollback');
      throw error;
    }
  }

  /** One statement in a transaction of its own: beginning, statement and end leave together. */
  private async single<R>(sql: string, params: readonly unknown[]): Promise<R[]> {
    const opening = opener();
    const client = await this.connection();
    const [began, rows, ended] = together(client, () => [begin(client, opening), send<R>(client, sql, params), finish(client, 'commit')] as const);
    await ended;
    await began;
    return rows;
  }

  private connection(): Promise<pg.PoolClient> {
    return poolOf(this.source).connect();
  }
}

function send<R>(client: pg.PoolClient, sql: string, params: readonly unknown[]): Promise<R[]> {
  onStatement?.(sql);
  const name = statementName(sql);
  return settled(client.query({ ...(name ? { name } : {}), text: sql, values: [...params] }).then(({ rows }) => rows as R[]));
}

/** Written before a connection is taken: without a scope it throws, and nothing must be left hanging. */
const opener = (): string => `begin read only; ${scopeSettings(currentScope())}`;

/** Should it fail, what follows runs without a scope, where no tenant table shows a row. */
const begin = (client: pg.PoolClient, opening: string): Promise<never[]> => settled(client.query(opening).then(() => []));

/** Ends the transaction and gives the connection back, or away when it is broken. */
const finish = (client: pg.PoolClient, how: 'commit' | 'rollback'): Promise<void> =>
  settled(client.query(how).then(() => client.release(), (broken: Error) => client.release(broken)));

/** Failures are met where the promise is awaited, which may be after another one has been. */
function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** Statements sent in one packet: pipelined by the client, held together by its socket. Half of a short read's cost is writing. */
function together<T>(client: pg.PoolClient, sends: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  try {
    return sends();
  } finally {
    stream.uncork();
  }
}
