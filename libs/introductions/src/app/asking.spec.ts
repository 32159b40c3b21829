import { describe, expect, test } from '@jest/globals';
import { InvalidInput, NotFound, isDomainError, newId, Settings, Temporal, UnitOfWork } from '@cordee/platform';
import { createPeople } from '@cordee/people/testing';
import { Gratitude, PositioningMissing } from '@cordee/reciprocity';
import { createHelper } from '@cordee/reciprocity/testing';
import { AskRefused, OfferMissing } from '../domain/errors';
import type { Limits } from '../domain/limits';
import { createIntroduction, type Somebody, type TestIntroduction, useIntroductionsDesk, WHY } from '../testing';
import { DeclineIntroduction } from './decline-introduction';
import { limitsSetting } from './settings';
import { WithdrawIntroduction } from './withdraw-introduction';

const desk = useIntroductionsDesk();
const act = (introductionId: string) => ({ introductionId, key: desk.key() });
const on = (day: string) => Temporal.PlainDate.from(day);
/** Sam asked somebody of no further interest; by default it has ended long before. */
async function asked(at: string, facts: Partial<TestIntroduction> = {}): Promise<string> {
  const [other] = Object.values(await createPeople(desk.database, desk.mines.id, { other: { firstName: 'Alix', lastName: 'Roche', email: `${newId()}@mines.example` } }));
  const why = `Une question posée une seule fois, dont le numéro est ${newId()}.`;
  return createIntroduction(desk.database, desk.mines.id, { seekerId: desk.people.sam, targetId: other!, state: 'CLOSED', at: new Date(at), why, ...facts });
}
const at = (instant: string): void => void desk.bed.clock.set(instant);
const outcome = async (...facts: Parameters<typeof desk.tryAsk>) => {
  const answer = await desk.tryAsk(...facts);
  return isDomainError(answer) ? answer : 'asked';
};
const choose = (limits: Partial<Limits>) => desk.asWorker(() => desk.get(UnitOfWork).run(async () => {
  const settings = desk.get(Settings);
  await settings.set(limitsSetting, { ...(await settings.get(limitsSetting)), ...limits });
}));
/** Another request, in other words. */
const second = { of: 'tina', through: 'dora', why: 'Votre usine a fermé son plus vieux four sans perdre personne, et nous y venons.' } as const;
/** That Sam was helped, and by how many. */
const helped = (instant: string, givers: readonly Somebody[] = ['dora']) => desk.as('sam', () => desk.get(Gratitude).begin({
  module: 'introductions', sourceId: newId(), receiverId: desk.people.sam, at: new Date(instant), givers: givers.map((who) => ({ personId: desk.people[who], kind: 'TALK' as const })),
}));

