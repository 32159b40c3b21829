import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useDatabase } from '@cordee/platform/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import { NAUGHTY } from './support/naughty';
import { NOW, startRealApp } from './support/real-app';
import type { RunningApp } from './support/running-app';
import { type Target, targetsOf } from './support/schema-walk';
import { twoWorlds, type TwoWorlds } from './support/two-worlds';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app?.close());
const database = useDatabase();
let app: RunningApp | undefined;
let worlds: TwoWorlds;
let targets: Target[];
beforeAll(async () => {
  app = await startRealApp(database);
  worlds = await twoWorlds(database, NOW);
  targets = targetsOf(app.get(GraphQLSchemaHost).schema);
}, 120_000);

type Path = readonly string[];

/** Every text everywhere takes minutes (FUZZ=all): otherwise each place gets some of them, in turn, and each text many places. */
const STEP = process.env['FUZZ'] === 'all' ? 1 : process.env['CI'] ? 5 : 20;
const PATIENCE_MS = STEP === 1 ? 3_000_000 : 400_000;
let turn = 0;
const someTexts = (): readonly string[] => {
  turn += 1;
  return NAUGHTY.filter((_, n) => (n + turn) % STEP === 0);
};

/** Where texts and ids go in, as paths through the arguments. */
function textPaths(type: GraphQLInputType, path: Path): Path[] {
  const named = getNamedType(type);
  if (isListType(getNullableType(type))) return [];
  if (isInputObjectType(named)) return path.length > 4 ? [] : Object.values(named.getFields()).flatMap((field) => textPaths(field.type, [...path, field.name]));
  return ['String', 'ID', 'Date', 'DateTime'].includes(named.name) ? [path] : [];
}

/** A copy of the arguments with one value replaced. */
function withValue(args: Record<string, unknown>, [step, ...rest]: Path, value: unknown): Record<string, unknown> {
  const inner = rest.length ? withValue((args[step!] ?? {}) as Record<string, unknown>, rest, value) : value;
  return { ...args, [step!]: inner };
}

const LEAKS = /\.[jt]s:\d|node_modules|\bselect\b.+\bfrom\b|violates|constraint|relation "|duplicate key|\bECONN|stack|invalid byte sequence/i;

test('no text makes the server fail or tell what is inside', async () => {
  const faults: string[] = [];
  let calls = 0;
  let session = await worlds.mines.signIn();
  for (const target of targets) {
    const example = target.example?.(worlds.mines) ?? {};
    for (const path of [...target.inputs].flatMap(([name, type]) => textPaths(type, [name]))) {
      for (const text of someTexts()) {
        const args = withValue(example, path, text);
        const answer = await app!.inject({ query: target.document(args), variables: args, site: 'mines', session });
        calls += 1;
        const told = answer.text.replaceAll(JSON.stringify(text).slice(1, -1), '');
        if (answer.status >= 500 || answer.errors?.some((error) => error.extensions.code === 'INTERNAL') || LEAKS.test(told)) faults.push(`${target.name} ${path.join('.')} ${JSON.stringify(text.slice(0, 30))}: ${answer.status} ${answer.text.slice(0, 200)}`);
        if (answer.errors?.some((error) => error.extensions.code === 'UNAUTHENTICATED')) session = await worlds.mines.signIn();
      }
    }
  }
  expect(faults).toEqual([]);
  expect(calls).toBeGreaterThan(200);
}, PATIENCE_MS);

test('no path, query or form makes a page fail', async () => {
  const faults: string[] = [];
  const office = await worlds.mines.signIn();
  for (const text of someTexts()) {
    const coded = encodeURIComponent(text.replace(/\ud800/g, '�'));
    for (const path of [`/${coded}`, `/connexion?suite=${coded}`, `/connexion/lien/${coded}`, `/preferences/${coded}`, `/desabonnement/${coded}`, `/passerelle/${coded}`, `/reseau/${coded}`, `/files/${coded}`]) {
      if (path.length > 8_000) continue;
      const response = await app!.http('get', path, { site: 'mines', headers: { accept: 'text/html' } });
      if (response.status >= 500 || LEAKS.test(response.text.replace(/<style>[\s\S]*?<\/style>/g, ''))) faults.push(`${path.slice(0, 80)}: ${response.status}`);
    }
    for (const order of [{ columns: ['name'], search: { q: text, city: text } }, { columns: [text], search: { [text]: text } }, { columns: ['name'], ids: [text] }]) {
      const taken = await app!.http('post', '/exports/members', { site: 'mines', session: office, headers: { accept: 'application/json' } }).send({ format: 'csv', ...order });
      if (taken.status >= 500 || LEAKS.test(taken.text)) faults.push(`exports ${JSON.stringify(order).slice(0, 60)}: ${taken.status}`);
    }
    for (const path of ['/connexion', '/connexion/code', '/connexion/fiche', '/creer', '/deconnexion']) {
      const response = await app!.http('post', path, { site: path === '/creer' ? null : 'mines', headers: { accept: 'text/html' } }).type('form').send({ email: text, code: text, name: text, subdomain: text, colour: text, graduationYear: text, lastName: text });
      if (response.status >= 500) faults.push(`POST ${path} ${JSON.stringify(text.slice(0, 30))}: ${response.status}`);
    }
  }
  expect(faults).toEqual([]);
}, PATIENCE_MS);
