import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser, useBrowserWorld } from './harness';
import { Clicks } from './support/clicks';
import { addressesOf, MEMBER, PRESIDENT } from './support/people';

const MINUTE = 60_000;
/** For as long a process remembers an association's public line. */
const REMEMBERED_MS = 5_000;
const FILE = resolve('libs/people/src/testing/data/alumni-1200.xlsx');
const ROWS = 1311;

describeInBrowser('what the office does', () => {
  const world = useBrowserWorld();
  const main = (page: Page) => page.getByRole('main');
  const open = (path: string) => world.openPage({ as: PRESIDENT, path: `/admin${path}` });
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  it('finds a member without accents; filters stand in the address and survive reload and back', async () => {
    const page = await open('/membres');
    await page.getByLabel('Chercher un membre').fill('herve le quintrec');
    await main(page).getByText('1 membre correspond').waitFor();
    await page.getByRole('link', { name: 'Hervé Le Quintrec' }).waitFor();
    await page.getByLabel('Chercher un membre').fill('');
    await page.getByLabel('Ville').selectOption({ label: await labelStarting(page, 'Ville', 'Lyon') });
    await page.waitForURL(/city=Lyon/);
    const said = await main(page).getByText(/membres correspondent/).textContent();
    await page.reload();
    await main(page).getByText(said!, { exact: true }).waitFor();
    expect(await page.getByLabel('Ville').inputValue()).toBe('Lyon');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.getByRole('heading', { level: 2, name: 'Identité' }).waitFor();
    await page.goBack();
    await main(page).getByText(said!, { exact: true }).waitFor();
    expect(page.url()).toContain('city=Lyon');
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await page.waitForURL((url) => !url.search.includes('city'));
  }, MINUTE);

  it('shows both values when two people edit the same member, and keeps the one that is chosen', async () => {
    const [mine, theirs] = [await open('/membres?q=fontanel'), await open('/membres?q=fontanel')];
    for (const page of [mine, theirs]) {
      await page.getByRole('link', { name: 'Claire Fontanel' }).click();
      await heading(page, 'Claire Fontanel');
      await page.getByRole('button', { name: /^Modifier : Ville/ }).click();
    }
    await theirs.getByRole('textbox', { name: 'Ville' }).fill('Lille');
    await theirs.keyboard.press('Enter');
    await theirs.getByText('Enregistré.').waitFor();
    await mine.getByRole('textbox', { name: 'Ville' }).fill('Brest');
    await mine.keyboard.press('Enter');
    const dialog = mine.getByRole('dialog');
    await dialog.getByText('Brest').waitFor();
    await dialog.getByText('Lille').waitFor();
    await world.screenshot(mine, 'states/conflit');
    await dialog.getByRole('button', { name: 'Garder ma saisie' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await theirs.reload();
    await main(theirs).getByText('Brest', { exact: true }).waitFor();
  }, MINUTE);

  it('gives a role and takes it back, and the journal says so', async () => {
    const page = await open('/reglages/roles');
    await page.getByRole('combobox', { name: 'À qui' }).fill('fontanel');
    await page.getByRole('option', { name: /Claire Fontanel/ }).click();
    await page.getByLabel('Rôle', { exact: true }).selectOption('TREASURER');
    await page.getByRole('button', { name: 'Confier le rôle' }).click();
    const revoke = page.getByRole('button', { name: 'Retirer le rôle Trésorerie à Claire Fontanel' });
    await revoke.click();
    await page.getByText(/Claire Fontanel n’a plus le rôle/).waitFor();
    await revoke.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Journal' }).click();
    await main(page).getByText('Rôle retiré à Claire Fontanel').first().waitFor();
    await main(page).getByText('Rôle confié à Claire Fontanel').first().waitFor();
  }, MINUTE);

  it(`imports a messy file of ${ROWS} rows in 4 steps, each row accounted for in the report`, async () => {
    const page = await open('/imports');
    const clicks = new Clicks();
    clicks.count += 1; // the choice of the file
    await page.locator('input[type=file]').setInputFiles(FILE);
    await page.getByRole('heading', { level: 2, name: 'Que contient chaque colonne ?' }).waitFor({ timeout: MINUTE });
    await clicks.on(page.getByRole('button', { name: 'Vérifier les lignes' }));
    await page.getByRole('heading', { level: 2, name: 'Voici ce qui sera écrit' }).waitFor({ timeout: MINUTE });
    await world.screenshot(page, 'states/import-verification');
    await clicks.on(page.getByRole('button', { name: /^Importer [\d\s]+ lignes/u }));
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Import terminé' }).waitFor({ timeout: 2 * MINUTE });
    const download = page.waitForEvent('download');
    await clicks.on(page.getByRole('link', { name: 'Télécharger le rapport' }));
    const report = readFileSync(await (await download).path(), 'utf8');
    expect(report.trimEnd().split('\r\n').length).toBeGreaterThan(ROWS);
    expect(clicks.count).toBe(4);
  }, 4 * MINUTE);

  it('needs no mouse: skip link, Ctrl K, and dialogs that close by Escape and give the focus back', async () => {
    const page = await open('/');
    await heading(page, /^Bonjour/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Un membre ou une page' }).waitFor();
    await page.keyboard.type('journ');
    await page.keyboard.press('Enter');
    await heading(page, 'Journal');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Un membre ou une page' }).waitFor();
    await page.keyboard.type('solene marchetti');
    await page.getByRole('option', { name: /Solène Marchetti/ }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'Solène Marchetti');
    expect(await focused(page)).toBe('Solène Marchetti');
    await page.goto('/admin/membres');
    const add = page.getByRole('button', { name: 'Ajouter une personne' });
    await add.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Prénom').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Ajouter une personne');
  }, MINUTE);

  it('has its members addressed with tu from the moment that it chooses to: on screens, on pages and in mails', async () => {
    const settings = await open('/reglages');
    const identity = settings.getByRole('region', { name: 'Identité' });
    const choose = async (form: 'Tutoiement' | 'Vouvoiement', sample: RegExp) => {
      await identity.getByText(form).click();
      await identity.getByText(sample).waitFor();
      await identity.getByRole('button', { name: 'Enregistrer' }).click();
      await settings.getByText('Enregistré.').first().waitFor();
    };
    await choose('Tutoiement', /Ta fiche t’attend/);
    await world.screenshot(settings, 'states/tutoiement');
    const member = await world.openPage({ as: MEMBER, path: '/accueil' });
    await main(member).getByText('Ville et secteur aident les autres à te trouver.').waitFor();
    const lost = await world.openPage({ path: '/nulle-part' });
    await main(lost).getByText(/Reprends depuis l’accueil/).waitFor();
    await settings.waitForTimeout(REMEMBERED_MS);
    const [, address = ''] = await addressesOf(world.running, 'arrived');
    const door = await world.openPage({ path: '/connexion' });
    await door.getByLabel('Ton adresse e-mail').fill(address);
    const before = (await world.running.mailbox.newest(address))?.id;
    await door.getByRole('button', { name: 'Recevoir mon code' }).click();
    expect((await world.running.mailbox.next(address, before)).subject).toContain('ton code de connexion');
    await (await world.openPage({ site: 'uff', path: '/connexion' })).getByLabel('Votre adresse e-mail').waitFor();
    await choose('Vouvoiement', /Votre fiche vous attend/);
  }, MINUTE);
});

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** An option whose label has a count after it. */
async function labelStarting(page: Page, field: string, start: string): Promise<string> {
  const option = page.getByLabel(field).locator('option', { hasText: new RegExp(`^${start} \\(`) });
  await option.waitFor({ state: 'attached' });
  return (await option.textContent())!;
}
