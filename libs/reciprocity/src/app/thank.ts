import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, isDomainError, UnitOfWork } from '@cordee/platform';
import { ownWords } from '../domain/words';
import type { Answered, Said } from './answered';
import { thanksExamples } from './examples';
import { LoopDesk } from './loop-desk';

/** The receiver thanks a giver in their own words; the giver is told after the commit. */
@Injectable()
export class Thank {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: LoopDesk,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async run({ loopId, receiverId, key }: Said, text: string): Promise<Answered> {
    const words = ownWords(text, thanksExamples());
    if (isDomainError(words)) return words;
    return this.work.run(() => this.idempotency.once('thank', key, { loopId, words }, () => this.say(loopId, receiverId, words)));
  }

  private async say(loopId: string, receiverId: string, words: string): Promise<Answered> {
    const open = await this.desk.openMine(loopId, receiverId);
    if (isDomainError(open)) return open;
    const step = open.loop.thank(this.clock.now());
    if (isDomainError(step)) return step;
    await this.desk.keep(open);
    await this.desk.say(open.loop, step, null, words);
    return { loopId };
  }
}
