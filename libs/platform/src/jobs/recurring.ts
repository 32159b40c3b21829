import type { Type } from '@nestjs/common';

/** Work of the whole installation, in no association: it reads global tables and opens associations one at a time. */
export interface RecurringHandler {
  run(): Promise<void>;
}

export type Schedule = { everyMs: number } | { cron: string; zone: string };

export interface Recurring {
  name: string;
  schedule: Schedule;
  handler: Type<RecurringHandler>;
}

/** One line of the timetable in apps/worker/src/recurring.ts. */
export const recurring = (name: string, schedule: Schedule, handler: Type<RecurringHandler>): Recurring => ({ name, schedule, handler });

export const minutes = (count: number): Schedule => ({ everyMs: count * 60_000 });
export const seconds = (count: number): Schedule => ({ everyMs: count * 1_000 });
