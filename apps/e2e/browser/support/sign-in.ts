import type { Page } from 'playwright-core';
import type { Installation } from './installation';

const CODE = /\b(\d{3})\s?(\d{3})\b/;

/** The page of the address, the mail, the page of the code. Finds fields by what they are, so it works in both languages.
 * Somebody who has no record here yet lands on /connexion/fiche. */
export async function signIn(page: Page, address: string, installation: Installation): Promise<void> {
  const before = await installation.mailbox.newest(address);
  await page.goto('/connexion');
  await page.locator('input[type="email"]').fill(address);
  await submitFormOf(page, 'input[type="email"]');
  const code = page.locator('input[autocomplete="one-time-code"]');
  await code.waitFor();
  const mail = await installation.mailbox.next(address, before?.id);
  const [, first = '', second = ''] = CODE.exec(mail.text) ?? [];
  if (!first) throw new Error(`no code in the mail "${mail.subject}":\n${mail.text}`);
  await code.fill(first + second);
  await submitFormOf(page, 'input[autocomplete="one-time-code"]');
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion/code')).catch(async () => {
    throw new Error(`${address} was not let in: ${await page.locator('main').innerText()}`);
  });
}

async function submitFormOf(page: Page, field: string): Promise<void> {
  await page.locator('form', { has: page.locator(field) }).locator('button[type="submit"], button:not([type])').first().click();
}
