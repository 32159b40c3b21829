// The documents: every command, path, link and variable that they name exists, and every variable that we read is documented.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../root.mjs';
import { filesMatching, textOf } from './sources.mjs';

const DOCUMENTS = /^(README|CONTRIBUTING|STYLE|CHANGELOG)\.md$|^docs\/.*\.md$|^(libs|apps|tools|migrations)\/([a-z0-9-]+\/)*README\.md$/;
const CODE = /^(libs|apps|tools|migrations)\/.*\.(tsx?|mjs)$|^\.ci\/run$|^(docker-compose\.yml|Dockerfile)$/;
const TOP = 'apps|libs|tools|docs|migrations|\\.ci';
/** Words in capitals that are no variables. */
const NOT_VARIABLES = /^(?:[A-Z]+|[A-Z]{1,4}\d*|UTF_8|NOT_FOUND|CONFLICT|INVALID_INPUT|BAD_REQUEST|FORBIDDEN|RATE_LIMITED)$/;
/** Read by tools that are not ours, or given by the machine. */
const FOREIGN = new Set(['NODE_ENV', 'CI', 'TMPDIR', 'HOME', 'PATH', 'NX_DAEMON', 'JEST_WORKER_ID', 'NO_COLOR', 'FORCE_COLOR', 'NODE_OPTIONS', 'PGPASSWORD', 'LD_LIBRARY_PATH']);

/** @returns {string[]} */
export function docsFaults() {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts ?? {};
  const code = filesMatching(CODE).map(textOf).join('\n');
  const faults = filesMatching(DOCUMENTS).flatMap((file) => {
    const text = textOf(file);
    return [...commands(text, scripts), ...paths(text), ...links(file, text), ...variables(text, code)].map((fault) => `${file}: ${fault}`);
  });
  return [...required(), ...faults, ...undocumented()];
}

/** @param {string} text @param {Record<string, string>} scripts */
function commands(text, scripts) {
  const named = [...text.matchAll(/\bnpm (?:run )?(-s )?([a-z][\w:-]*)/g)].filter((match) => match[0].includes(' run ') || ['start', 'test'].includes(match[2] ?? ''));
  const unknown = named.map((match) => match[2] ?? '').filter((name) => !(name in scripts));
  const missing = [...text.matchAll(/\bnode ((?:tools|apps|dist)\/[\w./-]+\.m?js)/g)].map((match) => match[1] ?? '').filter((path) => !path.startsWith('dist/') && !existsSync(join(root, path)));
  return [...new Set(unknown)].map((name) => `npm run ${name} does not exist`).concat([...new Set(missing)].map((path) => `${path} does not exist`));
}

/** Paths in code quotes; a pattern (`*`, `<name>`, `{a,b}`) counts up to its first variable part. @param {string} text */
function paths(text) {
  const named = [...text.matchAll(new RegExp('`((?:' + TOP + ')/[^`\\s]*)`', 'g'))].map((match) => match[1] ?? '');
  const known = (/** @type {string} */ path) => {
    const plain = path.replace(/:\d+$/, '').split(/[*<{…]/)[0] ?? '';
    return existsSync(join(root, plain === path ? plain : dirname(`${plain}x`)));
  };
  return [...new Set(named)].filter((path) => !known(path)).map((path) => `\`${path}\` does not exist`);
}

/** @param {string} file @param {string} text */
function links(file, text) {
  const named = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '').filter((link) => !/^[a-z]+:/.test(link));
  return [...new Set(named)].filter((link) => !existsSync(join(root, posix.join(posix.dirname(file), link)))).map((link) => `the link ${link} leads nowhere`);
}

/** @param {string} text @param {string} code */
function variables(text, code) {
  const named = [...text.matchAll(/`([A-Z][A-Z0-9_]{2,})(?:=[^`]*)?`/g)].map((match) => match[1] ?? '');
  return [...new Set(named)].filter((name) => name.includes('_') && !NOT_VARIABLES.test(name) && !new RegExp(`\\b${name}\\b`).test(code)).map((name) => `the variable ${name} is read nowhere`);
}

/** What a process or `npm start` reads from its environment stands in docs/configuration.md. */
function undocumented() {
  const page = existsSync(join(root, 'docs/configuration.md')) ? textOf('docs/configuration.md') : '';
  const config = textOf('libs/platform/src/config/config.ts');
  const names = [...config.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1] ?? '');
  const start = filesMatching(/^tools\/(start\.mjs|start\/.*|mailbox.*)\.?m?j?s?$/).flatMap((file) => [...textOf(file).matchAll(/process\.env(?:\.|\[['"])([A-Z][A-Z0-9_]+)/g)].map((match) => match[1] ?? ''));
  return [...new Set([...names, ...start])].filter((name) => !FOREIGN.has(name) && !page.includes(`\`${name}\``)).map((name) => `docs/configuration.md: ${name} is not documented`);
}

/** The pages that a reader looks for. */
function required() {
  const pages = ['README.md', 'CONTRIBUTING.md', 'STYLE.md', 'CHANGELOG.md', 'LICENSE', ...['tenancy', 'transactions', 'jobs', 'mail', 'errors', 'permissions', 'configuration', 'production'].map((page) => `docs/${page}.md`)];
  const readmes = filesMatching(/^libs\/[a-z]+\/project\.json$/).map((file) => file.replace('project.json', 'README.md'));
  return [...pages, ...readmes].filter((page) => !existsSync(join(root, page))).map((page) => `${page} is missing`);
}
