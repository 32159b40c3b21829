import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

export type WebApp = 'admin' | 'portal';

/** Every path in an app's router, read from its source, so that a new screen is walked without anyone remembering. */
export function screensOf(app: WebApp): string[] {
  const source = readFileSync(resolve('apps', app, 'src/router.tsx'), 'utf8');
  return [...source.matchAll(/(?:\bat\(|\bpath: )'(\/[^']*)'/g)].map(([, path]) => path!);
}

/** What the router of a running app says itself: the proof that the source was read rightly. */
export function screensOfRunningApp(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys((globalThis as unknown as { __TSR_ROUTER__: { routesByPath: object } }).__TSR_ROUTER__.routesByPath));
}

/** Every address at which a controller shows a page, read from the controllers. */
export function serverPages(): string[] {
  const files = readdirSync(resolve('libs'), { recursive: true, encoding: 'utf8' }).filter((file) => /^[a-z]+\/src\/api\/pages\/.*\.controller\.tsx?$/.test(file));
  return files.flatMap((file) => pagesOfController(readFileSync(join('libs', file), 'utf8')));
}

function pagesOfController(source: string): string[] {
  const base = /@Controller\((?:'([^']*)')?\)/.exec(source)?.[1] ?? '';
  return [...source.matchAll(/@Get\((?:'([^']*)')?\)/g)].map(([, path = '']) => `/${[base, path].map((part) => part.replaceAll(/^\/|\/$/g, '')).filter(Boolean).join('/')}`);
}

/** The address of a screen; its parameter is taken from the first link to one in the list that is above it. */
export async function addressOf(page: Page, base: string, pattern: string): Promise<string> {
  const [list = '', parameter] = pattern.split('/$');
  if (!parameter) return base + pattern;
  const [, ...below] = parameter.split('/');
  await page.goto(base + screenAbove(list));
  // Beside the list there may be a link to a screen of its own, such as the one that makes a new one.
  const others = (['admin', 'portal'] as const).flatMap(screensOf).map((path) => `:not([href="${base}${path}"])`).join('');
  const link = page.locator(`main a[href^="${base}${list}/"]${others}`).first();
  await link.waitFor();
  return [(await link.getAttribute('href'))!.split('?')[0]!, ...below].join('/');
}

/** The list itself, or where there is none of that address the nearest screen above it. */
function screenAbove(list: string): string {
  const screens = (['admin', 'portal'] as const).flatMap(screensOf);
  return list === '' || screens.includes(list) ? list : screenAbove(list.slice(0, list.lastIndexOf('/')));
}
