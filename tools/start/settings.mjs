// Where things are and how to reach them: from the environment where it says so, otherwise our own.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Advice } from '../progress.mjs';
import { root } from '../root.mjs';

/**
 * @typedef {{ superuser: string, owner: string, app: string, queue: string, cordee: string }} Secrets
 * @typedef {{ dataDir: string, port: number, mailboxPort: number, ownDatabase: boolean, ownMailbox: boolean }} Settings
 *   ownDatabase, ownMailbox: the embedded ones
 */

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Settings}
 */
export function readSettings(env = process.env) {
  if (env.DATABASE_URL && !env.DATABASE_OWNER_URL) {
    throw new Advice('DATABASE_URL is set and DATABASE_OWNER_URL is not.', 'Set it as well: the same database as its owner, who runs the migrations (docs/configuration.md).');
  }
  return {
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    port: portOf('PORT', env.PORT, 3000),
    mailboxPort: portOf('MAILBOX_PORT', env.MAILBOX_PORT, 8025),
    ownDatabase: !env.DATABASE_URL,
    ownMailbox: !env.SMTP_URL,
  };
}

/** @param {string} name @param {string | undefined} text @param {number} fallback */
function portOf(name, text, fallback) {
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Advice(`${name}=${text} is not a port.`, 'Use a number from 1 to 65535.');
}

/**
 * Made at the first start and kept in the data folder, readable by their owner only.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function loadSecrets(dataDir) {
  const file = secretsFile(dataDir);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const random = () => randomBytes(32).toString('base64url');
  const secrets = { superuser: random(), owner: random(), app: random(), queue: random(), cordee: random() };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.half`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.half`, file);
  return secrets;
}

/** @param {string} dataDir */
export const secretsFile = (dataDir) => join(dataDir, 'secrets.json');

/** @param {string} dataDir */
export const postgresFolder = (dataDir) => join(dataDir, 'postgres');
