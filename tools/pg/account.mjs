// PostgreSQL refuses to run as root. Started by root, it runs as another account: the owner of the data when there are
// data already, otherwise "nobody".
import { existsSync, statSync } from 'node:fs';

/** @typedef {{ uid?: number, gid?: number }} Account empty: the account that we are */

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/**
 * @param {string} dataFolder
 * @returns {Account}
 */
export function accountFor(dataFolder) {
  if (!isRoot) return {};
  if (!existsSync(dataFolder)) return { uid: NOBODY, gid: NOBODY };
  const { uid, gid } = statSync(dataFolder);
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
}

/**
 * Options for spawn: the account, a folder that it can enter, and messages that we can read in English and UTC.
 * @param {Account} account
 */
export const asAccount = (account) => ({ ...account, cwd: '/', env: { ...process.env, LC_ALL: 'C', LANG: 'C', TZ: 'UTC', PGTZ: 'UTC' } });
