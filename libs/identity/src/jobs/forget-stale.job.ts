import { Injectable } from '@nestjs/common';
import type { RecurringHandler } from '@cordee/platform';
import { ForgetStale } from '../app/forget-stale';

/** Each night: see apps/worker/src/recurring.ts. */
@Injectable()
export class ForgetStaleJob implements RecurringHandler {
  constructor(private readonly stale: ForgetStale) {}

  run(): Promise<void> {
    return this.stale.forget();
  }
}
