import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, test } from '@jest/globals';
import { Gatherer } from './gatherer';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Notes what was asked together; answers each with its own. */
function desk(work: (asks: readonly number[]) => Promise<void> = () => pause(5)) {
  const rounds: [string, readonly number[]][] = [];
  const gatherer = new Gatherer<number, string>(async (key, asks) => {
    rounds.push([key, asks]);
    await work(asks);
    return asks.map((ask) => `${key}${ask}`);
  });
  return { rounds, gatherer };
}

describe('a crowd', () => {
  test('goes together, in the order of arrival, and everybody hears their own answer', async () => {
    const { rounds, gatherer } = desk();
    const first = gatherer.ask('a', 0);
    await pause(2);
    const rest = [1, 2, 3].map((ask) => gatherer.ask('a', ask));
    expect(await Promise.all([first, ...rest])).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(rounds).toEqual([['a', [0]], ['a', [1, 2, 3]]]);
    expect(await gatherer.ask('a', 4)).toBe('a4');
  });

  test('of one thing does not wait for that of another, and is never larger than it should be', async () => {
    const { rounds, gatherer } = desk();
    await Promise.all([...Array.from({ length: 450 }, (_, ask) => gatherer.ask('a', ask)), gatherer.ask('b', 1)]);
    expect(rounds.map(([key, asks]) => `${key}${asks.length}`).sort()).toEqual(['a200', 'a200', 'a50', 'b1']);
    expect(rounds.filter(([key]) => key === 'a').flatMap(([, asks]) => asks)).toEqual(Array.from({ length: 450 }, (_, ask) => ask));
  });

  test('in which one cannot be answered loses that one only', async () => {
    const { gatherer } = desk(async (asks) => {
      if (asks.includes(2)) throw new Error('broken');
    });
    const outcomes = await Promise.allSettled([1, 2, 3].map((ask) => gatherer.ask('a', ask)));
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual(['a1', 'Error: broken', 'a3']);
  });

  test('is not tried one by one while the database is away', async () => {
    const { rounds, gatherer } = desk(async () => {
      throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    });
    const outcomes = await Promise.allSettled([1, 2, 3].map((ask) => gatherer.ask('a', ask)));
    expect([outcomes.every(({ status }) => status === 'rejected'), rounds.length]).toEqual([true, 1]);
  });

  test('carries nothing of whoever came first', async () => {
    const storage = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const { gatherer } = desk(async () => void seen.push(storage.getStore()));
    await storage.run('claire', () => gatherer.ask('a', 1));
    expect(seen).toEqual([undefined]);
  });
});
