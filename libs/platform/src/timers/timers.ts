import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Db } from '../database/db';
import { requireAssociation } from '../scope/scope';

/** Things that fall due: rows swept by the worker, so that a lost queue loses nothing. Ids and dates only. */
@Injectable()
export class Timers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Sets or moves the one timer of (association, kind, key). A timer that has fired is armed again. */
  async set(kind: string, key: string, dueAt: Date): Promise<void> {
    await this.setMany(kind, [{ key, dueAt }]);
  }

  async setMany(kind: string, timers: readonly { key: string; dueAt: Date }[]): Promise<void> {
    if (timers.length === 0) return;
    await this.db.query(
      `insert into timer (id, association_id, kind, key, due_at)
      select id, $1, $2, key, due_at from unnest($3::uuid[], $4::uuid[], $5::timestamptz[]) as t (id, key, due_at)
      on conflict (association_id, kind, key) do update set due_at = excluded.due_at, fired_at = null`,
      [requireAssociation(), kind, timers.map(() => this.clock.newId()), timers.map((timer) => timer.key), timers.map((timer) => timer.dueAt)],
    );
  }

  async cancel(kind: string, key: string): Promise<void> {
    await this.cancelMany(kind, [key]);
  }

  async cancelMany(kind: string, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.db.query('delete from timer where association_id = $1 and kind = $2 and key = any($3::uuid[])', [requireAssociation(), kind, keys]);
  }
}
