import { describe, expect, test } from '@jest/globals';
import { inParallel } from './in-parallel';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('tasks in parallel', () => {
  test('are all done, never more than the width at once', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await inParallel(Array.from({ length: 35 }, (_, index) => index), 10, async (index) => {
      most = Math.max(most, ++running);
      await pause(index % 3);
      running -= 1;
      done.push(index);
    });
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 35 }, (_, index) => index));
    expect(most).toBe(10);
  });

  test('stop at the first error, which is thrown once those that run have ended', async () => {
    let ended = 0;
    const work = inParallel(Array.from({ length: 50 }, (_, index) => index), 5, async (index) => {
      if (index === 7) throw new Error('away');
      await pause(2);
      ended += 1;
    });
    await expect(work).rejects.toThrow('away');
    const atOnce = ended;
    await pause(20);
    expect(ended).toBe(atOnce);
    expect(ended).toBeLessThan(15);
  });

  test('of nothing are nothing', async () => {
    await expect(inParallel([], 5, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
