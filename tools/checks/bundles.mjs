// What the two web apps weigh, compressed, against the budgets: first load, and the worst next route.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../root.mjs';

/** kB (1,000 bytes), compressed; fonts as they are, but for the letters that few pages need. */
const BUDGETS = {
  portal: { js: 190, css: 20, html: 3, next: 40, font: 60 },
  admin: { js: 270, css: 40, html: 3, next: 40, font: 60 },
};

/** @returns {{ lines: string[], faults: string[] }} */
export function bundleReport() {
  const reports = /** @type {(keyof typeof BUDGETS)[]} */ (Object.keys(BUDGETS)).map(appReport);
  return { lines: reports.flatMap(({ lines }) => lines), faults: reports.flatMap(({ faults }) => faults) };
}

/** @param {keyof typeof BUDGETS} app */
function appReport(app) {
  const folder = join(root, 'dist/apps', app);
  if (!existsSync(join(folder, 'index.html'))) return { lines: [], faults: [`${app}: not built`] };
  const weights = weigh(folder);
  const budget = BUDGETS[app];
  const rows = /** @type {(keyof typeof budget)[]} */ (Object.keys(budget)).map((kind) => ({ kind, weight: weights[kind], limit: budget[kind] }));
  return {
    lines: [`  ${app}: ${rows.map(({ kind, weight, limit }) => `${kind} ${weight.toFixed(1)}/${limit} kB`).join(', ')}${weights.heaviest ? ` (heaviest next route: ${weights.heaviest})` : ''}`],
    faults: rows.filter(({ weight, limit }) => weight > limit).map(({ kind, weight, limit }) => `${app}: ${kind} weighs ${weight.toFixed(1)} kB, at most ${limit}`),
  };
}

/** @param {string} folder */
function weigh(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const scripts = files.filter((file) => file.endsWith('.js') && !/(^|\/)(sw|workbox-[^/]*)\.js$/.test(file));
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => (match[1] ?? '').split('/').at(-1) ?? '');
  const graph = new Map(scripts.map((file) => [baseOf(file), { file, needs: staticImports(join(folder, file)) }]));
  const first = reach(named, graph);
  const routes = scripts.map(baseOf).filter((name) => !first.has(name)).map((name) => ({ name, weight: total([...reach([name], graph)].filter((part) => !first.has(part)), graph, folder) }));
  const next = routes.sort((a, b) => b.weight - a.weight)[0];
  return {
    js: total([...first], graph, folder),
    css: files.filter((file) => file.endsWith('.css')).reduce((sum, file) => sum + packed(join(folder, file)), 0),
    html: packed(join(folder, 'index.html')),
    next: next?.weight ?? 0,
    heaviest: next?.name,
    font: Math.max(0, ...files.filter((file) => file.endsWith('.woff2') && !file.includes('latin-ext')).map((file) => statSync(join(folder, file)).size / 1000)),
  };
}

/** @typedef {Map<string, { file: string, needs: string[] }>} Graph */

/** A chunk and all that it cannot run without. @param {string[]} names @param {Graph} graph @param {Set<string>} [seen] @returns {Set<string>} */
function reach(names, graph, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name) || !graph.has(name)) continue;
    seen.add(name);
    reach(graph.get(name)?.needs ?? [], graph, seen);
  }
  return seen;
}

/** @param {string} path */
function staticImports(path) {
  const code = readFileSync(path, 'utf8');
  return [...code.matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{][^;'"()]*?from\s*)?["']\.\/([^"']+\.js)["']/g)].map((match) => baseOf(match[1] ?? ''));
}

/** @param {string[]} names @param {Graph} graph @param {string} folder */
const total = (names, graph, folder) => names.reduce((sum, name) => sum + packed(join(folder, graph.get(name)?.file ?? '')), 0);
const packed = (/** @type {string} */ path) => gzipSync(readFileSync(path), { level: 9 }).length / 1000;
const baseOf = (/** @type {string} */ file) => file.split('/').at(-1) ?? file;
