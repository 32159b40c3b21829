import type { Page, Request } from 'playwright-core';
import { axe } from './axe';
import type { Setting } from './settings';
import { WIDTHS } from './settings';

const NARROWEST = 320;
const QUIET_MS = 120;

/** Follows one page: what its console complains of, and when nothing is asked of the server any more. */
export class Watched {
  private readonly open = new Set<Request>();
  private complaints: string[] = [];
  private lastChange = Date.now();

  constructor(readonly page: Page) {
    const change = (request: Request, begun: boolean) => {
      if (begun) this.open.add(request);
      else this.open.delete(request);
      this.lastChange = Date.now();
    };
    page.on('request', (request) => change(request, true));
    page.on('requestfinished', (request) => change(request, false));
    page.on('requestfailed', (request) => change(request, false));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(`console: ${message.text()}`);
    });
  }

  /** Until the heading is there, no part says that it loads, and the network is quiet. */
  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForFunction(() => !/Chargement…|Loading…/.test(document.body.textContent ?? ''), null, { polling: 50 });
    await this.quiet();
  }

  /** Until nothing has been asked of the server for a moment. */
  async quiet(): Promise<void> {
    while (this.open.size > 0 || Date.now() - this.lastChange < QUIET_MS) await this.page.waitForTimeout(40);
  }

  takeComplaints(): string[] {
    return this.complaints.splice(0);
  }
}

/** What is wrong with the page as it stands; each fault is one line. */
export async function faultsOf(watched: Watched, setting: Setting): Promise<string[]> {
  const { page } = watched;
  const faults = watched.takeComplaints();
  const { headings, title, lang, dark } = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent?.trim() ?? ''),
    title: document.title,
    lang: document.documentElement.lang,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  }));
  if (headings.length !== 1 || !headings[0]) faults.push(`h1: ${JSON.stringify(headings)}`);
  if (!title.includes(headings[0] ?? '')) faults.push(`the title "${title}" does not name the page`);
  if (lang !== setting.locale) faults.push(`lang is ${lang}`);
  if (dark !== (setting.scheme === 'dark')) faults.push('the scheme is another');
  faults.push(...(await scrollFault(page)), ...(await axe(page)));
  return faults;
}

/** No page scrolls sideways: not at its width and, on a phone, not at 320 pixels (400 % zoom) either. */
async function scrollFault(page: Page): Promise<string[]> {
  const size = page.viewportSize()!;
  const faults = await tooWide(page);
  if (size.width !== WIDTHS.phone) return faults;
  await page.setViewportSize({ width: NARROWEST, height: size.height });
  faults.push(...(await tooWide(page)));
  await page.setViewportSize(size);
  return faults;
}

/** Whether the page scrolls sideways at its width, and what is too wide. */
export async function tooWide(page: Page): Promise<string[]> {
  const { has, shows, widest } = await page.evaluate((width) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const narrower = Math.min(clientWidth, width); // a phone zooms out to show what is too wide
    const far = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > narrower + 1);
    return { has: scrollWidth, shows: narrower, widest: far.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`) };
  }, page.viewportSize()!.width);
  return has > shows ? [`scrolls sideways: ${has} in ${shows} pixels (${widest.join(', ')})`] : [];
}
