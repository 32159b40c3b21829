import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DelayedError, UnrecoverableError, type Job as QueueJob } from 'bullmq';
import { log } from '../logging';
import { outsideScope, runInScope, systemScope, type Scope } from '../scope/scope';
import { Envelope } from './envelope';
import { JobFailures } from './failures';
import { jobNamed, type JobContext } from './job';
import { JobScopes } from './job-scopes';
import type { Recurring } from './recurring';
import { codeOf, GiveUp, pauseFor, RetryLater, willPass } from './trouble';

/** Runs one job from the queue: restores the scope, calls the handler, and decides what its failure means. */
@Injectable()
export class JobRunner {
  private timetable = new Map<string, Recurring>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly failures: JobFailures,
    private readonly scopes: JobScopes,
  ) {}

  know(timetable: readonly Recurring[]): void {
    this.timetable = new Map(timetable.map((line) => [line.name, line]));
  }

  /** Clears any ambient scope first, so that a forgotten envelope fails. Answers nothing: results are not kept. */
  async run(job: QueueJob, token: string, stopping: AbortSignal): Promise<void> {
    try {
      await outsideScope(() => this.perform(job, stopping));
    } catch (error) {
      await this.settle(job, token, error);
    }
  }

  /** A job whose worker died too often: BullMQ gave it up without asking us. */
  async abandoned(job: QueueJob): Promise<void> {
    await this.note(job, 'STALLED_TOO_OFTEN');
  }

  private async perform(job: QueueJob, stopping: AbortSignal): Promise<void> {
    const recurring = this.timetable.get(job.name);
    if (recurring) return runInScope(installationScope(requestIdOf(job)), () => this.modules.get(recurring.handler, { strict: false }).run());
    // During a deployment an older worker may meet a job that only the newer one knows.
    const definition = jobNamed(job.name);
    if (!definition) throw new RetryLater('UNKNOWN_JOB');
    const parsed = Envelope.safeParse(job.data);
    if (!parsed.success) throw new GiveUp('BAD_ENVELOPE');
    const { associationId, locale, payload } = parsed.data;
    if (!associationId) throw new GiveUp('JOB_WITHOUT_ASSOCIATION');
    const requestId = requestIdOf(job);
    const handler = this.modules.get(definition.handler, { strict: false });
    const scope = systemScope(associationId, { locale, requestId, ...(await this.scopes.of(associationId)) });
    const context = contextOf(job, parsed.data, associationId, requestId, stopping);
    await runInScope(scope, () => handler.run(payload as never, context));
  }

  /** Always throws: that is how BullMQ learns the outcome. What it stores is a code and the request id. */
  private async settle(job: QueueJob, token: string, error: unknown): Promise<never> {
    const code = codeOf(error);
    const attempt = job.attemptsMade + 1;
    const told = `${code} ${requestIdOf(job)}`;
    const pause = willPass(error) ? pauseFor(Date.now() - job.timestamp) : null;
    log.warn({ job: job.name, requestId: requestIdOf(job), fault: code, attempt, stack: (error as Error | null)?.stack }, pause ? 'job waits' : 'job failed');
    if (pause) return postpone(job, token, pause);
    const last = error instanceof GiveUp || willPass(error) || attempt >= (job.opts.attempts ?? 1);
    if (!last) throw bare(new Error(told));
    // Where the note cannot be written the job is not given up.
    await this.note(job, code).catch(() => postpone(job, token, 5_000));
    throw bare(new UnrecoverableError(told));
  }

  private async note(job: QueueJob, code: string): Promise<void> {
    log.error({ job: job.name, requestId: requestIdOf(job), fault: code }, 'job given up');
    const { data } = Envelope.safeParse(job.data);
    if (!data?.associationId) return;
    const { locale, payload } = data;
    const scope = systemScope(data.associationId, { locale, requestId: requestIdOf(job) });
    await outsideScope(() => runInScope(scope, () => this.failures.record({ name: job.name, payload, locale, code, requestId: requestIdOf(job) })));
  }
}

/** The same for every attempt of a job, so that its log lines and its failure share it. */
export const requestIdOf = (job: Pick<QueueJob, 'id' | 'timestamp'>): string => `job-${createHash('sha256').update(`${job.id}@${job.timestamp}`).digest('hex').slice(0, 16)}`;

const installationScope = (requestId: string): Scope => ({ associationId: null, actor: null, accountId: null, locale: 'fr', addressForm: 'VOUS', requestId, system: true, origin: '' });

function bare<E extends Error>(error: E): E {
  error.stack = '';
  return error;
}

async function postpone(job: QueueJob, token: string, pauseMs: number): Promise<never> {
  // Where even that cannot be written, the lock lapses or an ordinary try follows.
  await job.moveToDelayed(Date.now() + pauseMs, token).catch(() => {
    throw bare(new Error('NOT_POSTPONED'));
  });
  throw new DelayedError();
}

function contextOf(job: QueueJob, envelope: Envelope, associationId: string, requestId: string, stopping: AbortSignal): JobContext {
  let breathedAt = Date.now();
  return {
    jobId: job.id ?? '', associationId, requestId, stopping, locale: envelope.locale, activityId: envelope.activityId, attempt: job.attemptsMade + 1,
    async breathe() {
      if (stopping.aborted) throw new RetryLater('DRAINING');
      if (Date.now() - breathedAt < 200) return;
      await new Promise((resolve) => setImmediate(resolve));
      breathedAt = Date.now();
    },
  };
}
