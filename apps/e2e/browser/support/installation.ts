import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startProcess, type TestProcess } from '@cordee/platform/testing';
import { startMailbox } from '../../../../tools/mailbox.mjs';
import { freePort } from '../../../../tools/ports.mjs';
import { BrowserDatabase } from './database';
import { HouseClock } from './house-clock';
import { Mailbox } from './mailbox';

/** A whole Cordée on free ports: api, worker, mailbox, and a database with the demo world. */
export interface Installation {
  /** Address of an association's site, or of the site that lists them. */
  origin: (site: string | null) => string;
  mailbox: Mailbox;
  mailboxUrl: string;
  database: BrowserDatabase;
  clock: HouseClock;
  stop: () => Promise<void>;
}

/** @param env settings beside the usual ones */
export async function startInstallation(env: Record<string, string>): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cordee-browser-'));
  const [database, mailbox, port] = await Promise.all([BrowserDatabase.open(dataDir), startMailbox({ dataDir, env: {} }), freePort()]);
  const clock = new HouseClock(dataDir);
  const settings = { ...database.env, ...clock.env, LOG_LEVEL: 'info', PORT: String(port), DATA_DIR: dataDir, SMTP_URL: mailbox.smtpUrl, ...env };
  const processes = await startBoth(settings);
  return {
    origin: (site) => `http://${site ? `${site}.` : ''}localhost:${port}`,
    mailbox: new Mailbox(mailbox.httpPort),
    mailboxUrl: `http://localhost:${mailbox.httpPort}`,
    database,
    clock,
    async stop() {
      await Promise.all(processes.map((process) => process.stop()));
      await mailbox.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Both or none: when one does not start, the other is not left behind. */
async function startBoth(settings: Record<string, string>): Promise<TestProcess[]> {
  const started = await Promise.allSettled([
    startProcess(resolve('dist/apps/api/main.js'), settings, /listening/),
    startProcess(resolve('dist/apps/worker/main.js'), settings, /worker ready/),
  ]);
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) await Promise.all(running.map((process) => process.stop()));
  if (failed) throw failed.reason;
  return running;
}
