import { expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { axe, describeInBrowser, SETTINGS, useBrowserWorld, type PageOptions } from './harness';
import { Watched } from './support/audit';
import { addressesOf, MEMBER, ORGANISER, PRESIDENT } from './support/people';
import { OfficeDesk } from './support/week';

const MINUTE = 60_000;
const LATE_MS = 1500;

/** Does something to the answers to one named operation; everything else passes. */
async function toOperation(page: Page, name: string, act: (route: Route) => Promise<unknown>): Promise<void> {
  await page.route('**/graphql', (route) => {
    const asked = JSON.stringify(route.request().postDataJSON() ?? '');
    return asked.includes(name) ? act(route) : route.fallback();
  });
}

const broken = (route: Route) =>
  route.fulfill({ status: 500, contentType: 'application/json', body: JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'INTERNAL', requestId: 'req-00c0ffee42' } }] }) });

describeInBrowser('every state of a screen', () => {
  const world = useBrowserWorld();

  /** On a screen of the admin, reached without loading the page, once its operation is meddled with. */
  async function members(setting: PageOptions, meddle: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await world.openPage({ ...setting, as: PRESIDENT, path: '/admin/' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await meddle(page);
    await page.locator('nav a[href="/admin/membres"]').click();
    return page;
  }

  it.each(SETTINGS)('is shown well ($name)', async (setting) => {
    const faults: string[] = [];
    const look = async (page: Page, name: string) => {
      faults.push(...(await axe(page)).map((fault) => `${name}: ${fault}`));
      await world.screenshot(page, `states/${name}-${setting.width}-${setting.scheme}-${setting.locale}`);
    };
    const loading = await members(setting, (page) => toOperation(page, 'query Members', () => new Promise(() => undefined)));
    await loading.locator('main [role=status] [aria-hidden]').first().waitFor();
    await look(loading, 'loading');
    const failed = await members(setting, (page) => toOperation(page, 'query Members', broken));
    await failed.locator('main [role=alert]').waitFor();
    await look(failed, 'error');
    const empty = await world.openPage({ ...setting, as: MEMBER, path: '/reseau?q=xyzxyz' });
    await empty.locator('main h2').first().waitFor();
    await look(empty, 'empty');
    const forbidden = await world.openPage({ ...setting, as: MEMBER, path: '/admin/membres' });
    await forbidden.locator('h1').waitFor();
    await look(forbidden, 'forbidden');
    await empty.context().setOffline(true);
    await empty.locator('[role=status] p').waitFor();
    await look(empty, 'offline');
    expect(faults).toEqual([]);
  }, 4 * MINUTE);

  it.each(SETTINGS)('is shown well where people help each other ($name)', async (setting) => {
    const faults: string[] = [];
    const look = async (page: Page, name: string) => {
      faults.push(...(await axe(page)).map((fault) => `${name}: ${fault}`));
      await world.screenshot(page, `states/${name}-${setting.width}-${setting.scheme}-${setting.locale}`);
    };
    const solene = await (await OfficeDesk.open(world)).personOf(ORGANISER);
    const member = await world.openPage({ ...setting, as: MEMBER, path: '/accueil' });
    await member.locator('h1').waitFor();
    await toOperation(member, 'query Introductions(', () => new Promise(() => undefined));
    await member.locator('nav a[href="/entraide"]').first().click();
    await member.locator('main [role=status] [aria-hidden]').first().waitFor();
    await look(member, 'help-loading');
    await member.unroute('**/graphql');
    await toOperation(member, 'query AskForm', broken);
    await member.goto(`/reseau/${solene}/demander`);
    await member.locator('main [role=alert]').waitFor();
    await look(member, 'help-error');
    await member.unroute('**/graphql');
    await member.goto(`/reseau/${solene}/demander`);
    await member.locator('main form textarea').first().fill('Je cherche un poste, merci de transmettre mon CV en urgence.');
    await member.locator('main form fieldset').nth(0).locator('input').first().check();
    await member.locator('main form fieldset').nth(1).locator('input').first().check();
    await member.locator('main form [role=status] li').first().waitFor();
    await look(member, 'help-hints');
    const [quiet] = await addressesOf(world.running, 'quiet');
    const empty = new Watched(await world.openPage({ ...setting, as: quiet!, path: '/entraide' }));
    for (const part of ['', '/demandes', '/recues', '/merci', '/devenu']) {
      await empty.page.goto(`/entraide${part}`);
      await empty.settled();
      await look(empty.page, `help-empty${part.replace('/', '-')}`);
    }
    const office = new Watched(await world.openPage({ ...setting, site: 'uff', as: 'etienne.vasseur@courriel.example', path: '/admin/entraide' }));
    await office.settled();
    await look(office.page, 'help-office-empty');
    expect(faults).toEqual([]);
  }, 4 * MINUTE);

  it('loads as the shape of what comes, and only when it takes its time', async () => {
    const page = await members({}, (on) => toOperation(on, 'query Members', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.fallback();
    }));
    await page.getByRole('status').filter({ hasText: 'Chargement…' }).first().waitFor();
    await page.locator('main [role=status] [aria-hidden]').first().waitFor();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('main').getByText('Chargement…').count()).toBe(0);
  }, MINUTE);

  it('says what failed with a short number, and tries again', async () => {
    const page = await members({}, (on) => toOperation(on, 'query Members', broken));
    const alert = page.getByRole('alert');
    await alert.getByText('La liste des membres n’a pas pu être chargée').waitFor();
    await alert.getByText('Rien n’a été perdu.', { exact: false }).waitFor();
    await alert.getByText('C0FFEE42').waitFor();
    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  }, MINUTE);

  it('tells a member who can open the administration', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/admin/membres' });
    await page.getByRole('heading', { level: 1, name: 'Cette page demande un rôle' }).waitFor();
    await page.getByText(/peut l’accorder/).waitFor();
    expect(await page.title()).toBe('Cette page demande un rôle · Mines Alumni');
    expect(await page.getByRole('table').count()).toBe(0);
    await page.getByRole('link', { name: 'Voir le portail des membres' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bonjour Claire' }).waitFor();
  }, MINUTE);

  it('says that the network is gone, and that it is back', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/accueil' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().setOffline(true);
    await page.getByText(/^Hors connexion/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^Hors connexion/).waitFor({ state: 'detached' });
  }, MINUTE);

  it('offers the way out of filters to which nothing answers', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/reseau?q=xyzxyz&city=Lyon' });
    await page.getByRole('heading', { name: 'Personne ne correspond' }).waitFor();
    await page.getByRole('button', { name: 'Effacer les filtres' }).last().click();
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  }, MINUTE);
});
