import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import type { Module, Outcome } from '../domain/ask-type';
import { GratitudeLoop, type WordStep } from '../domain/gratitude-loop';

export const HELP_KINDS = ['INTRODUCTION', 'TALK', 'ANSWER', 'MENTORING_SESSION', 'CIRCLE', 'CV_READ', 'WORKSHOP', 'EVENT_HELP', 'HOSTING', 'SOLIDARITY', 'NEWS'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

export interface NewWord {
  readonly id: string;
  readonly step: WordStep;
  readonly outcome: Outcome | null;
  readonly words: string | null;
  readonly saidAt: Date;
}

const LOOP = `id, version, giver_id as "giverId", receiver_id as "receiverId", module, source_id as "sourceId", act_id as "actId", state, began_at as "beganAt", thanked_at as "thankedAt",
  outcome_at as "outcomeAt", asked_step as "askedStep", next_at as "nextAt", closed_at as "closedAt", skip_reason as "skipReason"`;

/** Loops, to be changed. Read and written by the receiver and by the clock; the giver reads what was said. */
@Injectable()
export class LoopsRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(private readonly db: Db) {}

  /**
   * A help and its loop. Whoever reports a meeting need not be one of the two: nothing is read back here, because they would not see it.
   * A twin of the help is ignored, and its loop with it.
   */
  async begin(loop: GratitudeLoop, kind: HelpKind, at: Date): Promise<void> {
    await this.db.query(
      `insert into help_act (association_id, id, giver_id, receiver_id, kind, module, source_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [requireAssociation(), loop.actId, loop.giverId, loop.receiverId, kind, loop.module, loop.sourceId, at],
    );
    await this.db.query(
      `insert into gratitude_loop (association_id, id, version, giver_id, receiver_id, module, source_id, act_id, state, began_at, next_at)
      values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [requireAssociation(), loop.id, loop.giverId, loop.receiverId, loop.module, loop.sourceId, loop.actId, loop.state, loop.beganAt, loop.nextAt],
    );
  }

  /** This loop and those of the same help, in the order of their ids, held until the unit of work ends: the last to close is known to be the last. */
  besides(loopId: string): Promise<GratitudeLoop[]> {
    return this.locked('(module, source_id) = (select module, source_id from gratitude_loop where association_id = $1 and id = $2)', [loopId]);
  }

  ofSource(module: Module, sourceId: string): Promise<GratitudeLoop[]> {
    return this.locked('module = $2 and source_id = $3', [module, sourceId]);
  }

  /** Of these givers the latest loop with this receiver. */
  async latestOf(receiverId: string, giverIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'select distinct on (giver_id) id from gratitude_loop where association_id = $1 and receiver_id = $2 and giver_id = any($3::uuid[]) order by giver_id, began_at desc, id desc',
      [requireAssociation(), receiverId, giverIds],
    );
    return rows.map(({ id }) => id);
  }

  /** @throws when somebody has saved it in between: the lock forbids that */
  async save(loop: GratitudeLoop): Promise<void> {
    const rows = await this.db.query(
      `update gratitude_loop set version = version + 1, state = $4, thanked_at = $5, outcome_at = $6, asked_step = $7, next_at = $8, closed_at = $9, skip_reason = $10
      where association_id = $1 and id = $2 and version = $3 returning id`,
      [requireAssociation(), loop.id, loop.version, loop.state, loop.thankedAt, loop.outcomeAt, loop.askedStep, loop.nextAt, loop.closedAt, loop.skipReason],
    );
    if (rows.length === 0) throw new Error('a gratitude loop was changed beside its lock');
    loop.version += 1;
  }

  async addWord(loop: GratitudeLoop, word: NewWord): Promise<void> {
    await this.db.query(
      `insert into gratitude_word (association_id, id, loop_id, giver_id, receiver_id, step, outcome, words, said_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [requireAssociation(), word.id, loop.id, loop.giverId, loop.receiverId, word.step, word.outcome, word.words, word.saidAt],
    );
  }

  /** The receiver has confirmed that the help took place. */
  async confirm(actId: string, at: Date): Promise<void> {
    await this.db.query('update help_act set confirmed_at = $3 where association_id = $1 and id = $2 and confirmed_at is null', [requireAssociation(), actId, at]);
  }

  private async locked(which: string, params: readonly unknown[]): Promise<GratitudeLoop[]> {
    const rows = await this.db.query<GratitudeLoop>(`select ${LOOP} from gratitude_loop where association_id = $1 and ${which} order by id ${this.alone}`, [requireAssociation(), ...params]);
    return rows.map((row) => Object.assign(new GratitudeLoop(), row));
  }
}
