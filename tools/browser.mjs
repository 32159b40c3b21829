// Chromium for the tests, out of the npm package @sparticuz/chromium; CHROME_PATH, the path of another one, wins.
// The package's own executablePath() and args are not used: it trusts whatever lies at a fixed place in the temp folder
// (stale, another user's, or half written by a parallel run), it leaves out the system libraries unless it runs on Lambda,
// and its args switch off web security.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { root } from './root.mjs';

/** Beside the programs: libraries that a bare machine does not have, fonts, and drawing without a graphics card. */
const ARCHIVES = ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];

/**
 * @returns {{ ok: true } | { ok: false, why: string }}
 */
export function canRunBrowser() {
  const own = process.env.CHROME_PATH;
  if (own) return existsSync(own) ? { ok: true } : { ok: false, why: `CHROME_PATH names ${own}, which does not exist` };
  const machine = `${process.platform}-${process.arch}`;
  if (machine !== 'linux-x64') return { ok: false, why: `the Chromium from npm runs on linux-x64 only, this is ${machine}: set CHROME_PATH to a Chromium or Chrome` };
  return { ok: true };
}

/**
 * @param {import('playwright-core').LaunchOptions} [options]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(options = {}) {
  const { chromium } = await import('playwright-core');
  const own = process.env.CHROME_PATH;
  const home = own ? '' : unpackChromium();
  return chromium.launch({
    executablePath: own ?? join(home, 'chromium'),
    env: own ? environment() : { ...environment(), ...libraries(home) },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
    ...options,
  });
}

/** Unpacks once (about 2 s), whole or not at all: several test processes may come here together. */
export function unpackChromium() {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const cache = join(root, 'node_modules/.cache');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const half = mkdtempSync(join(cache, 'chromium-'));
  unpackInto(half, join(folder, 'bin'), home);
  try {
    renameSync(half, home);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // else a parallel run was first
  }
  return home;
}

/** @param {string} target @param {string} packed @param {string} home where it will be in the end */
function unpackInto(target, packed, home) {
  const read = (/** @type {string} */ name) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(target, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const name of ARCHIVES) {
    const tar = spawnSync('tar', ['-x', '--no-same-owner', '-C', target], { input: read(name) });
    if (tar.status !== 0) throw new Error(`could not unpack ${name}: ${tar.error ?? tar.stderr}`);
  }
  const folders = [`${home}/fonts`, '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(join(target, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${home}/fonts-cache</cachedir></fontconfig>`);
}

/** @param {string} home */
const libraries = (home) => ({
  LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(home, 'lib')].filter(Boolean).join(':'),
  FONTCONFIG_FILE: join(home, 'fonts.conf'),
});

/** @returns {Record<string, string>} */
const environment = () => Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
