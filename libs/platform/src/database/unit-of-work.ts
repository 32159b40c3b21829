import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { isDomainError } from '../kernel/errors';
import { currentScope, type Scope } from '../scope/scope';
import { ReadScope } from './read-scope';
import { scopeSettings } from './scope-settings';
import { Line, openTransaction, transactions, type OpenTransaction } from './transaction';

/** Deadlock and serialization failure: the whole transaction is run again. */
const RETRYABLE = new Set(['40P01', '40001']);
const ATTEMPTS = 4;

const codeOf = (error: unknown): string => String((error as { code?: unknown; driverError?: { code?: unknown } })?.driverError?.code ?? (error as { code?: unknown })?.code ?? '');

export interface UnitOfWorkOptions {
  /** Commit even when the outcome is a DomainError: a wrong code must count. */
  keepOnError?: boolean;
}

/** The write path: one use case, one transaction. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ReadScope,
  ) {}

  /**
   * Runs a use case in a transaction under the current scope. A returned DomainError or a thrown error rolls back.
   * A nested call joins the open transaction. `fn` may run more than once: nothing outside the database belongs in it.
   */
  async run<T>(fn: () => Promise<T>, options: UnitOfWorkOptions = {}): Promise<T> {
    const scope = currentScope();
    const open = openTransaction();
    if (open) {
      if (open.associationId !== scope.associationId) throw new Error('the association changed inside a transaction');
      return fn();
    }
    // A write never waits for a second connection while this request holds one for reading.
    await this.reads.release();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(scope, fn, options);
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRYABLE.has(codeOf(error))) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
      }
    }
  }

  /** Work that follows the commit: prompt, but lost with the process. What must happen goes through activity or a timer. */
  afterCommit(fn: () => void | Promise<void>): void {
    const open = openTransaction();
    if (!open) throw new Error('no unit of work is open');
    open.afterCommit.push(fn);
  }

  private async once<T>(scope: Scope, fn: () => Promise<T>, options: UnitOfWorkOptions): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    const open = bind(runner, scope);
    let ended = false;
    try {
      await begin(runner, scope);
      const result = await transactions.run(open, fn);
      const keep = options.keepOnError || !isDomainError(result);
      ended = true;
      await end(runner, keep ? 'commit' : 'rollback');
      if (keep) await Promise.all(open.afterCommit.map((after) => after()));
      return result;
    } catch (error) {
      if (!ended) await end(runner, 'rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function bind(runner: QueryRunner, scope: Scope): OpenTransaction {
  const line = new Line();
  return {
    manager: runner.manager,
    associationId: scope.associationId,
    query: (sql, params = []) => line.join(async () => rowsOf(await runner.query(sql, [...params], true))),
    afterCommit: [],
    settings: new Map(),
  };
}

const rowsOf = <R>(result: { records?: R[] }): R[] => result.records ?? [];

/** BEGIN and the settings in one round trip. TypeORM is told by hand that a transaction is open, or `save` would begin its own. */
async function begin(runner: QueryRunner, scope: Scope): Promise<void> {
  await runner.query(`begin; ${scopeSettings(scope)}`);
  (runner as { isTransactionActive: boolean }).isTransactionActive = true;
}

async function end(runner: QueryRunner, how: 'commit' | 'rollback'): Promise<void> {
  (runner as { isTransactionActive: boolean }).isTransactionActive = false;
  await runner.query(how);
}
