import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import PostalMime from 'postal-mime';

/**
 * @typedef {{ id: string, date: string, from: string, to: string[], subject: string, text: string, html: string, headers: Record<string, string | string[]>, raw: string }} Mail
 *   date: when it arrived; to: bare addresses; headers: names in lower case, a list where a name comes several times
 * @typedef {{ add: (raw: Buffer, recipients: string[]) => Promise<string>, ids: () => string[], read: (id: string) => Promise<Mail | null> }} Store
 */

/** The oldest are removed at start: a demo that runs for a year must not fill the disk. */
const KEPT = 20_000;

/**
 * Mails as one JSON file each, in a folder. File names begin with the time of arrival, so their order is the mails' order.
 * @param {string} folder
 * @returns {Promise<Store>}
 */
export async function openStore(folder) {
  mkdirSync(folder, { recursive: true });
  const ids = (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).sort();
  const surplus = ids.splice(0, Math.max(0, ids.length - KEPT));
  await Promise.all(surplus.map((id) => rm(join(folder, `${id}.json`), { force: true })));
  const newId = idMaker(ids.at(-1));

  return {
    ids: () => ids.toReversed(),

    async add(raw, recipients) {
      const id = newId();
      const mail = await parse(id, raw, recipients);
      await writeFile(join(folder, `${id}.half`), JSON.stringify(mail));
      await rename(join(folder, `${id}.half`), join(folder, `${id}.json`));
      ids.push(id);
      ids.sort(); // two mails may be written at once and end in the other order
      return id;
    },

    async read(id) {
      if (!ids.includes(id)) return null; // also keeps "../" out
      return JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'));
    },
  };
}

/**
 * Ids that only ever grow, also when several mails come in one millisecond and when the clock has been set back.
 * @param {string | undefined} last
 */
function idMaker(last) {
  let latest = Number.parseInt(last?.slice(0, 15) ?? '0', 10) || 0;
  return () => {
    latest = Math.max(latest + 1, Date.now() * 100);
    return `${String(latest).padStart(15, '0')}-${randomBytes(4).toString('hex')}`;
  };
}

/**
 * @param {string} id
 * @param {Buffer} raw
 * @param {string[]} recipients of the envelope: what a Bcc header does not tell
 * @returns {Promise<Mail>}
 */
async function parse(id, raw, recipients) {
  const mail = await PostalMime.parse(raw);
  return {
    id,
    date: new Date(Math.floor(Number.parseInt(id, 10) / 100)).toISOString(),
    from: mail.from?.name ? `${mail.from.name} <${mail.from.address}>` : (mail.from?.address ?? ''),
    to: recipients,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    headers: groupHeaders(mail.headers),
    raw: raw.toString('utf8'),
  };
}

/** @param {{ key: string, value: string }[]} list */
function groupHeaders(list) {
  /** @type {Record<string, string | string[]>} */
  const headers = Object.create(null);
  for (const { key, value } of list) {
    const known = headers[key];
    headers[key] = known === undefined ? value : [known, value].flat();
  }
  return headers;
}
