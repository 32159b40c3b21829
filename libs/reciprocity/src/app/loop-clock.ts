import { Injectable } from '@nestjs/common';
import { Activity, Clock, UnitOfWork } from '@cordee/platform';
import { LoopDesk } from './loop-desk';

/** What time does to a loop: it asks the receiver, and in the end closes. In the worker. */
@Injectable()
export class LoopClock {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: LoopDesk,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** The loop's timer has run out. Moved or answered since, nothing is due and another timer says so. */
  async fallDue(loopId: string): Promise<void> {
    await this.work.run(async () => {
      const open = await this.desk.open(loopId);
      if (!open) return;
      const due = open.loop.fallDue(this.clock.now());
      if (due === null) return;
      await this.desk.keep(open);
      if (due !== 'CLOSED') await this.activity.record('gratitude.asked', { subject: loopId, audience: 'operator' });
    });
  }
}
