import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { GlobalDb } from '../database/global-db';
import { Tokens } from '../tokens/tokens';

export interface RateLimit {
  limit: number;
  windowSeconds: number;
}

export interface RateLimitAnswer {
  allowed: boolean;
  count: number;
  retryAfterSeconds: number;
}

/** Counts tries in fixed windows, in one statement of its own transaction: a refused request rolls nothing of it back. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly db: GlobalDb,
    private readonly clock: Clock,
    private readonly tokens: Tokens,
  ) {}

  /** Takes one try. The key may hold an address: it is stored under a keyed hash. */
  async take(key: string, { limit, windowSeconds }: RateLimit): Promise<RateLimitAnswer> {
    const now = this.clock.now();
    const [row] = await this.db.query<{ window_start: Date; count: number }>(
      `insert into rate_limit as r (key, window_start, count) values ($1, $2, 1)
      on conflict (key) do update set
        count = case when r.window_start <= $3 or r.window_start > $2 then 1 else r.count + 1 end,
        window_start = case when r.window_start <= $3 or r.window_start > $2 then $2 else r.window_start end
      returning window_start, count`,
      [this.tokens.keyedHash('rate-limit', key), now, new Date(now.getTime() - windowSeconds * 1000)],
    );
    const { window_start, count } = row!;
    const left = Math.ceil((window_start.getTime() + windowSeconds * 1000 - now.getTime()) / 1000);
    return { allowed: count <= limit, count, retryAfterSeconds: count <= limit ? 0 : Math.max(1, left) };
  }

  async forget(key: string): Promise<void> {
    await this.db.query('delete from rate_limit where key = $1', [this.tokens.keyedHash('rate-limit', key)]);
  }
}
