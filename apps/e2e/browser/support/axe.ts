import { AxeBuilder } from '@axe-core/playwright';
import axeCore from 'axe-core';
import type { Frame, Locator, Page } from 'playwright-core';

/** What axe finds wrong on a page, each in one line. All of its rules, all of the page: nothing is switched off or left out. */
export async function axe(page: Page): Promise<string[]> {
  await openSandboxes(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return linesOf(violations);
}

/**
 * What is wrong with one document or with a part of it, without the documents inside: on a page that shows many of them their
 * landmarks would be each other's doubles, and each is judged on its own.
 */
export async function axeAlone(frame: Frame, part?: Locator): Promise<string[]> {
  await frame.evaluate(axeCore.source);
  const judged = part ?? frame.locator(':root');
  const violations = await judged.evaluate(async (element) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axeCore };
    return (await inPage.run(element === document.documentElement ? document : element, { resultTypes: ['violations'], iframes: false })).violations;
  });
  return linesOf(violations);
}

const linesOf = (violations: readonly Pick<axeCore.Result, 'id' | 'help' | 'nodes'>[]): string[] =>
  violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary?.split('\n').slice(1).join(' ').trim()})`));

/**
 * In a sandbox in which nothing runs axe's own timers stand still and it never answers. The same document is put where
 * they may run; what the sandbox itself lets through is a matter of the tests that ask it.
 */
async function openSandboxes(page: Page): Promise<void> {
  for (const closed of await page.locator('iframe[sandbox]:not([sandbox~="allow-scripts"])').elementHandles()) {
    const html = await (await closed.contentFrame())?.content();
    await closed.evaluate(
      (element, content) =>
        new Promise((resolve) => {
          const frame = element as HTMLIFrameElement;
          frame.addEventListener('load', resolve, { once: true });
          frame.setAttribute('sandbox', 'allow-scripts');
          frame.srcdoc = content;
        }),
      html ?? '',
    );
  }
}
