// A worker of the bench: the real queue, runner and envelope, with a handler that only counts. Works off what it is told.
import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock, Config, Job, Jobs, JobWorker, newId, PlatformModule, runInScope, systemScope, type JobHandler } from '@cordee/platform';

let handled = 0;
let wanted = 0;
let done: () => void = () => undefined;

@Injectable()
@Job({ name: 'bench.count' })
class CountJob implements JobHandler<{ size: number }> {
  async run({ size }: { size: number }): Promise<void> {
    handled += size;
    if (handled === wanted) done();
    if (handled > wanted) throw new Error(`${handled} handled, ${wanted} enqueued`);
  }
}

const config = Config.from(process.env);

@Module({ imports: [PlatformModule.forRoot(config, new Clock())], providers: [CountJob] })
class BenchModule {}

const app = await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
await app.get(JobWorker).start([]);
const jobs = app.get(Jobs);
const association = newId();

async function workOff(members: number, chunk: number): Promise<void> {
  handled = 0;
  wanted = members;
  const finished = new Promise<void>((resolve) => (done = resolve));
  const sizes = Array.from({ length: Math.ceil(members / chunk) }, (_, n) => Math.min(chunk, members - n * chunk));
  await runInScope(systemScope(association), async () => {
    for (let from = 0; from < sizes.length; from += 500) await jobs.enqueueAll('bench.count', sizes.slice(from, from + 500).map((size) => ({ size })));
  });
  await finished;
}

process.on('message', ({ members, chunk }: { members: number; chunk: number }) => {
  workOff(members, chunk).then(() => process.send?.({ done: true }), (error: unknown) => process.send?.({ error: String(error) }));
});
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.send?.({ port: 0 });
