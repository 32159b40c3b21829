import { Injectable } from '@nestjs/common';
import { currentScope, InvalidInput, ReadScope, runInScope } from '@cordee/platform';
import { type AskedLoop, LetterReads } from '../data/letter.reads';
import { OUTCOMES } from '../domain/ask-type';
import type { Answered } from './answered';
import { GiveNews } from './give-news';
import { HelpLinks } from './help-links';
import { SkipThanks } from './skip-thanks';
import { Thank } from './thank';

/** Behind a link of a mail: one receiver's answer to one giver, and nothing else. */
export interface OwnNews {
  readonly receiverId: string;
  readonly firstName: string | null;
  readonly loop: AskedLoop;
}

/** What the form of the page holds, as it was sent. */
export interface NewsForm {
  readonly act: string;
  readonly words: string;
  readonly outcome: string;
  readonly reason: string;
  /** The version of the loop that the page showed: what is pressed twice on it is said once. */
  readonly version: string;
}

/**
 * Follows the link that leads to one loop and acts through it. Whoever holds it is that person for this one act: a policy shows the loop to its
 * two people only, so the work runs in the receiver's name, with no permission and no session.
 */
@Injectable()
export class OwnNewsPage {
  constructor(
    private readonly links: HelpLinks,
    private readonly facts: LetterReads,
    private readonly thanks: Thank,
    private readonly news: GiveNews,
    private readonly skipping: SkipThanks,
    private readonly reads: ReadScope,
  ) {}

  /** Null alike for a forged link, one past its term, one of another association, and one whose giver has died. */
  async follow(token: string): Promise<OwnNews | null> {
    const act = await this.links.follow(token);
    const [loopId] = act?.about ?? [];
    if (!act || !loopId) return null;
    const loop = await this.asHolder(act.personId, () => this.facts.loop(loopId));
    if (!loop || loop.receiverId !== act.personId || loop.giverDied) return null;
    return { receiverId: act.personId, firstName: act.recipient.firstName, loop };
  }

  answer({ receiverId, loop }: OwnNews, { act, words, outcome, reason, version }: NewsForm): Promise<Answered> {
    const { loopId } = loop;
    const said = { loopId, receiverId, key: `page ${loopId} ${/^\d{1,9}$/.test(version) ? version : loop.version}` };
    return this.asHolder(receiverId, async () => {
      if (act === 'thank') return this.thanks.run(said, words);
      if (act === 'skip') return this.skipping.run(loopId, receiverId, reason);
      const chosen = OUTCOMES.find((one) => one === outcome);
      return chosen ? this.news.run(said, chosen, words) : new InvalidInput(['outcome'], 'required');
    });
  }

  /** Between the statements of a visitor: what was read before and is read after is in nobody's name. */
  private async asHolder<T>(personId: string, fn: () => Promise<T>): Promise<T> {
    const actor = { accountId: '', personId, sessionId: null, roles: [], permissions: new Set<string>(), office: false };
    await this.reads.release();
    return runInScope({ ...currentScope(), actor }, () => fn().finally(() => this.reads.release()));
  }
}
