import type { Locator } from 'playwright-core';

/** Counts what a person presses; typing is counted in fields, and not here. */
export class Clicks {
  count = 0;

  async on(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }
}
