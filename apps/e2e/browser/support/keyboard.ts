import type { Locator, Page } from 'playwright-core';

/** Whoever uses no mouse: goes on with Tab until something has the focus, and must see that it has. */
export class Keyboard {
  /** What had the focus without showing it. */
  readonly unseen: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly patience = 150,
  ) {}

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async fill(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** One of several answers: Tab leads to the list of them, the arrows from one to the next. */
  async choose(target: Locator): Promise<void> {
    await this.reach(target.locator('xpath=ancestor::fieldset[1]').locator('input[type=radio]:not([disabled])').first());
    for (let pressed = 0; pressed < this.patience && !(await hasFocus(target)); pressed++) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Space');
    await this.look();
  }

  private async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < this.patience; pressed++) {
      if (await hasFocus(target)) return this.look();
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${this.patience} times Tab did not lead to ${String(target)}`);
  }

  private async look(): Promise<void> {
    const { name, shown } = await this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { name: element.textContent?.trim() || element.getAttribute('name') || element.id, shown: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 };
    });
    if (!shown) this.unseen.push(name);
  }
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

const MONTHS = /janvier|février|mars|avril|mai(?= )|juin|juillet|août|septembre|octobre|novembre|décembre/g;
const TIMES = /(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d.*?(?=["\n]|$)/g;

/** What a screen reader says of a part of the page, without what is another tomorrow. */
export async function spoken(part: Locator): Promise<string> {
  return (await part.ariaSnapshot()).replaceAll(/\s?\/url: .*/g, '').replaceAll(/(Bonjour|Au nom de) [^.,\n]+/g, '$1 <name>').replaceAll(TIMES, '<when>').replaceAll(MONTHS, '<month>').replaceAll(/\d+(?:er)?/g, '0').replaceAll(/^\s*\n/gm, '').replaceAll(/[\u00A0\u202F]/g, ' ');
}
