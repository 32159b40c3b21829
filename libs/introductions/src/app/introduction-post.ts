import { Injectable } from '@nestjs/common';
import { Clock, Mailer, ReadScope } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { InterruptionBudget, Letterheads, Recipients } from '@cordee/messaging';
import { IntroductionFacts, type PostedIntroduction } from '../data/introduction-facts.reads';
import { ARRANGED, LETTER_RULES, type Letter, lettersAfter, letterTimer, readerOf } from '../domain/letter';
import { IntroductionCalendar } from './introduction-calendar';
import { IntroductionLetters, type LetterFacts } from './introduction-letters';
import { IntroductionLinks } from './introduction-links';

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

/** Who reads a letter, and what it may tell them. */
@Injectable()
export class LetterReaders {
  constructor(
    private readonly recipients: Recipients,
    private readonly letterheads: Letterheads,
    private readonly persons: PersonsPort,
    private readonly links: IntroductionLinks,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  async of(letter: Letter, { one, words, contact }: PostedIntroduction, personId: string) {
    const recipient = (await this.recipients.of([personId])).get(personId);
    if (!recipient?.address) return null;
    const letterhead = await this.letterheads.current();
    const names = await this.persons.displayNames([one.seekerId, one.targetId, ...(one.connectorId ? [one.connectorId] : []), ...(one.suggestedId ? [one.suggestedId] : [])]);
    const name = (id: string | null): string | null => (id ? (names.get(id) ?? null) : null);
    const facts: LetterFacts = {
      seeker: name(one.seekerId) ?? '', target: name(one.targetId) ?? '', connector: name(one.connectorId), suggestion: name(one.suggestedId), askType: one.askType, words,
      contact: ARRANGED.includes(letter) ? contact : null, dueAt: one.dueAt, zone: await this.calendar.zone(),
    };
    const link = letterhead.origin + (await this.links.of(personId, one.id, this.clock.now()));
    return { address: recipient.address, facts, letterhead, reader: { firstName: recipient.firstName, locale: recipient.locale, link } };
  }
}
