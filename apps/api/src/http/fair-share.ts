import type { FastifyInstance } from 'fastify';
import { pathOf } from './paths';
import { refuse } from './refuse';

const NOBODY = 'the bare site';
/** How long a request may wait for its turn before it is told to come back. */
const WAIT_MS = 2_000;
/** Waiting requests for each running one. */
const QUEUE = 20;
const RETRY_SECONDS = 1;

/** Turns of one association: so many run, so many wait, the rest is sent away. */
class Share {
  private running = 0;
  private readonly waiting: ((admitted: boolean) => void)[] = [];

  constructor(private readonly limit: number) {}

  get idle(): boolean {
    return this.running === 0 && this.waiting.length === 0;
  }

  enter(): Promise<boolean> {
    if (this.running < this.limit) {
      this.running += 1;
      return Promise.resolve(true);
    }
    if (this.waiting.length >= this.limit * QUEUE) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(admit), 1);
        resolve(false);
      }, WAIT_MS);
      const admit = (admitted: boolean): void => {
        clearTimeout(timer);
        resolve(admitted);
      };
      this.waiting.push(admit);
    });
  }

  leave(): void {
    const next = this.waiting.shift();
    if (next) next(true);
    else this.running -= 1;
  }
}

/**
 * One association takes half of the connections at most, so that its rush is not felt by the others (reliability 43).
 * Uploads take no connection while they arrive and are not counted.
 */
export function shareFairly(fastify: FastifyInstance, poolSize: number): void {
  const shares = new Map<string, Share>();
  const limit = Math.max(2, Math.ceil(poolSize / 2));
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.scope || pathOf(request.url).startsWith('/files')) return;
    const key = request.scope.associationId ?? NOBODY;
    const share = shares.get(key) ?? new Share(limit);
    shares.set(key, share);
    if (!(await share.enter())) return refuse(request, reply, { status: 429, code: 'RATE_LIMITED', retryAfterSeconds: RETRY_SECONDS });
    const leave = (): void => {
      share.leave();
      if (share.idle) shares.delete(key);
    };
    // Whoever left while waiting is not served, and their turn is not kept for them.
    if (reply.raw.closed) {
      leave();
      return reply.hijack();
    }
    // `close` comes after every answer, also after one that nobody waited for.
    reply.raw.once('close', leave);
  });
}
