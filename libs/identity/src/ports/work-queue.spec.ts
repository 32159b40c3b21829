import { describe, expect, it } from '@jest/globals';
import { WorkQueue, type QueueContributor } from './work-queue';

const tile = (kind: string, count: number) => ({ kind, count, path: `/${kind}`, text: kind });
const contributor = (permission: string, tiles: QueueContributor['tiles']): QueueContributor => ({ permission, tiles });

describe('the queue of the office', () => {
  const queue = new WorkQueue();
  queue.contribute(contributor('people.read', async () => [tile('invite', 3), tile('import', 0)]));
  queue.contribute(contributor('people.read', () => Promise.reject(new Error('the table is away'))));
  queue.contribute(contributor('jobs.read', async () => [tile('failed', 1)]));

  it('shows what a person may act on and what there is any of', async () => {
    expect(await queue.tiles(new Set(['people.read', 'jobs.read']))).toEqual([tile('invite', 3), tile('failed', 1)]);
    expect(await queue.tiles(new Set(['jobs.read']))).toEqual([tile('failed', 1)]);
    expect(await queue.tiles(new Set())).toEqual([]);
  });
});
