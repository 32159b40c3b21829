// Walks the imports of every source and says which of them leave their room. Independent of the linter and of Nx.
import { posix } from 'node:path';
import { domainRooms, doors, folders, homes, isTest, paths, pure, roomOf, rooms } from './rooms.mjs';
import { filesMatching, importsOf, textOf } from './sources.mjs';

/** @returns {string[]} one sentence for each import that is out of order */
export function boundaryFaults() {
  return filesMatching(/^(libs|apps|migrations)\/.*\.tsx?$/).flatMap((file) =>
    importsOf(textOf(file)).flatMap(({ name, line }) => {
      const fault = faultOf(file, name);
      return fault ? [`${file}:${line} ${fault}`] : [];
    }),
  );
}

/**
 * @param {string} file path from the root
 * @param {string} name what it imports
 * @returns {string | null}
 */
export function faultOf(file, name) {
  const room = roomOf(file) ?? '';
  if (!(room in rooms)) return `lies in ${room}, a room that tools/checks/rooms.mjs does not know`;
  if (name.startsWith('.')) return relativeFault(file, room, name);
  if (name.startsWith('@cordee/')) return doorFault(file, room, name);
  return packageFault(file, name);
}

/** @param {string} file @param {string} room @param {string} name */
function relativeFault(file, room, name) {
  const target = posix.join(posix.dirname(file), name);
  const other = roomOf(target);
  if (other !== room) return paths.some(({ from, to }) => from.test(file) && to.test(target)) ? null : `reaches into ${other ?? target} instead of its door`;
  if (!domainRooms.includes(room) || isTest(file)) return null;
  return folderFault(folderOf(file), folderOf(target), name);
}

/** @param {string} file @param {string} room @param {string} name */
function doorFault(file, room, name) {
  const [, other = '', part] = name.split('/');
  if (part === 'testing') return isTest(file) ? null : `uses ${name}, which only tests may`;
  if (other === room) return isTest(file) || part ? null : `comes in by its own front door (${name})`;
  if (!rooms[room]?.includes(other) && !(isTest(file) && testsMayUse(room, other))) return `must not know ${other}`;
  if (room in doors && !doors[/** @type {keyof typeof doors} */ (room)].test(name)) return `may not use ${name}, only what is pure`;
  if (other !== 'platform' && part && !isTest(file)) return `goes past the door of ${other} (${name})`;
  if (!domainRooms.includes(room) || isTest(file) || name === '@cordee/platform/kernel') return null;
  return folderFault(folderOf(file), 'index', name);
}

/** Tests of the ground floor run against the house as it stands. @param {string} room @param {string} other */
const testsMayUse = (room, other) => room === 'migrations' || other === 'migrations';

/** @param {string} from @param {string} to @param {string} name */
function folderFault(from, to, name) {
  const allowed = folders[/** @type {keyof typeof folders} */ (from)];
  return !allowed || allowed.includes(to) ? null : `${from} must not import ${to} (${name})`;
}

/** The inner folder; `root` for what lies beside the module, `i18n` and other data included. @param {string} file */
function folderOf(file) {
  const inner = /^libs\/[a-z]+\/src\/([a-z0-9]+)\//.exec(file)?.[1];
  return inner && inner in folders ? inner : 'root';
}

/** @param {string} file @param {string} name */
function packageFault(file, name) {
  if (isTest(file)) return null;
  const home = homes.find(({ packages }) => packages.test(name));
  if (home && !home.home.test(file)) return `imports ${name}, whose home is ${home.where}`;
  return pure.files.test(file) && !pure.packages.test(name) ? `is pure and imports ${name}` : null;
}
