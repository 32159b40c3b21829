import { createConnection, createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Below what systems give to connections that go out (32,768 on Linux): such a connection would take the port before we listen. Browsers refuse 10,080. */
const [FROM, TO] = [11_000, 31_000];
const TRIES = 50;

/**
 * A port of this machine that nobody listens on. Another process may take it before we do: who asks for one must be ready
 * to ask again.
 * @returns {Promise<number>}
 */
export async function freePort(host = '127.0.0.1') {
  for (let tried = 0; tried < TRIES; tried++) {
    const port = randomInt(FROM, TO);
    if (await isPortFree(port, host)) return port;
  }
  throw new Error(`found no free port between ${FROM} and ${TO}`);
}

/**
 * Can we listen there? Asked by listening, because a server that accepts no connection yet holds its port as well.
 * @param {number} port
 * @param {string} [host] nothing means every address, as the api listens
 * @returns {Promise<boolean>}
 */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Does somebody answer on this port of this machine?
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function answers(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host, timeout: 1000 });
    const settle = (/** @type {boolean} */ yes) => () => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}

/**
 * Who listens on this port, in words for a person ("node, process 4711"); null when the system does not tell us, for
 * example because the process belongs to another user.
 * @param {number} port
 * @returns {string | null}
 */
export function holderOf(port) {
  return process.platform === 'linux' ? linuxHolder(port) : lsofHolder(port);
}

/** @param {number} port */
function linuxHolder(port) {
  const sockets = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port)));
  if (sockets.size === 0) return null;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (openSockets(pid).some((inode) => sockets.has(inode))) return `${nameOf(pid)}, process ${pid}`;
  }
  return null;
}

/** Rows of the kernel's table: local address in hexadecimal, state 0A = listening, inode in the tenth column.
 * @param {string} table @param {number} port */
function listeningInodes(table, port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return read(table)
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row[1]?.endsWith(`:${hex}`) && row[3] === '0A')
    .map((row) => row[9]);
}

/** @param {string} pid */
function openSockets(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? '';
      } catch {
        return '';
      }
    });
  } catch {
    return []; // another user's process, or one that has just ended
  }
}

/** @param {string} pid */
const nameOf = (pid) => read(`/proc/${pid}/cmdline`).split('\0').filter(Boolean).join(' ').slice(0, 80) || read(`/proc/${pid}/comm`).trim();

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} port */
function lsofHolder(port) {
  const found = spawnSync('lsof', ['-nP', '-Fpc', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' });
  const pid = /^p(\d+)$/m.exec(found.stdout ?? '')?.[1];
  return pid ? `${/^c(.+)$/m.exec(found.stdout)?.[1] ?? 'unknown'}, process ${pid}` : null;
}
