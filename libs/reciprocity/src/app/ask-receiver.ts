import { Injectable } from '@nestjs/common';
import { ReadScope } from '@cordee/platform';
import { InterruptionBudget } from '@cordee/messaging';
import { type AskedLoop, LetterReads } from '../data/letter.reads';
import { HelpLetters } from './help-letters';
import { HelpLinks } from './help-links';
import { HelpPost } from './help-post';

/** Asked for in quiet hours: asked again when they end. Its key is the loop. */
export const ASK_TIMER = 'gratitude.askLater';

/** In the worker: the mail that asks a receiver for a word, or for news, when their budget of mails has room; else the digest asks. */
@Injectable()
export class AskReceiver {
  constructor(
    private readonly reads: ReadScope,
    private readonly facts: LetterReads,
    private readonly links: HelpLinks,
    private readonly letters: HelpLetters,
    private readonly post: HelpPost,
    private readonly budget: InterruptionBudget,
  ) {}

  async ask(loopId: string): Promise<void> {
    const found = await this.reads.run(() => this.facts.loop(loopId));
    if (!found?.askedStep || found.closedAt) return;
    const key = `gratitude ask ${found.loopId} ${found.askedStep}`;
    await this.budget.write({ personId: found.receiverId, key, kind: 'ASK' }, { timer: ASK_TIMER, key: loopId }, () => this.write(found, key));
  }

  /** Nobody is asked to thank somebody who has died. */
  private async write(loop: AskedLoop, uniqueKey: string): Promise<void> {
    const { receiver, version } = await this.reads.run(async () => {
      const living = await this.post.living([loop.receiverId, loop.giverId]);
      const versions = await this.links.keyVersions([loop.receiverId]);
      return { receiver: living.has(loop.giverId) ? living.get(loop.receiverId) : undefined, version: versions.get(loop.receiverId)! };
    });
    if (!receiver?.address) return;
    const link = this.links.path(loop, version);
    await this.post.send(receiver, { purpose: 'help-news', uniqueKey, link, write: (reader, letterhead) => this.letters.ask(loop, reader, letterhead) });
  }
}
