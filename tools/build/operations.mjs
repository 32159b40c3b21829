// The list of documents that a web app sends, by their hash: the api may be told to answer no others (PERSISTED_ONLY).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource } from '../compile.mjs';
import { root } from '../root.mjs';

const GENERATED = 'libs/web/src/gql';

/**
 * @param {string} app
 * @param {string} out folder of the built app
 */
export async function writeOperations(app, out) {
  const documents = await importSource(`${GENERATED}/graphql.ts`);
  const used = namesIn([`apps/${app}/src`, 'libs/web/src']);
  const texts = await Promise.all(Object.entries(documents).filter(([name]) => name.endsWith('Document') && used.has(name)).map(([, document]) => asSent(document)));
  const manifest = Object.fromEntries(texts.sort().map((text) => [createHash('sha256').update(text).digest('hex'), text]));
  writeFileSync(join(root, out, 'operations.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

/**
 * Exactly what urql puts on the wire, letter by letter: its document cache asks for __typename everywhere, and prints anew.
 * @param {any} document
 * @returns {Promise<string>}
 */
export async function asSent(document) {
  const { createRequest, formatDocument, stringifyDocument } = await import('@urql/core');
  return stringifyDocument(formatDocument(createRequest(document, {}).query));
}

/** Every word that ends in Document, in the sources that are not generated.
 * @param {string[]} folders */
function namesIn(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith('/gql'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/\w+Document\b/g) ?? []));
}
