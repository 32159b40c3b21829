import { expect, it } from '@jest/globals';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { describeInBrowser, useBrowserWorld, WIDTHS, type PageOptions } from './harness';
import { Watched } from './support/audit';
import { MEMBER, PRESIDENT } from './support/people';

const LIGHT_ENOUGH = 200_000;
const HOME = 'docs/images';

describeInBrowser('the pictures of the README', () => {
  const world = useBrowserWorld();

  it.each<[string, PageOptions]>([
    ['administration', { as: PRESIDENT, path: '/admin/membres', width: WIDTHS.desk }],
    ['portal', { as: MEMBER, path: '/accueil', width: WIDTHS.phone }],
    ['helping', { as: MEMBER, path: '/entraide', width: WIDTHS.phone }],
  ])('show what there is, the %s, and are light', async (name, options) => {
    const page = await world.openPage(options);
    await new Watched(page).settled();
    const path = await world.screenshot(page, `readme/${name}`, { fullPage: false });
    expect(statSync(path).size).toBeLessThan(LIGHT_ENOUGH);
    if (process.env['UPDATE_PICTURES']) {
      mkdirSync(HOME, { recursive: true });
      copyFileSync(path, `${HOME}/${name}.png`);
    }
    expect(statSync(`${HOME}/${name}.png`).size).toBeLessThan(LIGHT_ENOUGH);
  }, 60_000);
});
