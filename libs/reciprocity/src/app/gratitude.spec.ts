import { describe, expect, test } from '@jest/globals';
import { createAssociation, memberScope } from '@cordee/identity/testing';
import { createPeople, UFF } from '@cordee/people/testing';
import { isDomainError, newId, outsideScope, ReadScope, runInScope, UnitOfWork } from '@cordee/platform';
import { meeting } from '@cordee/platform/testing';
import { LoopsRepository } from '../data/loops.repository';
import { useGratitudeDesk, type Helper } from '../testing';
import { ClosedLoops } from './closed-loops';
import { FindHelp } from './find-help';
import { GiveNews } from './give-news';
import { Gratitude } from './gratitude';
import { LoopClock } from './loop-clock';
import { OwnNewsPage } from './own-news';
import { SkipThanks } from './skip-thanks';
import { Thank } from './thank';
import { HelpLinks } from './help-links';

const desk = useGratitudeDesk();
const WORDS = 'Votre regard sur le secteur m’a fait gagner des semaines, merci.';
const key = () => `key ${newId()}`;
const gratitude = () => desk.bed.get(Gratitude);
const thank = async (who: Helper, loopId: string, words = WORDS, idempotencyKey = key()) =>
  desk.asMember(who, () => desk.bed.get(Thank).run({ loopId, receiverId: desk.people[who], key: idempotencyKey }, words));
const news = async (who: Helper, loopId: string, idempotencyKey = key()) =>
  desk.asMember(who, () => desk.bed.get(GiveNews).run({ loopId, receiverId: desk.people[who], key: idempotencyKey }, 'INTERVIEW', null));
const skip = (who: Helper, loopId: string) => desk.asMember(who, () => desk.bed.get(SkipThanks).run(loopId, desk.people[who], 'IN_PERSON'));
const report = (who: Helper, sourceId: string, words: string | null = null) => desk.asMember(who, () => gratitude().report({ module: 'introductions', sourceId, receiverId: desk.people[who] }, 'OFFER', words));

describe('a help that has happened', () => {
  test('begins one loop for each giver, with its act and its timer', async () => {
    const source = await desk.help('ousmane', ['aicha', 'herve']);
    const loops = await desk.loops(source);
    expect(loops.map(({ state, giver_id }) => [state, giver_id]).sort()).toEqual([['DUE', desk.people.aicha], ['DUE', desk.people.herve]].sort());
    expect(await desk.database.inspect('select kind from help_act where source_id = $1 order by kind', [source])).toEqual([{ kind: 'INTRODUCTION' }, { kind: 'TALK' }]);
    for (const { id } of loops) expect(await desk.timers('gratitude.due', id)).toMatchObject([{ due_at: new Date('2026-11-25T09:00:00Z') }]);
  });

  test('begins once, whoever reports it and however often, also both sides at once', async () => {
    const source = newId();
    await Promise.all([desk.help('ousmane', ['aicha', 'herve'], 'ousmane', source), desk.help('ousmane', ['herve', 'aicha'], 'herve', source)]);
    const before = await desk.loops(source);
    await desk.help('ousmane', ['aicha', 'herve'], 'aicha', source);
    expect(before).toHaveLength(2);
    expect(await desk.loops(source)).toEqual(before);
    expect(await desk.database.inspect(`select from timer where kind = 'gratitude.due' and association_id = $1`, [desk.mines.id])).toHaveLength(2);
  });

  test('is rolled back with what made it', async () => {
    const sourceId = newId();
    const half = desk.asMember('ousmane', () => desk.bed.get(UnitOfWork).run(async () => {
      await gratitude().begin({ module: 'introductions', sourceId, receiverId: desk.people.ousmane, at: desk.bed.clock.now(), givers: [{ personId: desk.people.aicha, kind: 'TALK' }] });
      throw new Error('no');
    }));
    await expect(half).rejects.toThrow('no');
    expect(await desk.loops(sourceId)).toEqual([]);
    expect(await desk.help('ousmane', ['aicha'], 'ousmane', sourceId).then((id) => desk.loops(id))).toHaveLength(1);
  });

  test('of oneself is none', async () => {
    expect(await desk.loops(await desk.help('ousmane', ['ousmane']))).toEqual([]);
  });

  test('counts as unthanked after 30 days, until a word or a pass', async () => {
    const [first, second] = [await desk.help('ousmane', ['aicha']), await desk.help('ousmane', ['herve'])];
    const unthanked = () => desk.asMember('ousmane', () => gratitude().unthanked(desk.people.ousmane));
    expect(await unthanked()).toBe(0);
    desk.bed.clock.advance({ days: 31 });
    expect(await unthanked()).toBe(2);
    await thank('ousmane', (await desk.loop(first, 'aicha')).id);
    expect(await unthanked()).toBe(1);
    await skip('ousmane', (await desk.loop(second, 'herve')).id);
    expect(await unthanked()).toBe(0);
  });
});

