import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Db } from '@cordee/platform';
import { inAssociation, meeting } from '@cordee/platform/testing';
import { InterruptionRepository } from '../data/interruption.repository';
import type { InterruptionKind } from '../domain/interruption';
import { enrolAll, makePersons, MINES, UFF, useDigestDesk } from '../testing';
import { InterruptionBudget } from './interruption-budget';

const TUESDAY = '2026-11-24T09:00:00Z';

describe('the budget of mails beside the digest', () => {
  const desk = useDigestDesk();
  let claire: string;

  beforeEach(async () => {
    [claire] = (await makePersons(desk.database, MINES, 1)) as [string];
    desk.bed.clock.set(TUESDAY);
  });

  const budget = () => desk.bed.get(InterruptionBudget);
  const claim = (key: string, kind: InterruptionKind = 'ASK', personId = claire, association = MINES) => inAssociation(association, () => budget().claim({ personId, key, kind }));
  const rows = () => desk.database.inspect('select key, kind from interruption where person_id = $1 order by key', [claire]);
  const chooses = (perWeek: number) => desk.database.inspect('update digest_preference set interruptions_per_week = $2 where person_id = $1', [claire, perWeek]);

  test('is three a week before anybody has chosen', async () => {
    expect([await claim('1'), await claim('2'), await claim('3'), await claim('4')]).toEqual([{ now: true }, { now: true }, { now: true }, { digest: true }]);
    desk.bed.clock.advance({ days: 7 });
    expect(await claim('5')).toEqual({ now: true });
  });

  test('is what a member chose, in their own zone', async () => {
    await enrolAll(desk.database, MINES, [claire], '2026-12-03T06:00:00Z');
    await chooses(1);
    expect([await claim('1'), await claim('2')]).toEqual([{ now: true }, { digest: true }]);
    await chooses(10);
    await desk.database.inspect(`update digest_preference set zone = 'America/Montreal' where person_id = $1`, [claire]);
    expect(await claim('3')).toEqual({ at: new Date('2026-11-24T13:00:00Z') });
    expect(await rows()).toEqual([{ key: '1', kind: 'ASK' }]);
  });

  test('is asked for one mail once: the same key has the same answer and costs nothing', async () => {
    for (let time = 0; time < 3; time++) expect(await claim('1')).toEqual({ now: true });
    desk.bed.clock.set('2026-11-28T22:00:00Z');
    expect(await claim('1')).toEqual({ now: true });
    expect(await rows()).toHaveLength(1);
  });

  test('lets what protects pass, and counts it', async () => {
    for (const key of ['1', '2', '3', '4']) expect(await claim(key, key === '4' ? 'SAFETY' : 'MEETING')).toEqual({ now: true });
    expect(await claim('5')).toEqual({ digest: true });
    expect(await rows()).toHaveLength(4);
  });

  test('gives the last token to one of many jobs that ask at once', async () => {
    await Promise.all([claim('1'), claim('2')]);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => claim(`at once ${n}`)));
    expect(answers.filter((answer) => 'now' in answer)).toHaveLength(1);
    expect(await rows()).toHaveLength(3);
  });

  test('gives one token to two jobs that write the same mail at once', async () => {
    expect(await Promise.all([claim('same'), claim('same')])).toEqual([{ now: true }, { now: true }]);
    expect(await rows()).toHaveLength(1);
  });

  /** The canary: what the lock is for, shown by taking it away. Both have counted before either takes. */
  class Unlocked extends InterruptionRepository {
    private readonly meet = meeting();
    override lock = (): Promise<void> => Promise.resolve();
    override async takenSince(...asked: Parameters<InterruptionRepository['takenSince']>): Promise<Date[]> {
      const taken = await super.takenSince(...asked);
      await this.meet();
      return taken;
    }
  }

  test('gives it to two when nobody locks: the canary', async () => {
    await Promise.all([claim('1'), claim('2')]);
    const careless = Object.assign(Object.create(InterruptionBudget.prototype) as InterruptionBudget, budget(), { interruptions: new Unlocked(desk.bed.get(Db)) } as object);
    const last = (key: string) => inAssociation(MINES, () => careless.claim({ personId: claire, key, kind: 'ASK' }));
    expect(await Promise.all([last('3'), last('4')])).toEqual([{ now: true }, { now: true }]);
  });

  test('of one person is not that of another, nor that of another association', async () => {
    const [ousmane] = (await makePersons(desk.database, MINES, 1)) as [string];
    const [elsewhere] = (await makePersons(desk.database, UFF, 1)) as [string];
    for (const key of ['1', '2', '3']) await claim(key);
    expect(await claim('4', 'ASK', ousmane)).toEqual({ now: true });
    expect(await claim('1', 'ASK', elsewhere, UFF)).toEqual({ now: true });
    await expect(claim('1', 'ASK', ousmane)).rejects.toThrow(/unique/);
  });

  test('forgets after three months', async () => {
    await claim('1');
    desk.bed.clock.advance({ days: 91 });
    await claim('2');
    expect(await rows()).toEqual([{ key: '2', kind: 'ASK' }]);
  });

  test('carries out its answer for a job: sends, comes back in the morning, or leaves it to the digest', async () => {
    const [timer, key] = ['spec.write', claire];
    const send = jest.fn(() => Promise.resolve());
    const write = (name: string, kind: InterruptionKind = 'ASK') => inAssociation(MINES, () => budget().write({ personId: claire, key: name, kind }, { timer, key }, send));
    const timers = () => desk.database.inspect('select kind, key, due_at from timer');
    desk.bed.clock.set('2026-11-24T20:00:00Z');
    expect(await write('1')).toEqual({ at: new Date('2026-11-25T07:00:00Z') });
    expect([await timers(), send.mock.calls.length]).toEqual([[{ kind: timer, key, due_at: new Date('2026-11-25T07:00:00Z') }], 0]);
    desk.bed.clock.set('2026-11-25T07:00:00Z');
    expect([await write('1'), await write('1'), await write('other', 'OTHER')]).toEqual([{ now: true }, { now: true }, { digest: true }]);
    expect(send).toHaveBeenCalledTimes(2);
  });
});
