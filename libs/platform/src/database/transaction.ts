import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** The open unit of work of this asynchronous thread. */
export interface OpenTransaction {
  manager: EntityManager;
  associationId: string | null;
  /** A PostgreSQL client runs one statement at a time: everything queues here. */
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  afterCommit: (() => void | Promise<void>)[];
  /** The association's choices that it has read: within one act they stand still, and many of its steps ask. */
  settings: Map<string, unknown>;
}

export const transactions = new AsyncLocalStorage<OpenTransaction | null>();
export const openTransaction = (): OpenTransaction | null => transactions.getStore() ?? null;

/** Runs tasks one after the other, whatever order of completion their callers expect. */
export class Line {
  private last: Promise<unknown> = Promise.resolve();

  join<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.last.then(task, task);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** Settles once everything that has joined so far is over. */
  idle(): Promise<void> {
    return this.last.then(() => undefined);
  }
}
