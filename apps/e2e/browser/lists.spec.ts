import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Download, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { axe, describeInBrowser, useBrowserWorld } from './harness';
import { PRESIDENT } from './support/people';

const MINUTE = 60_000;

describeInBrowser('the members list of the office', () => {
  const world = useBrowserWorld();
  const main = (page: Page) => page.getByRole('main');
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const headers = async (page: Page) => (await page.getByRole('columnheader').allTextContents()).filter(Boolean);
  const counted = async (page: Page, words: RegExp) => {
    const said = main(page).getByText(words).first();
    await said.waitFor();
    return Number((await said.textContent())!.replaceAll(/\D/g, ''));
  };

  it('keeps a view under a name and the columns of one person, on another computer too', async () => {
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/membres?city=Lyon' });
    await counted(page, /membres correspondent/);
    await button(page, 'Colonnes').click();
    await page.getByRole('checkbox', { name: 'E-mail' }).click();
    await page.getByRole('checkbox', { name: 'Employeur' }).click();
    await button(page, 'Monter Employeur').click();
    await world.screenshot(page, 'lists/colonnes', { fullPage: false });
    expect(await headers(page)).toEqual(['Nom', 'École', 'Promotion', 'Ville', 'Secteur', 'Employeur', 'Compte']);
    await page.keyboard.press('Escape');
    await page.getByText('Compact').click();
    await button(page, 'Vues').click();
    await button(page, 'Enregistrer cette vue').click();
    await page.getByLabel('Nom de la vue').fill('Lyon et environs');
    await page.getByRole('dialog').getByText('Partager avec le bureau').click();
    await world.screenshot(page, 'lists/vue', { fullPage: false });
    await page.keyboard.press('Enter');
    await page.getByText('Vue « Lyon et environs » enregistrée.').waitFor();
    await page.waitForURL(/view=view_/);

    const elsewhere = await world.openPage({ as: PRESIDENT, path: '/admin/membres' });
    await counted(elsewhere, /\d membres$/u);
    expect(await headers(elsewhere)).toEqual(['Nom', 'École', 'Promotion', 'Ville', 'Secteur', 'Employeur', 'Compte']);
    const heights = await elsewhere.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => Math.round(row.getBoundingClientRect().height)));
    expect([...new Set(heights)].filter((height) => height > 46)).toEqual([]);
    await world.screenshot(elsewhere, 'lists/compact', { fullPage: false });
    await button(elsewhere, 'Vues').click();
    expect(await axe(elsewhere)).toEqual([]);
    await elsewhere.getByRole('list', { name: 'Mes vues' }).getByRole('button', { name: /^Lyon et environs/ }).click();
    await elsewhere.waitForURL(/city=Lyon/);
    expect(await elsewhere.getByLabel('Ville').inputValue()).toBe('Lyon');
  }, 2 * MINUTE);

  it('lets all that match be chosen, and takes all of it away in both formats', async () => {
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/membres' });
    const total = await counted(page, /\d membres$/u);
    expect(total).toBeGreaterThan(50);
    await page.getByRole('checkbox', { name: 'Sélectionner toutes les lignes affichées' }).click();
    await main(page).getByText('50 personnes sélectionnées sur cette page.').waitFor();
    await world.screenshot(page, 'lists/selection', { fullPage: false });
    await button(page, /^Sélectionner les .* membres$/u).click();
    expect(await counted(page, /membres sont sélectionnés/)).toBe(total);
    await world.screenshot(page, 'lists/tout', { fullPage: false });
    const csv = await file(page, 'Fichier CSV (.csv)');
    const lines = readFileSync(await csv.path(), 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(total + 1);
    expect(lines[0]).toContain('\uFEFFNom;');
    const workbook = await file(page, 'Classeur Excel (.xlsx)');
    expect(workbook.suggestedFilename()).toMatch(/^membres \d{4}-\d\d-\d\d\.xlsx$/);
    const [sheet] = await readWorkbook(readFileSync(await workbook.path()));
    expect(sheet!.data).toHaveLength(total + 1);
    expect(sheet!.data.slice(1).map(([name]) => name)).toEqual(lines.slice(1).map((line) => line.split(';')[0]));
    await page.getByLabel('Ville').selectOption({ index: 1 });
    await page.getByText('Les filtres ont changé : plus personne n’est sélectionné.').waitFor();
    await page.goto('/admin/journal?verb=people.exported');
    await main(page).getByRole('listitem').filter({ hasText: 'Liste de membres exportée' }).first().waitFor();
    const journal = await file(page, 'Fichier CSV (.csv)');
    expect(journal.suggestedFilename()).toMatch(/^journal \d{4}-\d\d-\d\d\.csv$/);
    expect(readFileSync(await journal.path(), 'utf8').match(/Liste de membres exportée/g)).toHaveLength(2);
    await world.screenshot(page, 'lists/journal', { fullPage: false });
  }, 2 * MINUTE);

  it('fits a phone, its menus too, in the dark', async () => {
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/membres?q=diarra', width: 390, scheme: 'dark' });
    await counted(page, /membres correspondent/);
    for (const [menu, picture] of [['Vues', 'vues'], ['Colonnes', 'colonnes'], ['Exporter', 'exporter']] as const) {
      await button(page, menu).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await axe(page)).toEqual([]);
      await world.screenshot(page, `lists/telephone-${picture}`, { fullPage: false });
      await page.keyboard.press('Escape');
    }
  }, 2 * MINUTE);

  async function file(page: Page, format: string): Promise<Download> {
    await button(page, 'Exporter').click();
    const download = page.waitForEvent('download');
    await button(page, format).click();
    return download;
  }
});
