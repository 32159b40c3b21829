// The mailbox of the embedded run: a real SMTP server that delivers to a folder, and a web page that shows it. Whoever can
// open the page can sign in as anybody, hence: this machine only, never beside a real SMTP server, never in production.
import { join } from 'node:path';
import { startSmtp } from './mailbox/smtp.mjs';
import { openStore } from './mailbox/store.mjs';
import { startWeb } from './mailbox/web.mjs';
import { Advice } from './progress.mjs';

/**
 * @typedef {{ smtpPort: number, httpPort: number, smtpUrl: string, close: () => Promise<void> }} Mailbox
 * @param {{ dataDir: string, httpPort?: number, env?: NodeJS.ProcessEnv }} options httpPort: a free one when absent
 * @returns {Promise<Mailbox>}
 */
export async function startMailbox({ dataDir, httpPort = 0, env = process.env }) {
  refuseBesideRealMail(env);
  const store = await openStore(join(dataDir, 'mails'));
  const smtp = await startSmtp(store);
  try {
    const web = await startWeb(store, httpPort);
    return { smtpPort: smtp.port, httpPort: web.port, smtpUrl: `smtp://127.0.0.1:${smtp.port}`, close: async () => void (await Promise.all([web.close(), smtp.close()])) };
  } catch (error) {
    await smtp.close();
    throw error;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function refuseBesideRealMail(env) {
  if (env.SMTP_URL) throw new Advice('The mailbox page does not run beside a real mail server.', 'Unset SMTP_URL to use the mailbox, or leave the mailbox out.');
  if (env.NODE_ENV === 'production') throw new Advice('The mailbox page never runs in production.', 'Set SMTP_URL to your mail server.');
}
