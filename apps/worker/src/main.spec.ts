import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
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

    it('ends when told to although its database is away for good', async () => {
      const door = await doorTo(database.env['DATABASE_URL']!);
      const through = Object.fromEntries(['DATABASE_URL', 'QUEUE_DATABASE_URL'].map((name) => [name, door.instead(database.env[name]!)]));
      const worker = await startProcess(file, { ...database.env, ...backend.env, ...through, LOG_LEVEL: 'info' }, /worker ready/);
      await door.shut();
      const toldAt = Date.now();
      expect(await worker.stop()).not.toBeNull();
      expect(Date.now() - toldAt).toBeLessThan(8_000);
      expect(worker.output()).toContain('worker stopped');
    }, 60_000);

    it('names what is wrong with its configuration and does not start', async () => {
      await expect(startProcess(file, { ...database.env, ...backend.env, NODE_ENV: 'production', CORDEE_SECRET: 'changeme' }, /worker ready/)).rejects.toThrow(/CORDEE_SECRET[\s\S]*PUBLIC_URL/);
    }, 60_000);
  });
});

/** A way to the database that can be shut under those who use it. */
async function doorTo(url: string): Promise<{ instead: (address: string) => string; shut: () => Promise<void> }> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => (near.destroy(), far.destroy()));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const here = (server.address() as AddressInfo).port;
  return {
    instead: (address) => Object.assign(new URL(address), { hostname: '127.0.0.1', port: String(here) }).href,
    shut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
