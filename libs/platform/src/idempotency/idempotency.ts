import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Db } from '../database/db';
import { IdempotencyMismatch, isDomainError } from '../kernel/errors';
import { currentScope, requireAssociation } from '../scope/scope';

/** A key that cannot be told from others, or is too long to keep: the caller's fault, answered as BAD_REQUEST. */
export class MalformedIdempotencyKey extends Error {
  readonly code = 'BAD_REQUEST';
}

/** The same request sent twice has one effect and the same answer, for everything that moves money, places or mail. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside a unit of work. Runs `fn` once per (association, actor, operation, key) and keeps its answer, which must be
   * plain JSON. A concurrent twin waits for the first to commit. A DomainError is not kept: the caller may try again.
   */
  async once<T>(operation: string, key: string, input: unknown, fn: () => Promise<T>): Promise<T | IdempotencyMismatch> {
    if ([...key].length < 8 || [...key].length > 128) throw new MalformedIdempotencyKey('an idempotency key has 8 to 128 characters');
    const row = [requireAssociation(), currentScope().actor?.personId ?? 'visitor', operation, key];
    const hash = createHash('sha256').update(JSON.stringify(input)).digest();
    const inserted = await this.db.query(
      `insert into idempotency (association_id, actor_key, operation, key, request_hash, created_at) values ($1, $2, $3, $4, $5, $6)
      on conflict do nothing returning key`,
      [...row, hash, this.clock.now()],
    );
    if (inserted.length === 0) return this.earlier<T>(row, hash);
    const answer = await fn();
    if (!isDomainError(answer)) {
      await this.db.query('update idempotency set answer = $5 where association_id = $1 and actor_key = $2 and operation = $3 and key = $4', [...row, JSON.stringify(answer ?? null)]);
    }
    return answer;
  }

  private async earlier<T>(row: readonly string[], hash: Buffer): Promise<T | IdempotencyMismatch> {
    const [found] = await this.db.query<{ request_hash: Buffer; answer: T }>(
      'select request_hash, answer from idempotency where association_id = $1 and actor_key = $2 and operation = $3 and key = $4', row);
    if (!found) throw new Error('an idempotency row vanished');
    return found.request_hash.equals(hash) ? found.answer : new IdempotencyMismatch();
  }
}
