import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFrom } from '@cordee/messaging/testing';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ZONE = 'Europe/Paris';

/** The time by which api and worker live: the machine's, until a test moves it ahead. What falls due meanwhile falls due. */
export class HouseClock {
  private readonly file: string;
  private msAhead = 0;

  constructor(dataDir: string) {
    this.file = join(dataDir, 'clock');
    this.tell();
  }

  get env(): Record<string, string> {
    return { NODE_OPTIONS: `--import=${pathToFileURL(resolve('apps/e2e/browser/support/house-clock.preload.mjs')).href}`, CORDEE_TEST_CLOCK: this.file };
  }

  get ahead(): number {
    return this.msAhead;
  }

  now(): Date {
    return new Date(Date.now() + this.msAhead);
  }

  /** So many days ahead, and on to working hours: until then mails beside the digest wait. */
  forward({ days }: { days: number }): void {
    const wished = new Date(this.now().getTime() + days * DAY_MS);
    this.msAhead += workingFrom(wished).getTime() - this.now().getTime();
    this.tell();
  }

  toWorkingHours(): void {
    this.forward({ days: 0 });
  }

  /** In one step, because it is read all the time. */
  private tell(): void {
    writeFileSync(`${this.file}.new`, String(this.msAhead));
    renameSync(`${this.file}.new`, this.file);
  }
}

/** With an hour of them left. */
function workingFrom(wished: Date): Date {
  const hourLater = new Date(wished.getTime() + HOUR_MS);
  const open = openFrom(hourLater, ZONE);
  return open.getTime() === hourLater.getTime() ? openFrom(wished, ZONE) : open;
}
