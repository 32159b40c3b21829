import 'reflect-metadata';
import { BadConfiguration, Clock, Config, JobWorker, log, nestLogger } from '@cordee/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { timetable } from './recurring';
import { WorkerModule } from './worker.module';

async function start(): Promise<void> {
  const config = Config.from(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, new Clock()), { logger: nestLogger, abortOnError: false });
  drainOnSignals(app);
  await app.get(JobWorker).start(timetable);
  log.info({ startedInMs: Math.round(process.uptime() * 1_000) }, 'worker ready');
}

/** Closing the application drains the worker for DRAIN_MS at most: what still runs then is picked up elsewhere when its lock lapses. */
function drainOnSignals(app: INestApplicationContext): void {
  let ending = false;
  const end = async (signal: string): Promise<void> => {
    if (ending) return;
    ending = true;
    await app.close().catch((error: Error) => log.warn(`closing: ${error.message}`));
    log.info({ signal }, 'worker stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
}

start().catch((error: unknown) => {
  if (error instanceof BadConfiguration) console.error(error.message);
  else log.fatal({ err: error }, 'did not start');
  process.exit(1);
});
