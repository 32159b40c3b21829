import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, SETTINGS, useBrowserWorld } from './harness';

const PRESIDENT = 'aicha.benhaddou@courriel.example';
const MEMBER = 'claire.fontanel@boite.example';

/** What the api has answered to the pages, as far as it was an error. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/graphql')) return;
    // The body of what was still on its way when the page was left is gone: that is no error of the api.
    const unread = (): void => void (response.ok() || errors.push(`${response.status()}`));
    void response.json().then((answer: { errors?: object[] }) => void (answer.errors && errors.push(JSON.stringify(answer.errors))), unread);
  });
  return errors;
}

// Answers nothing but the documents of the web apps: a screen whose document is missing from the list would stay empty.
describeInBrowser('a whole installation', () => {
  const world = useBrowserWorld({ PERSISTED_ONLY: 'on' });

  it.each(SETTINGS)('lists its associations ($name)', async (setting) => {
    const page = await world.openPage({ ...setting, site: null });
    await page.getByRole('link', { name: /Mines/ }).first().waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('signs a member in through the mail, and shows the portal', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/accueil' });
    const errors = errorsOf(page);
    await page.goto('/reseau');
    await page.getByRole('main').getByRole('link').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/reseau');
    expect(errors).toEqual([]);
  }, 60_000);

  it('shows the president the members', async () => {
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/' });
    const errors = errorsOf(page);
    await page.goto('/admin/membres');
    await page.getByRole('table').getByRole('row').nth(2).waitFor();
    expect(errors).toEqual([]);
    await world.screenshot(page, 'installation/membres');
  }, 60_000);
});
