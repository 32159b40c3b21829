import { describe, expect, test } from '@jest/globals';
import { InvalidInput, isDomainError, newId, NotFound, Temporal } from '@cordee/platform';
import { createPeople } from '@cordee/people/testing';
import { LoadLimitReached } from '@cordee/reciprocity';
import { createHelper, createLoadEntry, createShield, fillLoad } from '@cordee/reciprocity/testing';
import { IntroductionRefused } from '../domain/errors';
import { type Somebody, useIntroductionsDesk, WORDS } from '../testing';
import { AskingDesk } from './asking';
import { DeclineIntroduction } from './decline-introduction';
import { ForwardIntroduction } from './forward-introduction';
import { RedirectIntroduction } from './redirect-introduction';
import { WithdrawIntroduction } from './withdraw-introduction';

const desk = useIntroductionsDesk();
const act = (introductionId: string) => ({ introductionId, key: desk.key() });
const asking = async (of: Somebody = 'tom', from: Somebody = 'sam') => (await desk.as(from, () => desk.get(AskingDesk).of(desk.people[of])))!;
/** Of Sam's class: the first names of those through whom one may go, in their order. */
async function ways(of: Somebody = 'tom'): Promise<string[]> {
  const names = new Map(Object.entries(known).map(([name, id]) => [id, name]));
  return (await asking(of)).connectors.map(({ personId }) => names.get(personId) ?? '?');
}
let known: Record<string, string> = {};
const more = async (...names: string[]): Promise<void> => {
  const people = names.map((firstName) => [firstName, { firstName, lastName: 'Roussel', email: `${firstName}.${newId()}@mines.example`, school: 'Mines Paris', graduationYear: 2009 }] as const);
  known = { ...(await createPeople(desk.database, desk.mines.id, Object.fromEntries(people))), cora: desk.people.cora, dora: desk.people.dora };
};
/** To Tina, in words for her. */
const HERS = 'Votre usine a fermé son plus vieux four sans perdre personne, et nous y venons.';
const outcome = async (...facts: Parameters<typeof desk.tryAsk>) => {
  const answer = await desk.tryAsk(...facts);
  return isDomainError(answer) ? answer : 'asked';
};

describe('those through whom one may go', () => {
  test('whom the seeker knows, with the facts; nobody else, not the person themselves', async () => {
    const { connectors } = await asking('dora');
    expect(connectors).toEqual([{ personId: desk.people.cora, state: 'OPEN', backOn: null, askedThisMonth: 0,
      youKnow: [expect.objectContaining({ ground: 'CLASS', detail: expect.stringContaining('2009') })], theyKnow: [expect.objectContaining({ ground: 'CLASS', detail: null })] }]);
    expect((await asking('tom', 'olga')).connectors).toEqual([]);
    expect(await desk.as('sam', () => desk.get(AskingDesk).of(desk.people.sam))).toBeNull();
  });

  test('who knows both comes before who was asked less, and whoever may not be asked now comes last', async () => {
    await more('alma', 'basile', 'chloe');
    // Alma has a second degree, of the year of Tom.
    await desk.database.inspect(`insert into affiliation (association_id, id, person_id, place, school, school_key, graduation_year) values ($1, $2, $3, 1, 'Mines Paris', 'mines paris', 1998)`, [desk.mines.id, newId(), known['alma']]);
    await createLoadEntry(desk.database, desk.mines.id, known['alma']!, { at: new Date('2026-11-01T09:00:00Z') });
    await createLoadEntry(desk.database, desk.mines.id, desk.people.cora, { at: new Date('2026-11-01T09:00:00Z') });
    await createHelper(desk.database, desk.mines.id, desk.people.dora, { restingUntil: '2026-12-24' });
    const order = await ways();
    expect([order[0], order.slice(1, 3).sort(), order[3], order[4]]).toEqual(['alma', ['basile', 'chloe'], 'cora', 'dora']);
    const { connectors } = await asking();
    expect(connectors.at(-1)).toMatchObject({ state: 'NOT_NOW', backOn: Temporal.PlainDate.from('2026-12-24') });
    await fillLoad(desk.database, desk.mines.id, known['alma']!);
    expect((await ways()).slice(3).sort()).toEqual(['alma', 'dora']);
  });

  test('are a dozen at most, and not those out of whose way one of the two keeps', async () => {
    await more(...Array.from({ length: 13 }, (_, n) => `camarade${n}`));
    expect(await ways()).toHaveLength(12);
    for (const name of Object.keys(known)) if (name !== 'cora' && name !== 'dora') await createHelper(desk.database, desk.mines.id, known[name]!, { asksPerMonth: 0 });
    await createShield(desk.database, desk.mines.id, desk.people.cora, { personId: desk.people.sam });
    const { connectors } = await asking();
    expect(connectors[0]).toMatchObject({ personId: desk.people.dora, state: 'OPEN' });
    expect(connectors.slice(1).map(({ state }) => state)).toEqual(Array.from({ length: 11 }, () => 'NOT_NOW'));
    expect(await outcome()).toEqual(new LoadLimitReached(desk.people.cora, null));
  });

  test('rest fourteen days after they have passed one on, and may be asked on the whole of the day that is named', async () => {
    desk.bed.clock.set('2026-11-09T15:00:00Z');
    const id = await desk.ask({ of: 'tina', why: HERS });
    await desk.as('cora', () => desk.get(ForwardIntroduction).run(act(id), WORDS));
    const back = Temporal.PlainDate.from('2026-11-23');
    desk.bed.clock.set('2026-11-22T22:59:59Z');
    expect((await asking()).connectors.find(({ personId }) => personId === desk.people.cora)).toMatchObject({ state: 'NOT_NOW', backOn: back });
    expect(await outcome()).toEqual(new LoadLimitReached(desk.people.cora, back));
    desk.bed.clock.set('2026-11-22T23:00:00Z');
    expect((await asking()).connectors.find(({ personId }) => personId === desk.people.cora)).toMatchObject({ state: 'OPEN', backOn: null });
    expect(await outcome()).toBe('asked');
  });
});

