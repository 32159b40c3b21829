import { Injectable } from '@nestjs/common';
import { currentScope, encode, t, Temporal } from '@cordee/platform';
import { cardView, FindPeople, type PersonCardType } from '@cordee/people';
import { dueOf, type HelpRow, type WordRow } from '../app/find-help';
import type { LandingView } from '../app/my-landing';
import { helpKey } from '../domain/help-words';
import type { HelpGivenType, HelpReceivedType, HelpWordType, LandingType } from './gratitude.types';

/** Helps as the API shows them, with the other one's card: the cards of a page in one statement. */
@Injectable()
export class HelpViews {
  constructor(private readonly people: FindPeople) {}

  async given(rows: readonly HelpRow[]): Promise<HelpGivenType[]> {
    const cards = await this.cards(rows.map(({ otherId }) => otherId));
    return rows.map((row) => {
      const person = cards.get(row.otherId)!;
      return { id: encode('loop', row.loopId), kind: row.kind, what: what('given', row.kind, person), person, at: row.at, words: row.words.map((word) => wordView(word, !word.told)), skipped: row.state === 'SKIPPED' };
    });
  }

  async received(rows: readonly HelpRow[]): Promise<HelpReceivedType[]> {
    const cards = await this.cards(rows.map(({ otherId }) => otherId));
    return rows.map((row) => {
      const [person, due] = [cards.get(row.otherId)!, dueOf(row)];
      return {
        id: encode('loop', row.loopId), what: what('received', row.kind, person), person, at: row.at, thankedAt: row.thankedAt, askedStep: due.step, dueSince: due.since,
        // Whether the giver has read it is theirs: asks and thanks have no read receipt.
        words: row.words.map((word) => wordView(word, false)), introductionId: row.module === 'introductions' ? encode('introduction', row.sourceId) : null,
      };
    });
  }

  async landing(view: LandingView): Promise<LandingType> {
    const cards = await this.cards(view.givers.map(({ giverId }) => giverId));
    return {
      id: encode('landing', view.id), landedOn: Temporal.PlainDate.from(view.landedOn), giversToldAt: view.giversToldAt, publicText: view.publicText, publishedAt: view.publishedAt,
      givers: view.givers.map(({ giverId, kind, told, skipped }) => ({ person: cards.get(giverId)!, what: what('received', kind, cards.get(giverId)!), told, skipped })),
    };
  }

  private async cards(personIds: readonly string[]): Promise<ReadonlyMap<string, PersonCardType>> {
    if (personIds.length === 0) return new Map();
    return new Map((await this.people.cards([...new Set(personIds)])).map((card) => [card.id, cardView(card)]));
  }
}

const what = (side: 'given' | 'received', kind: string, { displayName }: PersonCardType): string => t(currentScope().locale, helpKey(side, kind), { name: displayName });

const wordView = ({ id, step, outcome, words, saidAt }: WordRow, isNew: boolean): HelpWordType => ({ id: encode('word', id), step, outcome, words, saidAt: new Date(saidAt), new: isNew });
