import { beforeAll, describe, expect, it } from '@jest/globals';
import { compileProcess, onEachBackend, startProcess, useDatabase } from '@cordee/platform/testing';

onEachBackend((backend) => {
  const database = useDatabase();
  let file: string;

  beforeAll(async () => {
    file = await compileProcess('apps/worker/src/main.ts');
  }, 60_000);

  describe('the worker', () => {
    it('says when it is ready, and ends well within its drain when told to', async () => {
      const worker = await startProcess(file, { ...database.env, ...backend.env, LOG_LEVEL: 'info' }, /worker ready/);
      const toldAt = Date.now();
      expect(await worker.stop()).toBe(0);
      expect(Date.now() - toldAt).toBeLessThan(3_000);
      expect(worker.output()).toContain('worker stopped');
      for (const line of worker.output().trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
    }, 60_000);

    it('names what is wrong with its configuration and does not start', async () => {
      await expect(startProcess(file, { ...database.env, ...backend.env, NODE_ENV: 'production', CORDEE_SECRET: 'changeme' }, /worker ready/)).rejects.toThrow(/CORDEE_SECRET[\s\S]*PUBLIC_URL/);
    }, 60_000);
  });
});
