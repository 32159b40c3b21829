import { describe, expect, test } from '@jest/globals';
import { type DigestPeriod } from '@cordee/messaging';
import { createAssociation, memberScope } from '@cordee/identity/testing';
import { isDomainError, newId, outsideScope, ReadScope, runInScope, Temporal } from '@cordee/platform';
import { useGratitudeDesk, type Helper } from '../testing';
import { LandedContributor } from './landed.contributor';
import { MyLanding } from './my-landing';
import { NoteLanding } from './note-landing';
import { PublishLanding } from './publish-landing';
import { type GiverWords, TellGivers } from './tell-givers';

const desk = useGratitudeDesk();
const WORDS = 'Je commence en janvier, et sans votre regard je n’aurais pas osé écrire. Merci.';
const TEXT = 'Je rejoins une équipe en janvier.';
const key = () => `key ${newId()}`;
const mine = (who: Helper = 'ousmane') => desk.asMember(who, () => desk.bed.get(MyLanding).of(desk.people[who]));
const note = async (landedOn = '2026-11-16', who: Helper = 'ousmane') => {
  const outcome = await desk.asMember(who, () => desk.bed.get(NoteLanding).run(desk.people[who], Temporal.PlainDate.from(landedOn)));
  if (isDomainError(outcome)) throw new Error(outcome.code);
  return outcome.landingId;
};
const to = (who: Helper, more: Partial<GiverWords> = {}): GiverWords => ({ personId: desk.people[who], words: WORDS, skip: false, ...more });
const tell = (landingId: string, words: GiverWords[], who: Helper = 'ousmane', idempotencyKey = key()) => desk.asMember(who, () => desk.bed.get(TellGivers).run(landingId, desk.people[who], words, idempotencyKey));
const publish = (landingId: string, who: Helper = 'ousmane') => desk.asMember(who, () => desk.bed.get(PublishLanding).publish(landingId, desk.people[who], TEXT));
const withdraw = (landingId: string, who: Helper = 'ousmane') => desk.asMember(who, () => desk.bed.get(PublishLanding).withdraw(landingId, desk.people[who]));
const period = (ids: readonly string[]): DigestPeriod => ({
  until: desk.bed.clock.now(), since: new Map(ids.map((id) => [id, new Date('2026-11-20T09:00:00Z')])), first: new Set(), keyVersions: new Map(), withoutAccount: new Set(),
});
const digest = async (who: Helper) => {
  const ids = [desk.people[who]];
  return ((await desk.asWorker(() => desk.bed.get(LandedContributor).contribute(ids, period(ids)))).get(desk.people[who]) ?? []).map(({ text }) => text.vars);
};

describe('somebody has found', () => {
  test('and sees all who helped in 24 months, each once, the latest help first', async () => {
    desk.bed.clock.set('2024-10-01T09:00:00Z');
    await desk.help('ousmane', ['joelle']);
    desk.bed.clock.set('2026-10-01T09:00:00Z');
    await desk.help('ousmane', ['aicha']);
    desk.bed.clock.set('2026-11-23T09:00:00Z');
    await desk.help('ousmane', ['herve', 'aicha']);
    await desk.help('linh', ['claire']);
    await note();
    const landing = (await mine())!;
    expect(landing).toMatchObject({ landedOn: '2026-11-16', giversToldAt: null, publishedAt: null });
    expect(landing.givers.map(({ giverId }) => giverId).sort()).toEqual([desk.people.aicha, desk.people.herve].sort());
  });

  test('and presses twice: it is noted once', async () => {
    const ids = await Promise.all([note(), note(), note()]);
    expect(new Set(ids).size).toBe(1);
  });

  test('and corrects the day without noting it twice; a day far off is refused', async () => {
    const id = await note();
    expect(await note('2026-12-01')).toBe(id);
    expect(await mine()).toMatchObject({ id, landedOn: '2026-12-01' });
    const far = await desk.asMember('ousmane', () => desk.bed.get(NoteLanding).run(desk.people.ousmane, Temporal.PlainDate.from('2019-01-01')));
    expect(far).toMatchObject({ path: ['landedOn'], reason: 'landedOnFar' });
  });

  test('and says nothing in public before each giver was written to or left out on purpose', async () => {
    const source = await desk.help('ousmane', ['aicha', 'herve']);
    const id = await note();
    expect(await publish(id)).toMatchObject({ code: 'GIVERS_FIRST', waiting: 2 });
    await tell(id, [to('aicha')]);
    expect(await publish(id)).toMatchObject({ code: 'GIVERS_FIRST', waiting: 1 });
    await tell(id, [to('herve', { skip: true, words: '' })]);
    expect(await mine()).toMatchObject({ giversToldAt: expect.any(Date) });
    expect(await publish(id)).toEqual({ landingId: id });
    expect(await mine()).toMatchObject({ publicText: TEXT, publishedAt: expect.any(Date) });
    expect((await desk.words(source)).map(({ giver_id, step, outcome, words }) => [giver_id, step, outcome, words])).toEqual([[desk.people.aicha, 'LANDED', 'LANDED', WORDS]]);
    expect(await desk.loop(source, 'aicha')).toMatchObject({ state: 'THANKED', thanked_at: expect.any(Date), outcome_at: expect.any(Date) });
    expect(await desk.loop(source, 'herve')).toMatchObject({ state: 'DUE' });
  });

  test('with nobody to thank may say so at once', async () => {
    const id = await note();
    expect(await publish(id)).toEqual({ landingId: id });
  });

  test('and waits for whoever has helped since', async () => {
    await desk.help('ousmane', ['aicha']);
    const id = await note();
    await tell(id, [to('aicha')]);
    await desk.help('ousmane', ['herve']);
    expect(await publish(id)).toMatchObject({ code: 'GIVERS_FIRST', waiting: 1 });
  });
});

