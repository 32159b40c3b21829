import { Injectable } from '@nestjs/common';
import { Clock, Timers, UnitOfWork } from '@cordee/platform';

/** Asks again to write to somebody who has fallen silent; its key is the person. */
export const SILENCE_TIMER = 'reciprocity.tellSilent';
const WEEK_MS = 7 * 86_400_000;

@Injectable()
export class SilenceTimers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  async nextWeek(personId: string): Promise<void> {
    await this.work.run(() => this.timers.set(SILENCE_TIMER, personId, new Date(this.clock.now().getTime() + WEEK_MS)));
  }
}
