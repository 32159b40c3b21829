import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, step } from '../progress.mjs';
import { root } from '../root.mjs';

/**
 * Makes the demo world, once per data folder; one that was interrupted is finished by the next start.
 * @param {import('./settings.mjs').Settings} settings
 * @param {NodeJS.ProcessEnv} env
 * @param {(started: import('./state.mjs').Known & { kill: () => void }) => void} onStarted so that it can be ended, now or by the next start
 */
export async function seedOnce(settings, env, onStarted) {
  const program = join(root, 'dist/apps/api/seed.js');
  const done = join(settings.dataDir, 'seeded');
  const where = settings.ownDatabase ? 'embedded' : new URL(env.DATABASE_URL ?? '').host + new URL(env.DATABASE_URL ?? '').pathname;
  if (env.NODE_ENV === 'production' || !existsSync(program)) return;
  if (existsSync(done) && readFileSync(done, 'utf8') === where) return;
  await step('Making the demo world', (note) => run(program, env, note, onStarted));
  writeFileSync(done, where);
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} note
 * @param {(started: import('./state.mjs').Known & { kill: () => void }) => void} onStarted
 * @returns {Promise<void>}
 */
function run(program, env, note, onStarted) {
  return new Promise((resolve, reject) => {
    const mark = `--cordee=seed-${process.pid}`;
    const child = spawn(process.execPath, ['--enable-source-maps', program, mark], { cwd: root, env: { ...env, LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'pipe'] });
    onStarted({ pid: child.pid ?? 0, mark, kill: () => child.kill('SIGKILL') });
    let said = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      said = (said + chunk).slice(-4_000);
      const line = String(chunk).trim().split('\n').at(-1)?.slice(0, 60);
      if (line && !line.startsWith('{')) note(line);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Advice(`The demo world could not be made:\n${said.trim()}`, 'Start again to go on with it, or start over with: npm run reset'))));
  });
}
