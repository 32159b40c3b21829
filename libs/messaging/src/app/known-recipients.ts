import { Injectable } from '@nestjs/common';
import { MemberFacts } from '@cordee/identity';
import { DigestFacts } from '@cordee/people';
import { Letterheads } from './letterhead';
import { type Recipient, Recipients } from './recipients';

/** Names and addresses from the records, language and last visit from the accounts behind them. */
@Injectable()
export class KnownRecipients extends Recipients {
  constructor(
    private readonly people: DigestFacts,
    private readonly members: MemberFacts,
    private readonly letterheads: Letterheads,
  ) {
    super();
  }

  override async of(personIds: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
    const { locale } = await this.letterheads.current();
    const facts = new Map((await this.members.of(personIds)).map((fact) => [fact.personId, fact]));
    const cards = await this.people.mailCards(personIds);
    return new Map(cards.map((card) => {
      const fact = facts.get(card.personId);
      return [card.personId, { ...card, locale: fact?.locale ?? locale, hasAccount: fact !== undefined, cameByAt: fact?.lastSeenAt ?? null }];
    }));
  }
}
