import type { Page } from 'playwright-core';
import type { Installation } from './installation';

/** The page of the address, the mail, the page of the code. Finds fields by what they are, so it works in both languages.
 * Somebody who has no record here yet lands on /connexion/fiche. */
export async function signIn(page: Page, address: string, installation: Installation): Promise<void> {
  const before = await installation.mailbox.newest(address);
  await page.goto('/connexion');
  await page.locator('input[type="email"]').fill(address);
  await submitFormOf(page, 'input[type="email"]');
  const code = page.locator('input[autocomplete="one-time-code"]');
  await code.waitFor();
  await code.fill(await installation.mailbox.code(address, before?.id));
  await submitFormOf(page, 'input[autocomplete="one-time-code"]');
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion/code')).catch(async () => {
    throw new Error(`${address} was not let in: ${await page.locator('main').innerText()}`);
  });
}

async function submitFormOf(page: Page, field: string): Promise<void> {
  await page.locator('form', { has: page.locator(field) }).locator('button[type="submit"], button:not([type])').first().click();
}
