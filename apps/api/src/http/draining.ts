import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { log } from '@cordee/platform';

/** The end of a process: readiness turns red, what was accepted is finished, then the doors close. */
export class Draining {
  private started = false;

  get begun(): boolean {
    return this.started;
  }

  /** From now on connections are not reused, so that a balancer's next request goes elsewhere. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onSend', async (_request, reply) => {
      if (this.started) reply.header('connection', 'close');
    });
  }

  /**
   * @param drainMs the whole time allowed; a sixth of it, 5 s at most, is left to balancers to see the red light
   * @returns true when everything accepted was answered in time
   */
  async drain(app: NestFastifyApplication, drainMs: number): Promise<boolean> {
    this.started = true;
    await sleep(Math.min(drainMs / 6, 5_000));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, (drainMs * 5) / 6, false)));
    const done = stopListening(app.getHttpServer()).then(() => app.close());
    return Promise.race([done.then(() => true as const), late]).finally(() => clearTimeout(timer));
  }

  /** Ends the process on SIGTERM or SIGINT: 0 when nothing was cut off. */
  onSignals(app: NestFastifyApplication, drainMs: number): void {
    const end = async (signal: string): Promise<void> => {
      if (this.started) return;
      const clean = await this.drain(app, drainMs).catch(() => false);
      log.info({ signal, clean }, 'stopped');
      process.exit(clean ? 0 : 1);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
  }
}

/** Between the last connection taken and its request there are milliseconds. */
const STRAGGLERS_MS = 100;

/**
 * Takes no more connections and resolves when the last one is over. HTTP's own `close` would cut off connections whose
 * request is still on its way; TCP's does not, and those that stay silent are closed a moment later.
 */
async function stopListening(server: Server): Promise<void> {
  await turns(1); // right after the event loop took what had come: nobody is left waiting at the door
  let ended = false;
  const over = new Promise<void>((resolve) => void NetServer.prototype.close.call(server, () => resolve())).then(() => void (ended = true));
  while (!ended) {
    await Promise.race([over, sleep(STRAGGLERS_MS)]);
    await turns(5); // a late timer runs before the reading of what has arrived meanwhile
    server.closeIdleConnections();
  }
}

const turns = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n++) await new Promise((resolve) => setImmediate(resolve));
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