describe('whom one might ask instead', () => {
  test('is nobody while the person may be asked, and two at most of the same trade or school when they may not', async () => {
    expect((await asking()).alternatives).toEqual([]);
    await desk.database.inspect('update helper set asks_per_month = 0 where person_id = $1', [desk.people.tom]);
    const { state, alternatives } = await asking();
    expect([state, alternatives[0], alternatives.length]).toEqual(['NOT_NOW', desk.people.tina, 2]);
    expect(alternatives).not.toContain(desk.people.sam);
  });

  test('is never somebody who may not be asked either', async () => {
    await desk.database.inspect('update helper set asks_per_month = 0 where person_id = $1', [desk.people.tom]);
    await createHelper(desk.database, desk.mines.id, desk.people.tina, { silentAt: new Date('2026-11-01T09:00:00Z'), expiries: 3 });
    await createShield(desk.database, desk.mines.id, desk.people.sam, { personId: desk.people.cora });
    await desk.database.inspect('update person set deceased_noted_at = now() where id = $1', [desk.people.olga]);
    expect((await asking()).alternatives).toEqual([desk.people.dora]);
  });
});

describe('a draft that a redirection has left', () => {
  const drafted = async (id: string): Promise<string> => (await desk.database.inspect<{ id: string }>('select id from introduction where from_introduction_id = $1', [id]))[0]!.id;
  const suggested = async (who: Somebody): Promise<string> => {
    const id = await desk.ask();
    await desk.as('cora', () => desk.get(RedirectIntroduction).suggestOther(act(id), desk.people[who], 'Je lui en ai parlé.'));
    return drafted(id);
  };

  test('is gone on with in one\'s new words, and becomes the request itself', async () => {
    const draftId = await suggested('dora');
    const why = 'Dora m’a dit que vous avez vécu cette transition de l’intérieur, et c’est ce que je cherche.';
    expect(await desk.ask({ draftId, through: 'dora', why, context: 'Notre site compte deux fours.', offer: 'Un retour sur nos mesures.' })).toBe(draftId);
    const words = await desk.database.inspect('select why, context, offer, connector_words from introduction_words where introduction_id = $1', [draftId]);
    expect(words).toEqual([{ why, context: 'Notre site compte deux fours.', offer: 'Un retour sur nos mesures.', connector_words: null }]);
    expect(await desk.row(draftId, 'state, route, connector_id, submitted_at')).toEqual({ state: 'WITH_CONNECTOR', route: 'CONNECTOR', connector_id: desk.people.dora, submitted_at: desk.bed.clock.now() });
  });

  test('may go through whoever was named, also where the seeker does not know them; to the person of the draft and nobody else', async () => {
    const draftId = await suggested('olga');
    expect(await outcome({ through: 'olga' })).toEqual(new NotFound(['connectorId']));
    expect(await outcome({ through: 'olga', of: 'tina', why: HERS, draftId })).toEqual(new NotFound(['connectorId']));
    expect(await outcome({ through: 'olga', draftId })).toBe('asked');
  });

  test('may take another way than the one that was named', async () => {
    const draftId = await suggested('olga');
    expect(await desk.ask({ draftId, through: null })).toBe(draftId);
    expect(await desk.row(draftId, 'state, route, connector_id')).toEqual({ state: 'WITH_TARGET', route: 'DIRECT', connector_id: null });
  });

  test('to somebody whom the person asked has named waits for a way to them, and for words about them', async () => {
    const id = await desk.ask({ through: null });
    await desk.as('tom', () => desk.get(RedirectIntroduction).pointElsewhere(act(id), desk.people.tina, null));
    const draftId = await drafted(id);
    expect(await outcome({ of: 'tina', draftId })).toEqual(new InvalidInput(['why'], 'alike'));
    expect(await outcome({ of: 'tina', why: HERS, through: null, draftId })).toEqual(new InvalidInput(['connectorId'], 'connectorNeeded'));
    expect(await desk.state(draftId)).toBe('DRAFT');
    expect(await outcome({ of: 'tina', why: HERS, draftId })).toBe('asked');
  });

  test('counts for the limits once it is sent, not before', async () => {
    const draftId = await suggested('dora');
    const others = { of: 'tina', through: 'dora', why: HERS } as const;
    expect(await outcome(others)).toBe('asked');
    expect(await outcome({ draftId, through: null })).toMatchObject({ reason: 'tooManyThisWeek' });
    expect(await desk.state(draftId)).toBe('DRAFT');
  });

  test('is its seeker\'s alone, and is gone on with once: then it says where it stands, and nothing of what is not told', async () => {
    const draftId = await suggested('dora');
    expect(await outcome({ from: 'dora', through: null, draftId })).toEqual(new NotFound(['draftId']));
    expect(await outcome({ draftId: newId(), through: 'dora' })).toEqual(new NotFound(['draftId']));
    await desk.ask({ draftId, through: 'dora' });
    const again = () => outcome({ draftId, through: 'dora' });
    expect(await again()).toEqual(new IntroductionRefused('WITH_CONNECTOR'));
    await desk.as('dora', () => desk.get(DeclineIntroduction).run(act(draftId), 'OTHER'));
    expect(await again()).toEqual(new IntroductionRefused('WITH_CONNECTOR'));
    await desk.as('sam', () => desk.get(WithdrawIntroduction).run(act(draftId)));
    expect(await again()).toEqual(new IntroductionRefused('WITHDRAWN'));
  });
});
