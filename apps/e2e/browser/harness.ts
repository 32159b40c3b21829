import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { canRunBrowser, launchBrowser } from '../../../tools/browser.mjs';
import { startInstallation, type Installation } from './support/installation';
import { BrowserWorld } from './support/world';

export { axe } from './support/axe';
export { SETTINGS, WIDTHS, type Setting } from './support/settings';
export type { BrowserWorld, PageOptions } from './support/world';

const START_MS = 240_000;

/** Where no browser can run, its tests are skipped, and `npm test` counts and names them. */
export const describeInBrowser: typeof describe.skip = canRunBrowser().ok ? describe : describe.skip;

/**
 * At the top of a `describeInBrowser` block: the built api and worker over the demo world, in databases of their own, a
 * mailbox and a browser. After each test nothing may have gone to another host, and no script may have failed.
 * @param env settings of api and worker beside the usual ones
 */
export function useBrowserWorld(env: Record<string, string> = {}): BrowserWorld {
  const world = new BrowserWorld();
  let starting: Promise<[Installation, Browser]> | undefined;
  beforeAll(async () => {
    starting = Promise.all([startInstallation(env), launchBrowser()]);
    world.open(...(await starting));
  }, START_MS);
  afterEach(async () => {
    const { foreignRequests, faults } = await world.closePages();
    expect(foreignRequests).toEqual([]);
    expect(faults).toEqual([]);
  });
  // One that was too slow to be waited for is still stopped: no process is left behind.
  afterAll(async () => {
    const [installation, browser] = (await starting?.catch(() => undefined)) ?? [];
    await browser?.close();
    await installation?.stop();
  }, 120_000);
  return world;
}
