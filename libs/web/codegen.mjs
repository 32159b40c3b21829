// The API's schema and the documents of src/documents -> src/gql/graphql.ts (types and typed documents). No codegen CLI:
// one of its own dependencies cannot be installed from every registry.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, print, Source, stripIgnoredCharacters } from 'graphql';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';

const here = dirname(fileURLToPath(import.meta.url));
const schemaFile = join(here, '../../apps/api/schema.graphql');
const folder = join(here, 'src/documents');

function readDocuments() {
  return readdirSync(folder).filter((name) => name.endsWith('.graphql')).sort().map((name) => {
    const location = join(folder, name);
    const rawSDL = readFileSync(location, 'utf8');
    return { location, rawSDL, document: parse(new Source(rawSDL, location)) };
  });
}

/** The preset prints each document as a syntax tree; as text it weighs a fifth, and urql parses it on first use. */
function documentsAsText(code) {
  return code.replace(/^(export const \w+ = )(\{"kind":"Document".*\})( as unknown as )/gm, (_, start, tree, end) => `${start}${JSON.stringify(stripIgnoredCharacters(print(JSON.parse(tree))))}${end}`);
}

export async function generate() {
  const sdl = readFileSync(schemaFile, 'utf8');
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: `${join(here, 'src/gql')}/`,
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    documents: readDocuments(),
    config: { useTypeImports: true, enumsAsTypes: true, skipTypename: false, scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown', Decimal: 'string', Currency: 'string' } },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
    presetConfig: { fragmentMasking: false },
    documentTransforms: [],
  });
  // Only the typed documents are kept: the preset's `graphql()` map would put every document in every bundle.
  const output = outputs.find(({ filename }) => filename.endsWith('graphql.ts'));
  const text = documentsAsText(await codegen(output));
  mkdirSync(dirname(output.filename), { recursive: true });
  if (!existsSync(output.filename) || readFileSync(output.filename, 'utf8') !== text) writeFileSync(output.filename, text);
  return output.filename;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await generate());
