import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/**
 * The one screen at the end: where to go, as whom, and how to sign in.
 * @param {import('./settings.mjs').Settings} settings
 * @param {number} tookMs
 */
export function readyScreen(settings, tookMs) {
  const site = (/** @type {string} */ name) => `http://${name ? `${name}.` : ''}localhost:${settings.port}`;
  const mailbox = settings.ownMailbox ? `http://localhost:${settings.mailboxPort}` : 'your mail server (SMTP_URL)';
  return [
    '',
    `Cordée is ready (${(tookMs / 1000).toFixed(1)} s)`,
    '',
    `  All associations   ${site('')}`,
    `  Mines              ${site('mines')}   administration: ${site('mines')}/admin`,
    `  UFF                ${site('uff')}   administration: ${site('uff')}/admin`,
    `  Mailbox            ${mailbox}`,
    `  GraphQL            ${site('mines')}/graphql`,
    ...demoPeople(),
    '',
    '  To sign in: open an association, give the address, take the code or the link from the mailbox.',
    `  Data and logs are in ${settings.dataDir}; start over with: npm run reset`,
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}

/** Whom the demo world has: the same list from which it is made. */
function demoPeople() {
  const file = join(root, 'apps/api/src/demo/people.json');
  if (!existsSync(file)) return [];
  /** @type {{ name: string, email: string, role: string, association: string }[]} */
  const people = JSON.parse(readFileSync(file, 'utf8'));
  const lines = people.map(({ name, email, role, association }) => `    ${association.padEnd(7)} ${role.toLowerCase().padEnd(12)} ${email.padEnd(36)} ${name}`);
  return ['', '  Demo people', ...lines];
}