describe('how much one may ask', () => {
  test('three open ones, and a fourth once one of them may be known to have ended: no day is named, for nobody can say', async () => {
    for (const day of ['2026-11-05', '2026-11-11', '2026-11-12']) await asked(`${day}T09:00:00Z`, { state: 'WITH_TARGET', connectorId: null });
    at('2026-11-19T06:29:59Z');
    expect(await outcome()).toEqual(new AskRefused('tooManyOpen', null, { count: 3 }));
    at('2026-11-19T06:30:00Z');
    expect(await outcome()).toBe('asked');
  });

  test('a refusal does not give its place back, and an accepted one does', async () => {
    for (const day of ['2026-11-12', '2026-11-13']) await asked(`${day}T09:00:00Z`, { state: 'NOT_POSSIBLE' });
    await asked('2026-11-12T09:00:00Z', { state: 'CONNECTED' });
    expect(await outcome()).toBe('asked');
    expect(await outcome(second)).toEqual(new AskRefused('tooManyOpen', null, { count: 3 }));
  });

  test('two in a week, and again on the whole of the day that is named', async () => {
    await asked('2026-11-17T21:15:00Z');
    await asked('2026-11-21T09:00:00Z');
    expect(await outcome()).toEqual(new AskRefused('tooManyThisWeek', on('2026-11-24'), { count: 2 }));
    at('2026-11-23T22:59:59Z');
    expect(await outcome()).toEqual(new AskRefused('tooManyThisWeek', on('2026-11-24'), { count: 2 }));
    at('2026-11-23T23:00:00Z');
    expect(await outcome()).toBe('asked');
  });

  test('six in thirty days, and again on the whole of the day that is named', async () => {
    for (const day of ['10-26', '10-27', '11-02', '11-03', '11-10', '11-11']) await asked(`2026-${day}T15:00:00Z`);
    expect(await outcome()).toEqual(new AskRefused('tooManyThisMonth', on('2026-11-25'), { count: 6 }));
    at('2026-11-24T22:59:59Z');
    expect(await outcome()).toEqual(new AskRefused('tooManyThisMonth', on('2026-11-25'), { count: 6 }));
    at('2026-11-24T23:00:00Z');
    expect(await outcome()).toBe('asked');
  });

  test('one open in the first week of an account, and more from its eighth day on', async () => {
    await desk.database.inspect(`update account_person set linked_at = '2026-11-20T20:00:00Z' where person_id = $1`, [desk.people.sam]);
    expect(await outcome()).toBe('asked');
    expect(await outcome(second)).toEqual(new AskRefused('newAccount', on('2026-11-27')));
    at('2026-11-26T22:59:59Z');
    expect(await outcome(second)).toEqual(new AskRefused('newAccount', on('2026-11-27')));
    at('2026-11-26T23:00:00Z');
    expect(await outcome(second)).toBe('asked');
  });

  test('what an association has chosen holds instead, also where it lets nobody ask for a while', async () => {
    await asked('2026-11-21T09:00:00Z');
    await choose({ perWeek: 1 });
    expect(await outcome()).toEqual(new AskRefused('tooManyThisWeek', on('2026-11-28'), { count: 1 }));
    await choose({ perWeek: 0 });
    expect(await outcome()).toEqual(new AskRefused('tooManyThisWeek', null, { count: 0 }));
    await choose({ perWeek: 2, perMonth: 0 });
    expect(await outcome()).toEqual(new AskRefused('tooManyThisMonth', null, { count: 0 }));
    await choose({ open: 0 });
    expect(await outcome()).toEqual(new AskRefused('tooManyOpen', null, { count: 0 }));
  });

  test('a refused request leaves nothing behind, and its key is free for another try', async () => {
    await asked('2026-11-21T09:00:00Z');
    await asked('2026-11-22T09:00:00Z');
    const rows = () => desk.database.inspect<{ n: number }>(`select (select count(*) from introduction where association_id = $1)::int as n union all select (select count(*) from load_entry where association_id = $1)::int
      union all select (select count(*) from timer where association_id = $1)::int union all select (select count(*) from activity where association_id = $1)::int`, [desk.mines.id]);
    const [before, key] = [await rows(), desk.key()];
    expect(await desk.tryAsk({}, key)).toMatchObject({ code: 'ASK_REFUSED' });
    expect(await rows()).toEqual(before);
    at('2026-11-28T09:00:00Z');
    expect(await desk.tryAsk({}, key)).toEqual({ id: expect.any(String) });
  });
});

describe('the same person', () => {
  test('is asked once at a time, whichever way, also while they have refused in silence', async () => {
    const id = await desk.ask({ through: null });
    const again = () => outcome({ why: 'Nos deux fours ont le même âge, et le vôtre consomme un tiers de moins que le nôtre.' });
    expect(await again()).toEqual(new AskRefused('alreadyAsked'));
    await desk.as('tom', () => desk.get(DeclineIntroduction).run(act(id), 'NOT_NOW'));
    expect(await again()).toEqual(new AskRefused('alreadyAsked'));
    at('2026-12-03T06:29:59Z');
    expect(await again()).toEqual(new AskRefused('alreadyAsked'));
  });

  test('after a no or a silence rests 180 days from when it may be known, not from when it was said', async () => {
    const id = await desk.ask({ through: null });
    await desk.as('tom', () => desk.get(DeclineIntroduction).run(act(id), 'NOT_NOW'));
    for (const moment of ['2026-12-03T06:30:00Z', '2027-05-31T21:59:59Z']) {
      at(moment);
      expect(await outcome()).toEqual(new AskRefused('coolDown', on('2027-06-01')));
    }
    at('2027-05-31T22:00:00Z');
    expect(await outcome()).toBe('asked');
  });

  test('after one took it back rests 30 days: it may have been refused before', async () => {
    const id = await desk.ask({ through: null });
    at('2026-11-24T15:00:00Z');
    expect(await desk.as('sam', () => desk.get(WithdrawIntroduction).run(act(id)))).toEqual({ id });
    for (const moment of ['2026-11-24T15:00:00Z', '2026-12-23T22:59:59Z']) {
      at(moment);
      expect(await outcome()).toEqual(new AskRefused('coolDown', on('2026-12-24')));
    }
    at('2026-12-23T23:00:00Z');
    expect(await outcome()).toBe('asked');
  });

  test('may be asked again after a talk', async () => {
    await asked('2026-10-20T09:00:00Z', { targetId: desk.people.tom, state: 'MET' });
    expect(await outcome()).toBe('asked');
  });
});

