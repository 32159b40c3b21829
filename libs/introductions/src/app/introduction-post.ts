import { Injectable } from '@nestjs/common';
import { Mailer, ReadScope } from '@cordee/platform';
import { InterruptionBudget } from '@cordee/messaging';
import { IntroductionFacts, type PostedIntroduction } from '../data/introduction-facts.reads';
import { ARRANGED, LETTER_RULES, type Letter, lettersAfter, letterTimer, readerOf } from '../domain/letter';
import { IntroductionLetters } from './introduction-letters';
import { LetterReaders } from './letter-readers';

const STREAM = 'asks';

/** In the worker: writes to the parties, each thing once, from each reader's budget of mails. What does not leave stands in their digest. */
@Injectable()
export class IntroductionPost {
  constructor(
    private readonly facts: IntroductionFacts,
    private readonly reader: LetterReaders,
    private readonly letters: IntroductionLetters,
    private readonly budget: InterruptionBudget,
    private readonly mailer: Mailer,
    private readonly reads: ReadScope,
  ) {}

  async afterAct(verb: string, id: string): Promise<void> {
    const found = await this.facts.of(id);
    for (const letter of found ? lettersAfter(verb, found.one) : []) await this.send(letter, id);
  }

  async send(letter: Letter, id: string): Promise<void> {
    const found = await this.reads.run(() => this.facts.of(id));
    const rule = LETTER_RULES[letter];
    const personId = found && readerOf(letter, found.one);
    if (!personId || !rule.while.includes(found.one.state)) return;
    const expiresAt = rule.until?.(found.one) ?? undefined;
    const nth = letter.startsWith('didYouMeet') ? found.one.askedMet : letter === 'remindTarget' && found.one.deferredAt ? 2 : 1;
    const key = `introduction ${letter} ${id} ${nth}`;
    await this.budget.write({ personId, key, kind: rule.kind, ...(expiresAt && { expiresAt }) }, { timer: letterTimer(letter), key: id }, () => this.deliver(letter, found, personId, key));
  }

  private async deliver(letter: Letter, found: PostedIntroduction, personId: string, uniqueKey: string): Promise<void> {
    const written = await this.reads.run(() => this.reader.of(letter, found, personId));
    if (!written) return;
    const { address, facts, reader, letterhead } = written;
    const transactional = ARRANGED.includes(letter);
    const unsubscribeUrl = transactional ? null : await this.mailer.unsubscribeUrl({ stream: STREAM, personId, address, transactional });
    if (!transactional && !unsubscribeUrl) return;
    const mail = this.letters.write(letter, facts, { ...reader, unsubscribeUrl: unsubscribeUrl ?? '' }, letterhead);
    await this.mailer.send({
      stream: STREAM, purpose: `introduction-${letter}`, uniqueKey, to: { address, personId }, ...mail, transactional, fromName: letterhead.name, ...(unsubscribeUrl && { unsubscribeUrl }),
    });
  }
}
