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

/** One of many asks: in whose name, because the scope is that of none of them. */
export interface KeyedAsk {
  /** Null for a visitor. */
  readonly personId: string | null;
  readonly key: string;
  readonly input: unknown;
}

/** @throws MalformedIdempotencyKey */
export function refuseMalformed(key: string): void {
  if ([...key].length < 8 || [...key].length > 128) throw new MalformedIdempotencyKey('an idempotency key has 8 to 128 characters');
}

const hashOf = (input: unknown): Buffer => createHash('sha256').update(JSON.stringify(input)).digest();
const actorOf = ({ personId }: KeyedAsk): string => personId ?? 'visitor';

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
    refuseMalformed(key);
    const row = [requireAssociation(), currentScope().actor?.personId ?? 'visitor', operation, key];
    const hash = hashOf(input);
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

  /**
   * For many asks that one transaction carries out, each in the name of its own actor: what they were answered before, in their order;
   * undefined where an ask is new. The caller holds a lock that its twins wait for, and keeps the new answers with `keep`.
   */
  async recall<T>(operation: string, asks: readonly KeyedAsk[]): Promise<({ answer: T } | IdempotencyMismatch | undefined)[]> {
    if (asks.length === 0) return [];
    const rows = await this.db.query<{ actor: string; key: string; hash: Buffer; answer: T }>(
      `select actor_key as actor, key, request_hash as hash, answer from idempotency
      where association_id = $1 and operation = $2 and (actor_key, key) in (select * from unnest($3::text[], $4::text[]))`,
      [requireAssociation(), operation, asks.map(actorOf), asks.map(({ key }) => key)],
    );
    const known = new Map(rows.map((row) => [`${row.actor} ${row.key}`, row]));
    return asks.map((ask) => {
      const found = known.get(`${actorOf(ask)} ${ask.key}`);
      if (!found) return undefined;
      return found.hash.equals(hashOf(ask.input)) ? { answer: found.answer } : new IdempotencyMismatch();
    });
  }

  /** Keeps the answers of new asks. @throws when one was asked elsewhere in between, so that everything is undone and asked again */
  async keep(operation: string, answers: readonly (KeyedAsk & { answer: unknown })[]): Promise<void> {
    if (answers.length === 0) return;
    const rows = answers.map((ask) => ({ actor: actorOf(ask), key: ask.key, hash: hashOf(ask.input).toString('hex'), answer: ask.answer }));
    const kept = await this.db.query(
      `insert into idempotency (association_id, actor_key, operation, key, request_hash, answer, created_at)
      select $1, r.actor, $2, r.key, decode(r.hash, 'hex'), r.answer, $4 from jsonb_to_recordset($3::jsonb) as r(actor text, key text, hash text, answer jsonb)
      order by r.actor, r.key on conflict do nothing returning key`,
      [requireAssociation(), operation, JSON.stringify(rows), this.clock.now()],
    );
    if (kept.length < rows.length) throw new Error('an idempotency key was used elsewhere in between');
  }

  private async earlier<T>(row: readonly string[], hash: Buffer): Promise<T | IdempotencyMismatch> {
    const [found] = await this.db.query<{ request_hash: Buffer; answer: T }>(
      'select request_hash, answer from idempotency where association_id = $1 and actor_key = $2 and operation = $3 and key = $4', row);
    if (!found) throw new Error('an idempotency row vanished');
    return found.request_hash.equals(hash) ? found.answer : new IdempotencyMismatch();
  }
}
