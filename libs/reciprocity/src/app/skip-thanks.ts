import { Injectable } from '@nestjs/common';
import { Activity, Clock, type InvalidInput, isDomainError, type NotFound, UnitOfWork } from '@cordee/platform';
import type { LoopRefused } from '../domain/gratitude-loop';
import { skipReason } from '../domain/words';
import { LoopDesk } from './loop-desk';

/** The receiver leaves a loop as it is, at any step. The reason is theirs: the giver does not read it. */
@Injectable()
export class SkipThanks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: LoopDesk,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async run(loopId: string, receiverId: string, text: string): Promise<{ loopId: string } | InvalidInput | NotFound | LoopRefused> {
    const reason = skipReason(text);
    if (isDomainError(reason)) return reason;
    return this.work.run(async () => {
      const open = await this.desk.openMine(loopId, receiverId);
      if (isDomainError(open)) return open;
      const refused = open.loop.skip(reason, this.clock.now());
      if (refused) return refused;
      await this.desk.keep(open);
      await this.activity.record('gratitude.skipped', { subject: loopId, actor: receiverId, audience: 'self' });
      return { loopId };
    });
  }
}
