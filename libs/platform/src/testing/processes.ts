import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../../..');

// In a process of its own: the compiler does not run inside jest.
const COMPILE = `
  import { createHash } from 'node:crypto';
  import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
  import { rolldown } from 'rolldown';
  import { serverInput, serverOutput } from './tools/compile.mjs';
  const [entry, folder] = process.argv.slice(-2);
  const bundle = await rolldown(serverInput(entry));
  const { output } = await bundle.generate({ ...serverOutput, sourcemap: false, codeSplitting: false });
  await bundle.close();
  mkdirSync(folder, { recursive: true });
  const file = folder + '/' + createHash('sha256').update(output[0].code).digest('hex').slice(0, 16) + '.mjs';
  writeFileSync(file + process.pid, output[0].code);
  renameSync(file + process.pid, file);
  console.log(file);`;

/** Compiles a file (path from the root of the project) to one that Node runs. For tests that kill real processes. */
export async function compileProcess(entry: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache/cordee/processes');
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', COMPILE, '--', entry, folder], { cwd: root });
  return stdout.trim();
}

export interface TestProcess {
  child: ChildProcess;
  pid: number;
  output: () => string;
  exited: Promise<number | null>;
  /** SIGKILL, as a machine that loses power would; resolves once it is gone. */
  kill: () => Promise<void>;
  stop: () => Promise<number | null>;
}

/** Starts a compiled process and resolves when a line says it is ready. */
export async function startProcess(file: string, env: Record<string, string>, ready: RegExp = /ready/): Promise<TestProcess> {
  const child = spawn(process.execPath, [file], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      if (ready.test(output)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void exited.then((code) => reject(new Error(`process ended with ${code}:\n${output}`)));
  });
  await said;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return exited;
  };
  return { child, pid: child.pid ?? 0, output: () => output, exited, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

/** Waits until something holds; for what happens in real time. */
export async function until(condition: () => boolean | Promise<boolean>, ms = 8_000): Promise<void> {
  for (const end = Date.now() + ms; !(await condition()); ) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
