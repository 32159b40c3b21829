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
    return Promise.race([app.close().then(() => true as const), late]).finally(() => clearTimeout(timer));
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

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
