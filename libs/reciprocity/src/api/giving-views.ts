import { currentScope, encode, t } from '@cordee/platform';
import type { PersonCardType } from '@cordee/people';
import type { MyGivingView, MyOpenAsk } from '../app/my-giving';
import type { WantedAsk } from '../app/open-asks';
import type { Offer } from '../domain/offer';
import type { PositioningHint } from '../domain/positioning';
import type { GivingType, OfferType, OpenAskType, PositioningHintType, ShieldType } from './giving.types';

/** Rows as the API shows them. Each view names its fields: nothing passes because it happens to be there. */
export const offerView = ({ id, kind, detail }: Offer): OfferType => ({ id: encode('offer', id), kind, detail });

export const hintView = (code: PositioningHint): PositioningHintType => ({ code, text: t(currentScope().locale, `reciprocity.positioning.hint.${code}`) });

export const wantedView = ({ id, askType, sector, text, openUntil, openedAt, fits }: WantedAsk): OpenAskType => ({ id: encode('ask', id), askType, sector, text, openUntil, openedAt, fits, mine: false });

export const ownAskView = ({ id, askType, sector, text, openUntil, openedAt }: MyOpenAsk): OpenAskType => ({ id: encode('ask', id), askType, sector, text, openUntil, openedAt, fits: [], mine: true });

/** @param cards of the people out of whose way I keep */
export function givingView(row: MyGivingView, cards: ReadonlyMap<string, PersonCardType>): GivingType {
  const { helper, line, since, changeableOn, shields } = row;
  const shieldView = ({ id, employer, otherPersonId }: MyGivingView['shields'][number]): ShieldType => ({ id: encode('shield', id), employer, person: otherPersonId === null ? null : (cards.get(otherPersonId) ?? null) });
  return {
    version: helper.version,
    positioning: line !== null && since && changeableOn ? { line, since, changeableOn } : null,
    offers: row.offers.map(offerView),
    suggestedOffers: row.suggested,
    accepts: helper.accepts,
    acceptsDirect: helper.acceptsDirect,
    asksPerMonth: helper.asksPerMonth,
    introductionsPerMonth: helper.introductionsPerMonth,
    restingUntil: helper.restingUntil,
    silent: helper.silentAt !== null,
    askedThisMonth: row.askedThisMonth,
    state: row.state,
    shieldedEmployers: shields.filter(({ employer }) => employer !== null).map(shieldView),
    shieldedPeople: shields.filter(({ otherPersonId }) => otherPersonId !== null).map(shieldView),
    firstStepDone: row.firstStepDone,
    openAsk: row.ask && ownAskView(row.ask),
  };
}

/** What both sides of a conflict are shown. */
export const choicesView = ({ accepts, acceptsDirect, asksPerMonth, introductionsPerMonth, restingUntil }: MyGivingView['helper']) => ({
  accepts, acceptsDirect, asksPerMonth, introductionsPerMonth, restingUntil: restingUntil?.toString() ?? null,
});
