import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Activity, Db, defineSetting, Idempotency, IdempotencyMismatch, newId, NotFound, RateLimits, ReadScope, Settings, Timers, Tokens, UnitOfWork } from './index';
import { buildTestBed, inAssociation, useDatabase, type TestBed } from './testing';

const mines = newId();
const uff = newId();
const hour = defineSetting('spec.hour', z.number().int().min(0).max(23), 7);

describe('The mechanisms of the platform', () => {
  const database = useDatabase();
  let bed: TestBed;
  let work: UnitOfWork;

  beforeAll(async () => {
    bed = await buildTestBed(database);
    work = bed.get(UnitOfWork);
  });
  afterAll(() => bed.close());

  describe('a setting', () => {
    it('is the default until an association chooses, and then its own', async () => {
      const settings = bed.get(Settings);
      await inAssociation(mines, () => work.run(() => settings.set(hour, 9)));
      expect(await inAssociation(mines, () => settings.get(hour))).toBe(9);
      expect(await inAssociation(uff, () => settings.get(hour))).toBe(7);
    });

    it('stands still within one act, but for what the act itself changes', async () => {
      const settings = bed.get(Settings);
      const seen = await inAssociation(mines, () => work.run(async () => {
        const before = await settings.get(hour);
        await database.inspect(`update association_setting set value = '10' where key = 'spec.hour'`);
        const again = await settings.get(hour);
        await settings.set(hour, 11);
        return [before, again, await settings.get(hour)];
      }));
      expect(seen).toEqual([9, 9, 11]);
      expect(await inAssociation(mines, () => settings.get(hour))).toBe(11);
    });

    it('refuses a value that does not fit', async () => {
      await expect(inAssociation(mines, () => work.run(() => bed.get(Settings).set(hour, 25)))).rejects.toThrow();
    });
  });

  describe('an idempotency key', () => {
    const twice = (key: string, input: unknown, effect: () => void) =>
      inAssociation(mines, () => work.run(() => bed.get(Idempotency).once('spec.act', key, input, async () => {
        effect();
        return { said: input };
      })));

    it('lets 50 concurrent twins have one effect and the same answer', async () => {
      let effects = 0;
      const key = newId();
      const answers = await Promise.all(Array.from({ length: 50 }, () => twice(key, { seats: 2 }, () => effects++)));
      expect(effects).toBe(1);
      expect(answers.every((answer) => JSON.stringify(answer) === '{"said":{"seats":2}}')).toBe(true);
    });

    it('refuses another request under the same key', async () => {
      const key = newId();
      await twice(key, { seats: 2 }, () => undefined);
      expect(await twice(key, { seats: 3 }, () => undefined)).toBeInstanceOf(IdempotencyMismatch);
    });

    it('may be tried again after an expected failure', async () => {
      const key = newId();
      const fail = () => inAssociation(mines, () => work.run(() => bed.get(Idempotency).once('spec.act', key, {}, async () => new NotFound())));
      expect(await fail()).toBeInstanceOf(NotFound);
      expect(await twice(key, {}, () => undefined)).toEqual({ said: {} });
    });

    it("is nobody else's", async () => {
      const key = newId();
      await twice(key, { a: 1 }, () => undefined);
      const other = await inAssociation(uff, () => work.run(() => bed.get(Idempotency).once('spec.act', key, { b: 1 }, async () => 'mine')));
      expect(other).toBe('mine');
    });
  });

  describe('idempotency keys of a crowd', () => {
    const idempotency = () => bed.get(Idempotency);
    const asks = [{ personId: mines, key: newId(), input: { seats: 1 } }, { personId: null, key: newId(), input: { seats: 2 } }];
    const recall = (what: typeof asks, associationId = mines) => inAssociation(associationId, () => work.run(() => idempotency().recall('spec.crowd', what)));

    it('are new, then answered as before, each for its own actor and request', async () => {
      expect(await recall(asks)).toEqual([undefined, undefined]);
      await inAssociation(mines, () => work.run(() => idempotency().keep('spec.crowd', asks.map((ask, at) => ({ ...ask, answer: { at } })))));
      expect(await recall([...asks].reverse())).toEqual([{ answer: { at: 1 } }, { answer: { at: 0 } }]);
      expect(await recall([{ ...asks[0]!, input: { seats: 9 } }, { ...asks[0]!, personId: uff }])).toEqual([new IdempotencyMismatch(), undefined]);
      expect(await recall(asks, uff)).toEqual([undefined, undefined]);
    });

    it('are known to the use case that takes one at a time, and the other way round', async () => {
      const key = newId();
      await inAssociation(mines, () => work.run(() => idempotency().once('spec.crowd', key, { seats: 3 }, async () => 'one')));
      expect(await recall([{ personId: null, key, input: { seats: 3 } }])).toEqual([{ answer: 'one' }]);
    });

    it('undo everything when one was used elsewhere in between', async () => {
      const fresh = { personId: null, key: newId(), input: { seats: 4 }, answer: 1 };
      await expect(inAssociation(mines, () => work.run(() => idempotency().keep('spec.crowd', [fresh, { ...asks[0]!, answer: 1 }])))).rejects.toThrow('in between');
      expect(await recall([fresh])).toEqual([undefined]);
    });
  });

  describe('activity of a crowd', () => {
    it('is a line and an outbox row for each act, in the name of whoever acted', async () => {
      const [subject, actor] = [newId(), newId()];
      const lines = [{ verb: 'spec.came', subject, actor, audience: 'office' as const, requestId: 'request of one' }, { verb: 'spec.left', subject, parties: [actor] }];
      await inAssociation(mines, () => work.run(() => bed.get(Activity).recordAll(lines)));
      const rows = await database.inspect(
        'select verb, actor_person_id as actor, audience, parties, request_id as request from activity a join outbox o on o.activity_id = a.id where subject_id = $1 order by verb', [subject]);
      expect(rows).toEqual([
        { verb: 'spec.came', actor, audience: 'office', parties: [], request: 'request of one' }, { verb: 'spec.left', actor: null, audience: 'parties', parties: [actor], request: 'system' },
      ]);
    });
  });

  describe('a rate limit', () => {
    it('allows as many tries as said, under concurrency, and says when to come back', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => bed.get(RateLimits).take('sign-in:claire@exemple.example', { limit: 5, windowSeconds: 60 })));
      expect(answers.filter((answer) => answer.allowed)).toHaveLength(5);
      expect(answers.find((answer) => !answer.allowed)!.retryAfterSeconds).toBe(60);
      bed.clock.advance({ seconds: 61 });
      expect(await bed.get(RateLimits).take('sign-in:claire@exemple.example', { limit: 5, windowSeconds: 60 })).toMatchObject({ allowed: true, count: 1 });
    });

    it('keeps no address in clear', async () => {
      const keys = await database.inspect<{ key: string }>('select key from rate_limit');
      expect(keys.some(({ key }) => key.includes('claire'))).toBe(false);
    });
  });

  describe('a timer', () => {
    it('is one row however often it is set, and none once cancelled', async () => {
      const key = newId();
      const timers = bed.get(Timers);
      const rows = () => database.inspect<{ due_at: Date }>('select due_at from timer where key = $1', [key]);
      await inAssociation(mines, () => work.run(() => timers.set('spec.due', key, new Date('2026-12-01T00:00:00Z'))));
      await inAssociation(mines, () => work.run(() => timers.set('spec.due', key, new Date('2026-12-02T00:00:00Z'))));
      expect(await rows()).toEqual([{ due_at: new Date('2026-12-02T00:00:00Z') }]);
      await inAssociation(mines, () => work.run(() => timers.cancel('spec.due', key)));
      expect(await rows()).toEqual([]);
    });

    it('is not set when its transaction rolls back', async () => {
      const key = newId();
      await expect(inAssociation(mines, () => work.run(async () => {
        await bed.get(Timers).set('spec.due', key, bed.clock.now());
        throw new Error('changed my mind');
      }))).rejects.toThrow('changed my mind');
      expect(await database.inspect('select 1 from timer where key = $1', [key])).toEqual([]);
    });
  });

  describe('a signed token', () => {
    it('holds for its purpose, unchanged, until its term', () => {
      const tokens = bed.get(Tokens);
      const token = tokens.sign('renew', ['a', 'é'], new Date(bed.clock.now().getTime() + 60_000));
      expect(tokens.verify('renew', token)).toEqual(['a', 'é']);
      expect(tokens.verify('unsubscribe', token)).toBeNull();
      expect(tokens.verify('renew', `${token}x`)).toBeNull();
      expect(tokens.verify('renew', `x${token}`)).toBeNull();
      expect(tokens.verify('renew', '')).toBeNull();
      bed.clock.advance({ seconds: 61 });
      expect(tokens.verify('renew', token)).toBeNull();
    });

    it('has codes of six digits that differ by purpose', () => {
      const id = newId();
      expect(bed.get(Tokens).code('sign-in', id)).toMatch(/^\d{6}$/);
      expect(bed.get(Tokens).code('sign-in', id)).not.toBe(bed.get(Tokens).code('create', id));
    });
  });

  it('reads nothing of the queue schema as the app role', async () => {
    await expect(inAssociation(mines, () => bed.get(ReadScope).query('select 1 from bullmq.job'))).rejects.toThrow(/permission denied|does not exist/);
    expect(() => bed.get(Db).manager).toThrow('no unit of work is open');
  });
});
