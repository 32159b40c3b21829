// How long files and functions are, against the figures of docs/decisions (files 300, functions 60, components 120, 6 dependencies).
import ts from 'typescript';
import { filesMatching, textOf } from './sources.mjs';

const SERVER = /^(libs\/[a-z]+\/src\/(domain|app|data|api|jobs)|apps\/(api|worker)\/src)\/.*\.tsx?$/;
const BROWSER = /^(libs\/web|apps\/(admin|portal|gallery))\/.*\.tsx?$/;
const EXEMPT = /\.(spec|fixture|generated)\.tsx?$|\/(generated|gql)\/|\/testing\/|\/i18n\/|-transitions\.ts$/;

/** @typedef {{ file: string, name: string, line: number, lines: number, kind: 'function' | 'component' | 'resolver' }} Unit */

/** @returns {{ lines: string[], faults: string[] }} */
export function sizeReport() {
  const server = measure(filesMatching(SERVER));
  const browser = measure(filesMatching(BROWSER));
  const files = spread(server.files.map(({ lines }) => lines));
  const functions = spread(server.units.map(({ lines }) => lines));
  const browserFiles = spread(browser.files.map(({ lines }) => lines));
  return {
    lines: [
      row('server files', server.files.length, files, 'median 60, p95 200, none over 300', files.median > 60 || files.p95 > 200),
      row('server functions', server.units.length, functions, 'p95 25, none over 60', functions.p95 > 25),
      row('browser files', browser.files.length, browserFiles, 'none over 300', false),
      ...testShare(),
    ],
    faults: [
      ...[...server.files, ...browser.files].filter(({ lines }) => lines > 300).map(({ file, lines }) => `${file}: ${lines} lines, at most 300`),
      ...server.units.filter(({ lines }) => lines > 60).map((unit) => `${place(unit)}: ${unit.lines} lines, at most 60`),
      ...server.units.filter(({ kind, lines }) => kind === 'resolver' && lines > 10).map((unit) => `${place(unit)}: a resolver of ${unit.lines} lines, at most 10`),
      ...browser.units.filter(({ lines }) => lines > 120).map((unit) => `${place(unit)}: ${unit.lines} lines, at most 120`),
      ...server.crowded,
    ],
  };
}

const place = (/** @type {Unit} */ { file, line, name }) => `${file}:${line} ${name}`;

/** @param {string[]} paths */
function measure(paths) {
  const sources = paths.filter((file) => !EXEMPT.test(file)).map((file) => ({ file, text: textOf(file) }));
  const trees = sources.map(({ file, text }) => ({ file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) }));
  return {
    files: sources.map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length })),
    units: trees.flatMap(({ file, tree }) => unitsOf(file, tree)),
    crowded: trees.flatMap(({ file, tree }) => crowdedConstructors(file, tree)),
  };
}

/** @param {string} file @param {ts.SourceFile} tree @returns {Unit[]} */
function unitsOf(file, tree) {
  /** @type {Unit[]} */
  const found = [];
  visit(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const start = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
    const bodyStart = tree.getLineAndCharacterOfPosition(node.body.getStart(tree)).line;
    const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
    const isResolver = ts.isMethodDeclaration(node) && /@(Query|Mutation|ResolveField)\(/.test(decoratorsOf(node, tree));
    const name = node.name?.getText(tree) ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText(tree) : 'anonymous');
    // Decorators and signature are declarations; what a resolver does is its body.
    if (isResolver) found.push({ file, name, line: start + 1, lines: end - bodyStart + 1, kind: 'resolver' });
    else found.push({ file, name, line: start + 1, lines: end - start + 1, kind: /^[A-Z]/.test(name) ? 'component' : 'function' });
  });
  return found;
}

/** @param {ts.MethodDeclaration} node @param {ts.SourceFile} tree */
const decoratorsOf = (node, tree) => (ts.getDecorators(node) ?? []).map((decorator) => decorator.getText(tree)).join('\n');

/** @param {string} file @param {ts.SourceFile} tree @returns {string[]} */
function crowdedConstructors(file, tree) {
  /** @type {string[]} */
  const found = [];
  visit(tree, (node) => {
    if (!ts.isConstructorDeclaration(node) || node.parameters.length <= 6 || /\/domain\//.test(file)) return;
    found.push(`${file}: a constructor with ${node.parameters.length} dependencies, at most 6`);
  });
  return found;
}

/** @param {ts.Node} node @param {(node: ts.Node) => void} look */
function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** Tests are at least as long as what they test, in domain and app. */
function testShare() {
  const inner = filesMatching(/^libs\/[a-z]+\/src\/(domain|app)\/.*\.tsx?$/);
  const count = (/** @type {string[]} */ files) => files.reduce((sum, file) => sum + textOf(file).split('\n').length, 0);
  const tests = count(inner.filter((file) => file.includes('.spec.')));
  const sources = count(inner.filter((file) => !EXEMPT.test(file)));
  return [`${tests < sources ? '!' : ' '} tests in domain and app: ${tests} lines for ${sources} of source (goal: at least as many)`];
}

/** @param {number[]} values */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
}

/** @param {string} title @param {number} count @param {{ median: number, p95: number, max: number }} found @param {string} goal @param {boolean} above */
const row = (title, count, found, goal, above) => `${above ? '!' : ' '} ${title}: ${count}, median ${found.median}, p95 ${found.p95}, max ${found.max} (${goal})`;
