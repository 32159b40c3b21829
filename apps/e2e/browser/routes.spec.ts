import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Response } from 'playwright-core';
import { describeInBrowser, SETTINGS, useBrowserWorld, type Setting } from './harness';
import { faultsOf, Watched } from './support/audit';
import { MEMBER, PRESIDENT } from './support/people';
import { addressOf, screensOf, screensOfRunningApp, serverPages, type WebApp } from './support/routes';
import { Guide, REFUSALS, VISITS, type Visit } from './support/server-visits';
import { OfficeDesk } from './support/week';

const APPS = [
  { app: 'admin', base: '/admin', as: PRESIDENT, whom: 'the president' },
  { app: 'portal', base: '', as: MEMBER, whom: 'a member' },
] as const satisfies readonly { app: WebApp; base: string; as: string; whom: string }[];
const PATIENCE = 600_000;

describeInBrowser('every screen and every page', () => {
  const world = useBrowserWorld();
  beforeAll(async () => {
    await (await OfficeDesk.open(world)).event('Soirée des promotions');
  }, 60_000);
  const nameOf = (route: string, { width, scheme, locale }: Setting) => `${route}-${width}-${scheme}-${locale}`;

  /** Looks at what the page shows; answers its faults, each with the name of the page before it. */
  async function look(watched: Watched, name: string, setting: Setting): Promise<string[]> {
    await watched.settled();
    const faults = await faultsOf(watched, setting);
    await world.screenshot(watched.page, nameOf(name, setting));
    return faults.map((fault) => `${name}: ${fault}`);
  }

  describe.each(APPS)('the $app', ({ app, base, as, whom }) => {
    it('is walked whole: its router knows no other route', async () => {
      const page = await world.openPage({ as, path: `${base}/` });
      await page.locator('h1').waitFor();
      expect(new Set(await screensOfRunningApp(page))).toEqual(new Set(screensOf(app).map((path) => path || '/')));
    }, 60_000);

    it.each(SETTINGS)(`shows ${whom} every screen ($name)`, async (setting) => {
      const watched = new Watched(await world.openPage({ ...setting, as, path: `${base}/` }));
      const faults: string[] = [];
      for (const route of [...screensOf(app), '/nulle-part']) {
        const path = base || route !== '/nulle-part' ? await addressOf(watched.page, base, route) : '/moi/nulle-part';
        await watched.page.goto(path);
        faults.push(...(await look(watched, `${app}${route.replaceAll(/\W+/g, '-').replace(/-$/, '') || '-accueil'}`, setting)));
      }
      expect(faults).toEqual([]);
    }, PATIENCE);
  });

  describe('the pages of the server', () => {
    it('are walked whole: a new one needs a visit', () => {
      expect(new Set(Object.keys(VISITS))).toEqual(new Set(serverPages()));
    });

    it.each(SETTINGS)('are shown to anybody ($name)', async (setting) => {
      const guide = Guide.of(world, setting);
      const faults: string[] = [];
      const pages = new Map<string, Watched>();
      const pageFor = async ({ site, signedIn }: Visit): Promise<Watched> => {
        const key = `${site} ${signedIn}`;
        const known = pages.get(key);
        if (known) return known;
        const opened = new Watched(await world.openPage({ ...setting, path: '/nulle-part', ...(site === null && { site }), ...(signedIn && { as: signedIn === 'president' ? PRESIDENT : await guide.address('newcomers') }) }));
        pages.set(key, opened);
        return opened;
      };
      for (const visit of [...Object.values(VISITS).flat(), ...REFUSALS]) {
        const watched = await pageFor(visit);
        watched.takeComplaints();
        const status = statusOfNext(watched.page);
        await visit.go(watched.page, guide);
        faults.push(...(await look(watched, `public-${visit.name}`, setting)).filter((fault) => !isOwnStatus(fault, visit)));
        if ((await status()) !== (visit.status ?? 200)) faults.push(`${visit.name}: answered ${await status()}`);
      }
      expect(faults).toEqual([]);
    }, PATIENCE);
  });
});

/** The status of the last document that came since. */
function statusOfNext(page: Page): () => Promise<number | undefined> {
  let last: Response | undefined;
  const note = (response: Response) => {
    if (response.request().isNavigationRequest()) last = response;
  };
  page.on('response', note);
  return () => {
    page.off('response', note);
    return Promise.resolve(last?.status());
  };
}

/** A browser complains of a page that is refused with a status, which is what the visit wants. */
const isOwnStatus = (fault: string, { status }: Visit): boolean => status !== undefined && fault.includes(`Failed to load resource: the server responded with a status of ${status}`);
