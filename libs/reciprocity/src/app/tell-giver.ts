import { Injectable } from '@nestjs/common';
import { ReadScope } from '@cordee/platform';
import { InterruptionBudget } from '@cordee/messaging';
import { LetterReads, type WordToTell } from '../data/letter.reads';
import { HelpLetters } from './help-letters';
import { GIVEN_PATH } from './help-links';
import { HelpPost } from './help-post';
import { ToldBook } from './told-book';

/** Said in quiet hours: told when they end. Its key is the word. */
export const TELL_TIMER = 'gratitude.tellLater';

/**
 * In the worker: a giver hears what somebody says of their help, once: by a mail of its own while their budget has room, else by the next
 * digest or on their page.
 */
@Injectable()
export class TellGiver {
  constructor(
    private readonly reads: ReadScope,
    private readonly facts: LetterReads,
    private readonly told: ToldBook,
    private readonly post: HelpPost,
    private readonly letters: HelpLetters,
    private readonly budget: InterruptionBudget,
  ) {}

  async tell(wordId: string): Promise<void> {
    const word = await this.reads.run(() => this.facts.word(wordId));
    if (!word || isToldElsewhere(word)) return;
    // That somebody has found, they say to each giver themselves: that is a message, and goes before other news.
    const kind = word.step === 'LANDED' || word.outcome === 'LANDED' ? 'MESSAGE' : 'OUTCOME';
    await this.budget.write({ personId: word.giverId, key: `gratitude word ${wordId}`, kind }, { timer: TELL_TIMER, key: wordId }, () => this.write(word));
  }

  private async write(word: WordToTell): Promise<void> {
    const giver = (await this.reads.run(() => this.post.living([word.giverId]))).get(word.giverId);
    if (!giver?.address) return;
    if (!(await this.told.claimMail(word.wordId))) return;
    const mail = { purpose: 'help-outcome', uniqueKey: `gratitude word ${word.wordId}`, link: GIVEN_PATH };
    const outcome = await this.post.send(giver, { ...mail, write: (reader, letterhead) => this.letters.tell(word, reader, letterhead) });
    if (outcome === 'suppressed' || outcome === 'refused') await this.told.releaseMail(word.wordId);
  }
}

const isToldElsewhere = ({ toldBy }: WordToTell): boolean => toldBy !== null && toldBy !== 'MAIL';
