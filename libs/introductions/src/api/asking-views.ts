import { Injectable } from '@nestjs/common';
import { currentScope, encode, t } from '@cordee/platform';
import { type Acquaintance, cardView, FindPeople, type PersonCardType } from '@cordee/people';
import { offerView } from '@cordee/reciprocity';
import type { Asking } from '../app/asking';
import type { MyAsking } from '../app/my-asking';
import type { AskRefused } from '../domain/errors';
import type { AskingType, CanAskType, KnownThroughType, MyAskingType } from './asking.types';

/** How somebody may be asked, as the API shows it. */
@Injectable()
export class AskingViews {
  constructor(private readonly people: FindPeople) {}

  async asking({ state, backOn, askedThisMonth, facts, refusal, connectors, alternatives, openWithMe }: Asking): Promise<AskingType> {
    const ids = [...connectors.map(({ personId }) => personId), ...alternatives];
    const cards = new Map<string, PersonCardType>((ids.length > 0 ? await this.people.cards(ids) : []).map((card) => [card.id, cardView(card)]));
    return {
      state, backOn, askedThisMonth, positioning: facts.positioning, offers: facts.offers.map(offerView), accepts: facts.accepts,
      direct: direct(facts.acceptsDirect, state, refusal),
      connectors: connectors.map((one) => ({ person: cards.get(one.personId)!, youKnow: one.youKnow.map(knownView), theyKnow: one.theyKnow.map(knownView), state: one.state, backOn: one.backOn, askedThisMonth: one.askedThisMonth })),
      alternatives: alternatives.map((id) => cards.get(id)!), openWithMe: openWithMe && encode('introduction', openWithMe),
    };
  }

  mine({ book, rates }: MyAsking): MyAskingType {
    const { limits, record, thisWeek, thisMonth, refusal } = book;
    return {
      open: record.open, openMost: limits.open, thisWeek, weekMost: limits.perWeek, thisMonth, monthMost: limits.perMonth, allowed: canAsk(refusal),
      rates: rates.map(({ askType, asked, helped, days }) => ({ askType: askType as MyAskingType['rates'][number]['askType'], asked, helped, medianDays: days })),
    };
  }
}

function direct(accepted: boolean, state: Asking['state'], refusal: AskRefused | null): CanAskType {
  const say = (key: string): CanAskType => ({ allowed: false, reason: t(currentScope().locale, `introductions.direct.${key}`) });
  if (!accepted) return say('connectorNeeded');
  if (state === 'NOT_NOW') return say('notNow');
  return canAsk(refusal);
}

const canAsk = (refusal: AskRefused | null): CanAskType => ({ allowed: refusal === null, reason: refusal && t(currentScope().locale, `errors.ASK_REFUSED.${refusal.reason}`, { ...refusal.values }) });
const knownView = ({ ground, detail }: Acquaintance): KnownThroughType => ({ ground, detail });
