import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { canRunBrowser, launchBrowser } from '../../../tools/browser.mjs';
import { startInstallation, type Installation } from './support/installation';
import { BrowserWorld } from './support/world';

export { axe } from './support/axe';
export { SETTINGS, WIDTHS, type Setting } from './support/settings';
export type { BrowserWorld, PageOptions } from './support/world';

const START_MS = 180_000;

/** Where no browser can run, its tests are skipped, and `npm test` counts and names them. */
export const describeInBrowser: typeof describe.skip = canRunBrowser().ok ? describe : describe.skip;

/**
 * At the top of a `describeInBrowser` block: the built api and worker over the demo world, in databases of their own, a
 * mailbox and a browser. After each test nothing may have gone to another host, and no script may have failed.
 * @param env settings of api and worker beside the usual ones
 */
export function useBrowserWorld(env: Record<string, string> = {}): BrowserWorld {
  const world = new BrowserWorld();
  let installation: Installation | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(env), launchBrowser()]);
    world.open(installation, browser);
  }, START_MS);
  afterEach(async () => {
    const { foreignRequests, faults } = await world.closePages();
    expect(foreignRequests).toEqual([]);
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  }, 60_000);
  return world;
}