describe('the receiver', () => {
  test('thanks, gives news and reports; each word is for one giver', async () => {
    const source = await desk.help('ousmane', ['aicha', 'herve']);
    const loop = await desk.loop(source, 'aicha');
    expect(await thank('ousmane', loop.id)).toEqual({ loopId: loop.id });
    await news('ousmane', loop.id);
    expect(await report('ousmane', source, ' Un contrat. ')).toBeUndefined();
    expect((await desk.words(source)).map(({ giver_id, step, outcome, words }) => [giver_id === desk.people.aicha ? 'aicha' : 'herve', step, outcome, words])).toEqual(expect.arrayContaining([
      ['aicha', 'THANKS', null, WORDS], ['aicha', 'OUTCOME', 'INTERVIEW', null], ['aicha', 'OUTCOME', 'OFFER', 'Un contrat.'], ['herve', 'OUTCOME', 'OFFER', 'Un contrat.'],
    ]));
    expect(await desk.loop(source, 'herve')).toMatchObject({ state: 'DUE', outcome_at: expect.any(Date), thanked_at: null });
    expect(await report('ousmane', newId())).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('may report when all is over, without ending it again', async () => {
    const source = await desk.help('ousmane', ['aicha']);
    await skip('ousmane', (await desk.loop(source, 'aicha')).id);
    await report('ousmane', source);
    expect((await desk.verbs()).filter((verb) => verb === 'gratitude.sourceClosed')).toHaveLength(1);
    expect(await desk.loop(source, 'aicha')).toMatchObject({ state: 'SKIPPED', outcome_at: expect.any(Date), next_at: null });
  });

  test('is answered alike by the same key, refused with another, and told where it stands', async () => {
    const { id } = await desk.loop(await desk.help('ousmane', ['aicha']), 'aicha');
    const mine = key();
    const twice = [await thank('ousmane', id, WORDS, mine), await thank('ousmane', id, WORDS, mine)];
    expect(twice).toEqual([{ loopId: id }, { loopId: id }]);
    expect(await thank('ousmane', id, `${WORDS} Vraiment.`, mine)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await thank('ousmane', id)).toMatchObject({ code: 'LOOP_REFUSED', reason: 'THANKED' });
    expect(await skip('ousmane', id)).toEqual({ loopId: id });
    for (const refused of [await skip('ousmane', id), await news('ousmane', id)]) expect(refused).toMatchObject({ code: 'LOOP_REFUSED', reason: 'SKIPPED' });
  });

  test('is refused words that are too short, the example, and news of nothing', async () => {
    const { id } = await desk.loop(await desk.help('ousmane', ['aicha']), 'aicha');
    expect(await thank('ousmane', id, 'Merci.')).toMatchObject({ reason: 'thanksTooShort' });
    expect(await thank('ousmane', id, 'Ton avis m’a fait revoir ma présentation, et l’échange de mardi s’en est trouvé bien plus simple.')).toMatchObject({ reason: 'thanksExample' });
    const nothing = await desk.asMember('ousmane', () => desk.bed.get(GiveNews).run({ loopId: id, receiverId: desk.people.ousmane, key: key() }, null, '  '));
    expect(nothing).toMatchObject({ path: ['outcome'], reason: 'required' });
  });

  test.each(['aicha', 'claire'] as const)('alone answers: %s is told that there is no such loop', async (who) => {
    const { id } = await desk.loop(await desk.help('ousmane', ['aicha']), 'aicha');
    for (const refused of [await thank(who, id), await news(who, id), await skip(who, id)]) expect(refused).toMatchObject({ code: 'NOT_FOUND', path: ['loopId'] });
  });
});

describe('two at once', () => {
  test('thank once: one wins, the other is told that it is done', async () => {
    for (let round = 0; round < 10; round++) {
      const source = await desk.help('ousmane', ['aicha']);
      const { id } = await desk.loop(source, 'aicha');
      const outcomes = await Promise.all([thank('ousmane', id), thank('ousmane', id), skip('ousmane', id)]);
      const step = (await desk.words(source)).filter(({ step: said }) => said === 'THANKS');
      expect(step.length).toBeLessThanOrEqual(1);
      expect(outcomes.filter((outcome) => !isDomainError(outcome)).length).toBe(step.length + 1);
    }
  }, 30_000);

  const endBoth = async (): Promise<number> => {
    const source = await desk.help('ousmane', ['aicha', 'herve']);
    await Promise.all((await desk.loops(source)).map(({ id }) => skip('ousmane', id)));
    return (await desk.database.inspect(`select from activity where verb = 'gratitude.sourceClosed' and subject_id = $1`, [source])).length;
  };

  test('press the same answer on one page: it is said once, and another answer on it is told so', async () => {
    const source = await desk.help('ousmane', ['aicha']);
    const { id } = await desk.loop(source, 'aicha');
    await thank('ousmane', id);
    const press = (outcome: string, version = '2') => desk.asVisitor(async () => {
      const page = desk.bed.get(OwnNewsPage);
      const token = desk.bed.get(HelpLinks).path({ receiverId: desk.people.ousmane, loopId: id, beganAt: desk.bed.clock.now() }, 1).split('/').at(-1)!;
      return page.answer((await page.follow(token))!, { act: 'news', words: '', outcome, reason: '', version });
    });
    expect(await Promise.all([press('INTERVIEW'), press('INTERVIEW'), press('INTERVIEW')])).toEqual([{ loopId: id }, { loopId: id }, { loopId: id }]);
    expect(await press('OFFER')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await press('OFFER', '3')).toEqual({ loopId: id });
    expect((await desk.words(source)).map(({ outcome }) => outcome)).toEqual([null, 'INTERVIEW', 'OFFER']);
  });

  test('end the last two loops of a help, and it ends once', async () => {
    for (let round = 0; round < 12; round++) expect(await endBoth()).toBe(1);
  }, 60_000);

  test('would each leave the end to the other, without the lock', async () => {
    const loops = desk.bed.get(LoopsRepository);
    const [besides, meet] = [loops.besides.bind(loops), meeting()];
    Object.assign(loops, { alone: '', besides: async (id: string) => { const found = await besides(id); await meet(); return found; } });
    expect(await endBoth()).toBe(0);
    Object.assign(loops, { alone: 'for update', besides });
    expect(await endBoth()).toBe(1);
  });
});

describe('what is said between two', () => {
  const seen = (who: Helper) => desk.asMember(who, async () => {
    const rows = await desk.bed.get(ReadScope).query<{ t: string; n: number }>(
      `select 'act' as t, count(*)::int as n from help_act union all select 'loop', count(*)::int from gratitude_loop union all select 'word', count(*)::int from gratitude_word`);
    return rows.map(({ n }) => n);
  });

  test('is read by the two and nobody else, the president neither', async () => {
    const source = await desk.help('ousmane', ['aicha', 'herve']);
    for (const giver of ['aicha', 'herve'] as const) await thank('ousmane', (await desk.loop(source, giver)).id);
    expect([await seen('ousmane'), await seen('aicha'), await seen('herve'), await seen('claire')]).toEqual([[2, 2, 2], [1, 1, 1], [1, 1, 1], [0, 0, 0]]);
    const office = await desk.asPresident('claire', () => desk.bed.get(ReadScope).query('select id from gratitude_word'));
    expect(office).toEqual([]);
  });

  test('is listed for each side, the page of somebody else’s help being empty', async () => {
    await desk.help('ousmane', ['aicha']);
    const help = desk.bed.get(FindHelp);
    const given = (who: Helper) => desk.asMember(who, async () => (await help.given(desk.people.aicha, null, 10)).rows.length);
    expect([await given('aicha'), await given('ousmane'), await given('claire')]).toEqual([1, 1, 0]);
  });

  test('does not leave its association: another one finds nothing behind the id or the link', async () => {
    const source = await desk.help('ousmane', ['aicha']);
    const { id } = await desk.loop(source, 'aicha');
    const other = await createAssociation(desk.database);
    const others = await createPeople(desk.database, other.id, UFF);
    const elsewhere = <T>(fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(memberScope({ associationId: other.id, personId: others.tomasz }), fn));
    const path = await desk.asMember('ousmane', () => Promise.resolve(desk.bed.get(HelpLinks).path({ receiverId: desk.people.ousmane, loopId: id, beganAt: desk.bed.clock.now() }, 1)));
    const token = path.split('/').at(-1)!;
    expect(await desk.asVisitor(() => desk.bed.get(OwnNewsPage).follow(token))).toMatchObject({ firstName: 'Ousmane', loop: { loopId: id, giverFirstName: 'Aïcha' } });
    expect(await elsewhere(() => desk.bed.get(OwnNewsPage).follow(token))).toBeNull();
    expect(await elsewhere(() => desk.bed.get(Thank).run({ loopId: id, receiverId: others.tomasz, key: key() }, WORDS))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await elsewhere(() => gratitude().report({ module: 'introductions', sourceId: source, receiverId: desk.people.ousmane }, 'OFFER', null))).toMatchObject({ code: 'NOT_FOUND' });
    await outsideScope(() => runInScope({ ...memberScope({ associationId: other.id, personId: others.tomasz }), system: true, actor: null }, () => desk.bed.get(LoopClock).fallDue(id)));
    expect(await desk.loop(source, 'aicha')).toMatchObject({ version: 1, state: 'DUE' });
    expect(await elsewhere(() => desk.bed.get(ClosedLoops).between(new Date('2026-01-01'), new Date('2027-12-31')))).toEqual({ begun: 0, thanked: 0, withNews: 0, closed: 0, rate: null });
  });
});

test('the board reads a rate once five helps have begun, and counts only', async () => {
  const rate = () => desk.asPresident('claire', () => desk.bed.get(ClosedLoops).between(new Date('2026-11-01'), new Date('2026-12-01')));
  for (let n = 0; n < 4; n++) await desk.help('ousmane', ['aicha']);
  expect(await rate()).toMatchObject({ begun: 4, rate: null });
  const { id } = await desk.loop(await desk.help('ousmane', ['aicha']), 'aicha');
  await thank('ousmane', id);
  expect(await rate()).toEqual({ begun: 5, thanked: 1, withNews: 0, closed: 0, rate: 0 });
  await news('ousmane', id);
  expect(await rate()).toEqual({ begun: 5, thanked: 1, withNews: 1, closed: 0, rate: 0.2 });
});
