import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, SETTINGS, useBrowserWorld, WIDTHS, type PageOptions } from './harness';
import { tooWide, Watched } from './support/audit';
import { axeAlone } from './support/axe';

const PATIENCE = 600_000;
const NARROWEST = 320;
/** The colours that the page offers, each with a form of address, so that both are walked. */
const COATS = [
  { colour: '#1f7fc4', form: 'VOUS' },
  { colour: '#ffe14d', form: 'TU' },
  { colour: '#1b0f2e', form: 'TU' },
] as const;
type Coat = (typeof COATS)[number];
/** Of all eight three, in which each language, light and width has its turn: the screens themselves are walked in every one. */
const CORNERS = SETTINGS.filter((_, index) => [0, 4, 7].includes(index));

describeInBrowser('the gallery', () => {
  const world = useBrowserWorld();

  async function open(setting: PageOptions, coat: Coat): Promise<Watched> {
    const watched = new Watched(await world.openPage({ ...setting, path: addressOf(setting, coat) }));
    await watched.page.locator('iframe').last().waitFor();
    await watched.quiet();
    return watched;
  }

  it.each(CORNERS)('shows every state without a fault, in every colour ($name)', async (setting) => {
    const faults: string[] = [];
    for (const coat of COATS) {
      const watched = await open(setting, coat);
      const found = [...watched.takeComplaints(), ...(await tooWide(watched.page)), ...(await axeAlone(watched.page.mainFrame()))];
      faults.push(...found.map((fault) => `${coat.colour}: ${fault}`));
      await world.screenshot(watched.page, `gallery/${setting.name}-${coat.colour.slice(1)}`);
      await watched.page.context().close();
    }
    expect(faults).toEqual([]);
  }, PATIENCE);

  // In one colour each: over these settings each of them has its turn.
  it.each(CORNERS.map((setting, index) => ({ ...setting, coat: COATS[index % COATS.length]! })))('shows pages and mails without a fault ($name)', async ({ coat, ...setting }) => {
    const { page } = await open(setting, coat);
    const faults: string[] = [];
    for (const frame of page.frames().filter((one) => one !== page.mainFrame())) {
      faults.push(...(await axeAlone(frame)).map((fault) => `${decodeURIComponent(new URL(frame.url()).pathname)}: ${fault}`));
    }
    expect(faults).toEqual([]);
  }, PATIENCE);

  it.each(CORNERS)('shows what opens on press without a fault ($name)', async (setting) => {
    const { page } = await open(setting, COATS[0]);
    const faults: string[] = [];
    for (const [index, opener] of (await page.locator('[data-state] [aria-expanded]:visible, [data-opens]').all()).entries()) {
      const state = await opener.evaluate((element) => element.closest<HTMLElement>('[data-state]')!.dataset['state']!);
      await opener.click();
      const opened = openedBy(page, await opener.getAttribute('data-opens'));
      await opened.first().waitFor();
      faults.push(...(await axeAlone(page.mainFrame(), opened.first())).map((fault) => `${state}: ${fault}`), ...(await tooWide(page)).map((fault) => `${state}: ${fault}`));
      await world.screenshot(page, `gallery/opened/${setting.name}-${index}`, { fullPage: false });
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
  }, PATIENCE);

  it('fits into 320 pixels, and so does each of its frames', async () => {
    const { page } = await open({ width: NARROWEST }, COATS[0]);
    const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(() => (document.documentElement.scrollWidth > innerWidth ? location.pathname : null))));
    expect([...(await tooWide(page)), ...frames.filter(Boolean)]).toEqual([]);
  }, 60_000);

  it('keeps its settings in its address', async () => {
    const page = await world.openPage({ path: '/dev/galerie', width: WIDTHS.desk });
    await page.getByText('Dark', { exact: true }).click();
    await page.waitForURL(/scheme=dark/);
    await page.getByText('English', { exact: true }).first().click();
    await page.waitForURL(/locale=en/);
    await page.getByRole('heading', { name: 'The list of members could not be loaded' }).first().waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['mantineColorScheme']])).toEqual(['en', 'dark']);
    await page.frameLocator('iframe[title="identity.signIn"]').getByRole('heading', { name: /Sign in/ }).waitFor();
  }, 60_000);
});

const addressOf = ({ locale = 'fr', scheme = 'light' }: PageOptions, { colour, form }: Coat): string => `/dev/galerie?${new URLSearchParams({ locale, scheme, form, colour })}`;

/** A dialog, a message in the corner, or the panel of a button. */
function openedBy(page: Page, kind: string | null): Locator {
  if (kind === 'dialog') return page.getByRole('dialog');
  return kind === 'toast' ? page.locator('section[aria-live] > div') : page.locator('[aria-expanded=true] + div');
}
