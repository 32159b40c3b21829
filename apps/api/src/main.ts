import 'reflect-metadata';
import { BadConfiguration, Clock, Config, log, nestLogger } from '@cordee/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module';
import { configure, fastifyAdapter } from './configure';
import { Draining } from './http/draining';

async function start(): Promise<void> {
  const config = Config.from(process.env);
  const draining = new Draining();
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config, new Clock()), fastifyAdapter(config), { logger: nestLogger, abortOnError: false });
  await configure(app, { draining });
  draining.onSignals(app, config.drainMs);
  await app.listen(config.port, config.host);
  log.info({ address: config.publicUrl(null), startedInMs: Math.round(process.uptime() * 1_000) }, 'listening');
}

start().catch((error: unknown) => {
  if (error instanceof BadConfiguration) console.error(error.message);
  else log.fatal({ err: error }, 'did not start');
  process.exit(1);
});
