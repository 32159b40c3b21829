import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../tools/browser.mjs';
import { startMailbox } from '../../../tools/mailbox.mjs';
import { axe, describeInBrowser, WIDTHS } from './harness';

const SUBJECT = 'Votre code de connexion : 123 456';

describeInBrowser('the mailbox page', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cordee-mailbox-page-'));
  let mailbox: Awaited<ReturnType<typeof startMailbox>>;
  let browser: Browser;

  beforeAll(async () => {
    [mailbox, browser] = await Promise.all([startMailbox({ dataDir, env: {} }), launchBrowser()]);
    const transport = createTransport({ url: mailbox.smtpUrl });
    const html = '<h1>Bonjour</h1><p><a href="http://mines.localhost:3000/x">Se connecter</a></p><script>document.title = "owned"; document.body.dataset.ran = "yes"</script>';
    await transport.sendMail({ from: 'Mines <bonjour@mines.example>', to: 'claire@example.org', subject: SUBJECT, html, text: 'Bonjour' });
    transport.close();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await mailbox?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function open(scheme: 'light' | 'dark', width: number, locale = 'fr-FR'): Promise<Page> {
    const context = await browser.newContext({ locale, colorScheme: scheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(`http://localhost:${mailbox.httpPort}/`);
    return page;
  }

  it.each([['light', WIDTHS.desk], ['dark', WIDTHS.desk], ['light', WIDTHS.phone], ['dark', WIDTHS.phone]] as const)('is accessible in %s at %i pixels, the list and a mail', async (scheme, width) => {
    const page = await open(scheme, width);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: SUBJECT }).click();
    await page.getByRole('heading', { name: SUBJECT }).waitFor();
    await page.frameLocator('iframe').getByText('Bonjour').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('runs no script of a mail, and opens its links beside the mailbox', async () => {
    const page = await open('light', WIDTHS.desk, 'en-GB');
    await page.getByRole('link', { name: SUBJECT }).click();
    const body = page.frameLocator('iframe').locator('body');
    await body.getByText('Bonjour').waitFor();
    expect(await body.getAttribute('data-ran')).toBeNull();
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.frameLocator('iframe').getByRole('link').click()]);
    expect(opened).not.toBe(page);
    await page.context().close();
  }, 60_000);

  it('shows a new mail without being reloaded', async () => {
    const page = await open('light', WIDTHS.desk);
    const transport = createTransport({ url: mailbox.smtpUrl });
    await transport.sendMail({ from: 'mines@example.org', to: 'driss@example.org', subject: 'Un autre', text: 'Bonjour' });
    transport.close();
    await page.getByRole('link', { name: 'Un autre' }).waitFor();
    await page.context().close();
  }, 60_000);
});
