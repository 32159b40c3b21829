import { Injectable } from '@nestjs/common';
import { Clock } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { Letterheads, Recipients } from '@cordee/messaging';
import type { PostedIntroduction } from '../data/introduction-facts.reads';
import { ARRANGED, type Letter } from '../domain/letter';
import { IntroductionCalendar } from './introduction-calendar';
import type { LetterFacts } from './introduction-letters';
import { IntroductionLinks } from './introduction-links';

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
