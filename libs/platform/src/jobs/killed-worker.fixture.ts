import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config, Db, Effects, Job, JobWorker, PlatformModule, UnitOfWork, type ActivityPayload, type JobHandler } from '@cordee/platform';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Its effect is one row per activity; it may die before, between and after. */
@Job({ name: 'spec.pay', onActivity: ['spec.paid'] })
@Injectable()
class PayJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly effects: Effects,
    private readonly db: Db,
  ) {}

  async run({ activityId }: ActivityPayload): Promise<void> {
    await sleep(Math.random() * 40);
    await this.unitOfWork.run(async () => {
      const first = process.env['SPEC_CANARY'] === 'on' || (await this.effects.once(`pay:${activityId}`));
      if (first) await this.db.query('insert into spec_effect (activity_id, pid, at) values ($1, $2, clock_timestamp())', [activityId, process.pid]);
    });
    await sleep(Math.random() * 40);
  }
}

/** Notes each time it is picked up. The first time it never ends. */
@Job({ name: 'spec.hang', onActivity: ['spec.hung'] })
@Injectable()
class HangJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly db: Db,
  ) {}

  async run({ activityId }: ActivityPayload): Promise<void> {
    const before = await this.unitOfWork.run(async () => {
      const rows = await this.db.query('select from spec_effect where activity_id = $1', [activityId]);
      await this.db.query('insert into spec_effect (activity_id, pid, at) values ($1, $2, clock_timestamp())', [activityId, process.pid]);
      return rows.length;
    });
    if (!before) await sleep(3_600_000);
  }
}

@Module({ imports: [PlatformModule.forRoot(Config.from(process.env))], providers: [PayJob, HangJob] })
class FixtureModule {}

const app = await NestFactory.createApplicationContext(FixtureModule, { logger: ['error'] });
app.enableShutdownHooks();
await app.get(JobWorker).start([]);
console.log('worker ready');
