import 'reflect-metadata';
import { BadConfiguration, Clock, Config, JobWorker, log, nestLogger } from '@cordee/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { timetable } from './recurring';
import { WorkerModule } from './worker.module';

async function start(): Promise<void> {
  const config = Config.from(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, new Clock()), { logger: nestLogger, abortOnError: false });
  drainOnSignals(app, config.drainMs);
  await app.get(JobWorker).start(timetable);
  log.info({ startedInMs: Math.round(process.uptime() * 1_000) }, 'worker ready');
}

/** After the drain there are only connections to close; a database that is away would keep them open for ever. */
const CLOSING_MS = 3_000;

/** Closing the application drains the worker for DRAIN_MS at most: what still runs then is picked up elsewhere when its lock lapses. */
function drainOnSignals(app: INestApplicationContext, drainMs: number): void {
  let ending = false;
  const end = async (signal: string): Promise<void> => {
    if (ending) return;
    ending = true;
    const late = new Promise<false>((resolve) => void setTimeout(resolve, drainMs + CLOSING_MS, false));
    const closed = app.close().catch((error: Error) => log.warn(`closing: ${error.message}`)).then(() => true as const);
    const clean = await Promise.race([closed, late]);
    log.info({ signal, clean }, 'worker stopped');
    process.exit(clean ? 0 : 1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
}

start().catch((error: unknown) => {
  if (error instanceof BadConfiguration) console.error(error.message);
  else log.fatal({ err: error }, 'did not start');
  process.exit(1);
});
