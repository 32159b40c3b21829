import { beforeAll, describe } from '@jest/globals';
import { Redis } from 'ioredis';

export interface TestBackend {
  name: 'postgres' | 'redis';
  /** Add to the environment of the process or the test bed. */
  env: Record<string, string>;
}

/** A numbered database of Redis for each jest worker, so that spec files do not meet. */
function redisUrl(): string | null {
  const given = process.env['TEST_REDIS_URL'];
  if (!given) return null;
  const url = new URL(given);
  url.pathname = `/${(Number(process.env['JEST_WORKER_ID'] ?? '1') % 15) + 1}`;
  return url.href;
}

/** The same tests on both stores of the queue. Without TEST_REDIS_URL those of Redis are skipped, and counted as such. */
export function onEachBackend(tests: (backend: TestBackend) => void): void {
  describe('with the queue in PostgreSQL', () => tests({ name: 'postgres', env: {} }));
  const url = redisUrl();
  (url ? describe : describe.skip)('with the queue in Redis', () => {
    beforeAll(async () => {
      if (!url) return;
      const client = new Redis(url);
      await client.flushdb();
      client.disconnect();
    });
    tests({ name: 'redis', env: url ? { REDIS_URL: url } : {} });
  });
}
