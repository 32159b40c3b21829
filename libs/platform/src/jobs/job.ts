import type { Type } from '@nestjs/common';
import type { Locale } from '../kernel/locale';
import type { Lane } from './backend';

/** What a handler knows about the run it is in. */
export interface JobContext {
  readonly jobId: string;
  readonly associationId: string;
  readonly locale: Locale;
  /** The activity that caused the job, or null. */
  readonly activityId: string | null;
  readonly requestId: string;
  /** From 1. */
  readonly attempt: number;
  /** Aborted when the worker drains: a long handler ends at the next safe point and throws, or enqueues the rest. */
  readonly stopping: AbortSignal;
  /** Call it in every long loop: lets the lock be renewed and the process breathe at least every second. */
  breathe(): Promise<void>;
}

/** Delivery is at least once: `run` is idempotent by a unique key in the database (`Effects.once`, a claim row). */
export interface JobHandler<P = unknown> {
  run(payload: P, context: JobContext): Promise<void>;
}

export interface ActivityPayload {
  activityId: string;
  verb: string;
  subjectId: string;
}

export interface TimerPayload {
  timerId: string;
  kind: string;
  key: string;
}

export interface JobOptions {
  /** `library.verbNoun`, unique. */
  name: string;
  /** Verbs after which the job runs; its payload is an ActivityPayload. */
  onActivity?: readonly string[];
  /** Kinds of timer after which the job runs; its payload is a TimerPayload. */
  onTimer?: readonly string[];
  /** Tries before it is given up and shown in the admin; 5 unless said. Trouble outside (mail server, database) does not count. */
  attempts?: number;
  /** `bulk` for long work that nobody waits for, even when an activity or a timer starts it. Chunks are bulk by themselves. */
  lane?: Lane;
}

export interface JobDefinition extends Required<JobOptions> {
  handler: Type<JobHandler<never>>;
}

const definitions = new Map<string, JobDefinition>();

/** Makes a provider of a domain module a job. Three to ten lines: read the payload, call a use case. */
export function Job(options: JobOptions) {
  return (handler: Type<JobHandler<never>>): void => {
    if (definitions.has(options.name)) throw new Error(`two jobs are called ${options.name}`);
    definitions.set(options.name, { onActivity: [], onTimer: [], attempts: 5, lane: 'prompt', ...options, handler });
  };
}

export const jobNamed = (name: string): JobDefinition | undefined => definitions.get(name);
export const jobsAfterActivity = (verb: string): JobDefinition[] => [...definitions.values()].filter((job) => job.onActivity.includes(verb));
export const jobsAfterTimer = (kind: string): JobDefinition[] => [...definitions.values()].filter((job) => job.onTimer.includes(kind));
export const allJobs = (): readonly JobDefinition[] => [...definitions.values()];