describe('words to the givers', () => {
  test('are sent once to each: again, at once and by the same key', async () => {
    const source = await desk.help('ousmane', ['aicha', 'herve']);
    const [id, mineKey] = [await note(), key()];
    const words = [to('aicha'), to('herve')];
    await Promise.all([tell(id, words, 'ousmane', mineKey), tell(id, words, 'ousmane', mineKey), tell(id, [...words].reverse())]);
    await tell(id, words);
    expect(await desk.words(source)).toHaveLength(2);
    expect(await tell(id, [to('aicha')], 'ousmane', mineKey)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  test('are one’s own, for each giver once, and for givers only', async () => {
    await desk.help('ousmane', ['aicha']);
    const id = await note();
    expect(await tell(id, [to('aicha', { words: 'Merci.' })])).toMatchObject({ reason: 'thanksTooShort' });
    expect(await tell(id, [to('aicha'), to('aicha')])).toMatchObject({ reason: 'giverTwice' });
    for (const words of [[to('claire')], [to('aicha'), to('claire')]]) expect(await tell(id, words)).toMatchObject({ code: 'NOT_FOUND', path: ['words'] });
    expect((await mine())!.givers).toMatchObject([{ told: false, skipped: false }]);
  });

  test('reach whoever was left out first and is written to after all', async () => {
    const source = await desk.help('ousmane', ['aicha']);
    const id = await note();
    await tell(id, [to('aicha', { skip: true })]);
    await tell(id, [to('aicha')]);
    expect((await mine())!.givers).toMatchObject([{ told: true, skipped: false }]);
    expect(await desk.words(source)).toHaveLength(1);
  });
});

describe('a landing of somebody else', () => {
  test('is not there: for another member, nor from another association', async () => {
    await desk.help('ousmane', ['aicha']);
    const id = await note();
    for (const outcome of [await tell(id, [to('aicha')], 'claire'), await publish(id, 'claire'), await withdraw(id, 'claire')]) expect(outcome).toMatchObject({ code: 'NOT_FOUND' });
    expect(await desk.asMember('claire', () => desk.bed.get(ReadScope).query('select id from landing'))).toEqual([]);
    const other = await createAssociation(desk.database);
    const elsewhere = await outsideScope(() => runInScope(memberScope({ associationId: other.id, personId: desk.people.ousmane }), () => desk.bed.get(PublishLanding).publish(id, desk.people.ousmane, TEXT)));
    expect(elsewhere).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the digest', () => {
  test('tells what was published to all but its author, until it is withdrawn', async () => {
    const id = await note();
    expect(await digest('claire')).toEqual([]);
    await publish(id);
    desk.bed.clock.advance({ hours: 1 });
    expect([await digest('claire'), await digest('ousmane')]).toEqual([[{ name: 'Ousmane Diarra', text: TEXT }], []]);
    expect(await withdraw(id)).toEqual({ landingId: id });
    expect([await digest('claire'), await mine()]).toEqual([[], null]);
    expect(await withdraw(id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('tells three at most', async () => {
    for (const who of ['ousmane', 'aicha', 'herve', 'linh'] as const) await publish(await note('2026-11-16', who), who);
    desk.bed.clock.advance({ hours: 1 });
    expect([(await digest('claire')).length, (await digest('linh')).length]).toEqual([3, 3]);
  });
});
