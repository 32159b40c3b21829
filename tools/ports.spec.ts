import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { answers, freePort, holderOf, isPortFree } from './ports.mjs';

let server: Server | undefined;

async function listen(): Promise<number> {
  const port = await freePort();
  server = createServer();
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
  return port;
}

afterEach(() => {
  server?.close();
  server = undefined;
});

describe('ports', () => {
  it('gives one that is free', async () => {
    expect(await isPortFree(await freePort(), '127.0.0.1')).toBe(true);
  });

  it('knows a taken one, and who has it', async () => {
    const port = await listen();
    expect(await isPortFree(port, '127.0.0.1')).toBe(false);
    expect(await answers(port)).toBe(true);
    expect(holderOf(port)).toContain(`process ${process.pid}`);
  });

  it('knows nobody on a free one', async () => {
    const port = await freePort();
    expect(await answers(port)).toBe(false);
    expect(holderOf(port)).toBeNull();
  });
});
