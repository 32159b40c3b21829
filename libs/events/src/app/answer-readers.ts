import { Injectable } from '@nestjs/common';
import { isLocale } from '@cordee/platform';
import { type Letterhead, Letterheads, Recipients } from '@cordee/messaging';
import type { AnsweredEvent, AnswerFacts, AnswerReader } from './answer-letters';
import { MailingLinks } from './mailing-links';

export interface Readers {
  readonly letterhead: Letterhead;
  /** Null for somebody who has died, was merged away or has no address any more. */
  readerOf(answer: AnswerFacts): AnswerReader | null;
}

/** Where those who answered are written to, read in a few statements whatever their number. */
@Injectable()
export class AnswerReaders {
  constructor(
    private readonly letterheads: Letterheads,
    private readonly recipients: Recipients,
    private readonly links: MailingLinks,
  ) {}

  async of(event: AnsweredEvent, answers: readonly AnswerFacts[]): Promise<Readers> {
    const personIds = answers.flatMap(({ personId }) => personId ?? []);
    const letterhead = await this.letterheads.current();
    const people = await this.recipients.of(personIds);
    const keyVersions = await this.links.keyVersions(personIds);
    const respondent = ({ id, name, email, locale }: AnswerFacts): AnswerReader =>
      ({ address: email!, firstName: name, locale: isLocale(locale) ? locale : letterhead.locale, link: letterhead.origin + this.links.ofRespondent(event, id) });
    const member = (personId: string): AnswerReader | null => {
      const { address, firstName, locale } = people.get(personId) ?? { address: null, firstName: null, locale: letterhead.locale };
      return address ? { address, firstName, locale, link: letterhead.origin + this.links.ofPerson(event, personId, keyVersions.get(personId) ?? 1) } : null;
    };
    return { letterhead, readerOf: (answer) => (answer.personId ? member(answer.personId) : respondent(answer)) };
  }
}
