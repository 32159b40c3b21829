import { Injectable } from '@nestjs/common';
import { cardView, FindPeople } from '@cordee/people';
import { MyGiving } from '../app/my-giving';
import { givingView, ownAskView } from './giving-views';
import type { GivingType, OpenAskType } from './giving.types';

/** What I give and accept as it stands now: the answer of each mutation about it. */
@Injectable()
export class GivingDesk {
  constructor(
    private readonly mine: MyGiving,
    private readonly people: FindPeople,
  ) {}

  async current(): Promise<GivingType> {
    const row = await this.mine.current();
    const ids = row.shields.flatMap(({ otherPersonId }) => (otherPersonId ? [otherPersonId] : []));
    const cards = ids.length > 0 ? await this.people.cards(ids) : [];
    return givingView(row, new Map(cards.map((card) => [card.id, cardView(card)])));
  }

  async ownAsk(askId: string): Promise<OpenAskType | null> {
    const ask = await this.mine.ask(askId);
    return ask && ownAskView(ask);
  }
}
