import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Installation } from './installation';
import type { ReceivedMail } from './mailbox';
import { watch, type Observations } from './observations';
import { WIDTHS } from './settings';
import { signIn } from './sign-in';

export interface PageOptions {
  /** Sub-domain of the association; null for the site that lists them. */
  site?: string | null;
  path?: string;
  locale?: 'fr' | 'en';
  scheme?: 'light' | 'dark';
  width?: number;
  /** Signs in before the page is opened. */
  as?: string;
}

const HEIGHTS: Record<number, number> = { 1280: 900, 390: 844 };

/** What a browser test acts on. */
export class BrowserWorld {
  private installation: Installation | undefined;
  private browser: Browser | undefined;
  private contexts: BrowserContext[] = [];
  private observations: Observations = { foreignRequests: [], faults: [] };
  private readonly sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

  open(installation: Installation, browser: Browser): void {
    this.installation = installation;
    this.browser = browser;
  }

  get running(): Installation {
    if (!this.installation) throw new Error('the world opens in beforeAll');
    return this.installation;
  }

  /** A page in a browser profile of its own. */
  async openPage({ site = 'mines', path = '/', locale = 'fr', scheme = 'light', width = WIDTHS.desk, as }: PageOptions = {}): Promise<Page> {
    if (!this.browser) throw new Error('the world opens in beforeAll');
    const context = await this.browser.newContext({
      baseURL: this.running.origin(site), locale: locale === 'fr' ? 'fr-FR' : 'en-GB', timezoneId: 'Europe/Paris', colorScheme: scheme,
      viewport: { width, height: HEIGHTS[width] ?? 900 }, reducedMotion: 'reduce', hasTouch: width < 600, isMobile: width < 600,
    });
    this.contexts.push(context);
    watch(context, this.observations);
    const page = await context.newPage();
    // After some weeks a session is over.
    if (as) await this.signInOnce(page, `${site} ${as} ${this.running.clock.ahead}`, as);
    await page.goto(path);
    return page;
  }

  /** The mail as its reader has it before them, on a phone unless said otherwise. */
  async reading({ html }: ReceivedMail, width: number = WIDTHS.phone): Promise<Page> {
    const page = await this.openPage({ path: 'about:blank', width });
    await page.setContent(html);
    return page;
  }

  /** Through the pages and the mail, as a person does. Leaves the page where signing in leads. */
  async signIn(page: Page, address: string): Promise<void> {
    await signIn(page, address, this.running);
  }

  /** The first time by mail; then with the same session, because 3 mails an hour is all that an address gets. */
  private async signInOnce(page: Page, key: string, address: string): Promise<void> {
    const session = this.sessions.get(key);
    if (session) return page.context().addCookies(session);
    await this.signIn(page, address);
    this.sessions.set(key, await page.context().cookies());
  }

  /** Into `.artefacts/screenshots/`, the whole page unless only the window is wanted. */
  async screenshot(page: Page, name: string, { fullPage = true } = {}): Promise<string> {
    const path = resolve('.artefacts/screenshots', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path, fullPage, animations: 'disabled' });
    return join('.artefacts/screenshots', `${name}.png`);
  }

  /** Closes what a test has opened and tells what it has seen go wrong. */
  async closePages(): Promise<Observations> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    const seen = this.observations;
    this.observations = { foreignRequests: [], faults: [] };
    return seen;
  }
}
