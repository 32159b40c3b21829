import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createElement } from 'react';
import type { Browser } from 'playwright-core';
import '@cordee/events';
import { PrintPage } from '@cordee/events/testing';
import { renderPage } from '@cordee/html';
import { launchBrowser } from '../../../tools/browser.mjs';
import { axe, describeInBrowser } from './harness';

const people = (count: number) => Array.from({ length: count }, (_, n) => ({ id: String(n), name: `Prénom Nom-de-Famille ${n}`, school: 'Mines Paris', graduationYear: 1990 + (n % 30) }));
const sheet = (going: number, locale: 'fr' | 'en' = 'fr') =>
  renderPage(createElement(PrintPage, { locale, brand: { name: 'Mines', colour: '#1f4e79' }, title: 'Dîner "des" <promotions>', when: 'jeudi 10 décembre, de 19 h à 22 h', where: 'Café du Pont, Lyon', going: people(going), waiting: people(3) }));

describeInBrowser('the sheet that the office prints', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  async function opened(html: string, scheme: 'light' | 'dark' = 'light') {
    const page = await (await browser.newContext({ colorScheme: scheme, viewport: { width: 390, height: 800 } })).newPage();
    await page.setContent(html);
    return page;
  }
  const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  const sizesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) => box!.trim().split(/\s+/).map((side) => Math.round(Number(side))).join(' '));

  it('is A4, has its list for the door on a sheet of its own, and grows by pages', async () => {
    const pdf = async (going: number) => (await opened(sheet(going))).pdf({ preferCSSPageSize: true });
    const [few, many] = [await pdf(3), await pdf(60)];
    expect(new Set(sizesOf(many))).toEqual(new Set(['0 0 595 842']));
    expect(pagesOf(few)).toBe(2);
    expect(pagesOf(many)).toBeGreaterThanOrEqual(5);
  }, 60_000);

  it('repeats the head of its table, in letters of 14 points, and leaves out what is for the screen', async () => {
    const page = await opened(sheet(60));
    await page.emulateMedia({ media: 'print' });
    const looks = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return [style('thead').display, style('.sheet td').fontSize, style('.head').display, style('.screen').display, style('.door').breakBefore];
    });
    expect(looks).toEqual(['table-header-group', '18.6667px', 'none', 'none', 'page']);
  }, 60_000);

  it.each([['light', 'fr'], ['dark', 'en']] as const)('is accessible on the screen in %s, in %s', async (scheme, locale) => {
    expect(await axe(await opened(sheet(4, locale), scheme))).toEqual([]);
  }, 60_000);
});
