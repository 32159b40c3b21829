import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, InvalidInput, isDomainError, UnitOfWork } from '@cordee/platform';
import type { Outcome } from '../domain/ask-type';
import { optionalWords } from '../domain/words';
import type { Answered, Said } from './answered';
import { LoopDesk } from './loop-desk';

/** What became of a help, by one answer and a sentence if one likes: the step that was asked, or news of one's own accord. */
@Injectable()
export class GiveNews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: LoopDesk,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async run({ loopId, receiverId, key }: Said, outcome: Outcome | null, text: string | null): Promise<Answered> {
    const words = optionalWords(text);
    if (isDomainError(words)) return words;
    if (outcome === null && words === null) return new InvalidInput(['outcome'], 'required');
    return this.work.run(() => this.idempotency.once('giveNews', key, { loopId, outcome, words }, () => this.say(loopId, receiverId, outcome, words)));
  }

  private async say(loopId: string, receiverId: string, outcome: Outcome | null, words: string | null): Promise<Answered> {
    const open = await this.desk.openMine(loopId, receiverId);
    if (isDomainError(open)) return open;
    const step = open.loop.news(this.clock.now());
    if (isDomainError(step)) return step;
    await this.desk.keep(open);
    await this.desk.say(open.loop, step, outcome, words);
    return { loopId };
  }
}
