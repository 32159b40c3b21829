import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where what a stepped-down account must reach is kept when our own folders are closed to it. */
const SHARED_ROOT = '/var/tmp';

/**
 * A folder of our own outside of every home, always the same one for the same place.
 * @param {string} place absolute path of the folder it stands in for
 */
export function sharedFolderFor(place) {
  const hash = createHash('sha256').update(canonical(place)).digest('hex').slice(0, 12);
  const folder = join(SHARED_ROOT, `cordee-${hash}`);
  if (existsSync(folder)) assertOurs(folder);
  else mkdirSync(folder);
  chmodSync(folder, 0o755); // whatever the umask is
  return folder;
}

/** The folder's name can be guessed, so on a shared machine somebody else may have made it first.
 * @param {string} folder */
function assertOurs(folder) {
  const found = lstatSync(folder);
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid())) {
    throw new Error(`${folder} exists and is not ours: remove it, or set DATA_DIR to a folder that every account can reach`);
  }
}

/**
 * May every account pass through all the folders above this one?
 * @param {string} folder
 */
export function isReachable(folder) {
  for (let above = dirname(canonical(folder)); ; above = dirname(above)) {
    if (existsSync(above) && (statSync(above).mode & 0o001) === 0) return false;
    if (above === dirname(above)) return true;
  }
}

/** The path without symbolic links, also of a folder that does not exist yet.
 * @param {string} path @returns {string} */
function canonical(path) {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  return absolute === dirname(absolute) ? absolute : join(canonical(dirname(absolute)), absolute.slice(dirname(absolute).length));
}
