import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openTransaction, type OpenTransaction } from './transaction';

/** What repositories hold: the manager and the statements of the open unit of work. */
@Injectable()
export class Db {
  /** @throws outside a unit of work. Do not `Promise.all` its calls: one client runs one statement at a time. */
  get manager(): EntityManager {
    return this.open().manager;
  }

  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]> {
    return this.open().query<R>(sql, params);
  }

  get isOpen(): boolean {
    return openTransaction() !== null;
  }

  private open(): OpenTransaction {
    const open = openTransaction();
    if (!open) throw new Error('no unit of work is open');
    return open;
  }
}