describe('thanks first', () => {
  const life = async (requests: number) => {
    for (let n = 0; n < requests; n++) await asked(`2026-08-0${n + 1}T09:00:00Z`);
  };

  test('three helps without a word of thanks for more than thirty days hold a fourth request of a life', async () => {
    await life(3);
    at('2026-10-20T09:00:00Z');
    for (let n = 0; n < 3; n++) await helped('2026-10-20T09:00:00Z');
    at('2026-11-19T09:00:00Z');
    expect(await outcome()).toBe('asked');
    at('2026-11-19T09:00:01Z');
    expect(await outcome(second)).toEqual(new AskRefused('thanksFirst', null, { count: 3 }));
  });

  test('never hold one of the first three, nor do two, nor what has been thanked for', async () => {
    at('2026-10-01T09:00:00Z');
    for (let n = 0; n < 3; n++) await helped('2026-10-01T09:00:00Z');
    await life(2);
    at('2026-11-23T09:00:00Z');
    expect(await outcome()).toBe('asked');
    expect(await outcome(second)).toMatchObject({ reason: 'thanksFirst' });
    await desk.database.inspect(`update gratitude_loop set state = 'THANKED', thanked_at = now() where id = (select min(id::text)::uuid from gratitude_loop where receiver_id = $1)`, [desk.people.sam]);
    expect(await outcome(second)).toBe('asked');
  });
});

describe('what a request needs', () => {
  test('a line that says who asks, then something that they offer', async () => {
    await desk.database.inspect('delete from help_offer where person_id = $1', [desk.people.sam]);
    expect(await outcome()).toEqual(new OfferMissing());
    await desk.database.inspect('delete from positioning where person_id = $1', [desk.people.sam]);
    expect(await outcome()).toEqual(new PositioningMissing());
  });

  test('a kind of help that the person gives', async () => {
    await createHelper(desk.database, desk.mines.id, desk.people.tina, { accepts: ['INFORMATION'] });
    expect(await outcome({ of: 'tina' })).toEqual(new InvalidInput(['askType'], 'notAccepted'));
    expect(await outcome({ of: 'tina', askType: 'INFORMATION' })).toBe('asked');
  });

  test('a connector, unless the person has said that one may come directly', async () => {
    expect(await outcome({ of: 'tina', through: null })).toEqual(new InvalidInput(['connectorId'], 'connectorNeeded'));
    expect(await outcome({ of: 'tom', through: null })).toBe('asked');
  });

  test('a connector whom the seeker knows by a fact', async () => {
    expect(await outcome({ through: 'olga' })).toEqual(new NotFound(['connectorId']));
    expect(await outcome({ connectorId: newId() })).toEqual(new NotFound(['connectorId']));
    await createIntroduction(desk.database, desk.mines.id, { seekerId: desk.people.sam, targetId: desk.people.olga, why: 'Votre laboratoire suit mille patients à domicile, et je veux savoir comment.', state: 'CLOSED', at: new Date('2026-09-01T09:00:00Z') });
    expect(await outcome({ through: 'olga' })).toBe('asked');
  });

  test('three different people, all of them here and alive', async () => {
    const { people } = desk;
    expect(await outcome({ of: 'sam' })).toEqual(new InvalidInput(['personId'], 'alreadyParty'));
    expect(await outcome({ through: 'tom' })).toEqual(new InvalidInput(['connectorId'], 'alreadyParty'));
    expect(await outcome({ through: 'sam' })).toEqual(new InvalidInput(['connectorId'], 'alreadyParty'));
    expect(await outcome({ personId: newId() })).toEqual(new NotFound(['personId']));
    await desk.database.inspect('update person set deceased_noted_at = now() where id = any($1)', [[people.tom, people.cora]]);
    expect(await outcome()).toEqual(new NotFound(['personId']));
    expect(await outcome({ of: 'tina' })).toEqual(new NotFound(['connectorId']));
  });

  test.each([
    ['a demand for a post', { why: 'Je cherche un poste de chef de projet chez vous, à Lyon ou ailleurs en France.' }, ['why'], 'job'],
    ['a sentence that could be for anybody', { why: 'Votre parcours m’intéresse.' }, ['why'], 'whyTooShort'],
    ['a curriculum that comes along', { context: 'Vous trouverez mon parcours en pièce jointe.' }, ['context'], 'attachment'],
    ['a demand hidden in what is brought', { offer: 'En échange, recrutez-moi.' }, ['offer'], 'job'],
    ['more than 120 words', { context: Array.from({ length: 110 }, () => 'mot').join(' ') }, ['context'], 'tooLong'],
  ] as const)('nothing of %s', async (_what, text, path, reason) => {
    expect(await outcome({ ...text })).toEqual(new InvalidInput(path, reason));
  });

  test('words for this person: the same as to somebody else are refused, those of long ago and to the same person are not', async () => {
    await asked('2026-09-01T09:00:00Z', { why: WHY.replace('une usine de ciment', 'une aciérie') });
    expect(await outcome({ why: WHY.replace('ciment', 'Ciment') })).toEqual(new InvalidInput(['why'], 'alike'));
    for (let n = 10; n < 20; n++) await asked(`2026-09-${n}T09:00:00Z`);
    expect(await outcome()).toBe('asked');
  });

  test('words that one may use again with the same person', async () => {
    await asked('2026-09-01T09:00:00Z', { targetId: desk.people.tom, why: WHY });
    expect(await outcome()).toBe('asked');
  });
});
