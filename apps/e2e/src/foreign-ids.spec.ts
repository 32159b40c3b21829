import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ExampleWorld, encodeId, type IdKind, newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import type { GraphQLSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { checksums } from './support/checksums';
import { NOW, startRealApp } from './support/real-app';
import type { GraphQLAnswer, RunningApp } from './support/running-app';
import { type Target, targetsOf } from './support/schema-walk';
import { twoWorlds, type TwoWorlds } from './support/two-worlds';

/** One's own open ask is not there to be answered by oneself. */
const NOT_FOR_ONESELF = new Set(['Mutation.offerHelp']);
// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app?.close());
const database = useDatabase();
let app: RunningApp | undefined;
let schema: GraphQLSchema;
let worlds: TwoWorlds;
let targets: Target[];
beforeAll(async () => {
  app = await startRealApp(database);
  schema = app.get(GraphQLSchemaHost).schema;
  worlds = await twoWorlds(database, NOW);
  targets = targetsOf(schema);
}, 120_000);

/** A world whose ids come from elsewhere at the chosen places, and which remembers what it gave. */
class Mixed implements ExampleWorld {
  /** Every text that it made up, to be hidden before answers are compared. */
  readonly given: string[] = [];
  places = 0;

  constructor(
    private readonly own: ExampleWorld,
    private readonly elsewhere: (kind: IdKind) => string,
    private readonly at: (place: number) => boolean,
  ) {}

  id(kind: IdKind): string {
    const id = this.at(this.places) ? this.elsewhere(kind) : this.own.id(kind);
    this.places += 1;
    this.given.push(id);
    return id;
  }

  unique(): string {
    const text = this.own.unique();
    this.given.push(text);
    return text;
  }
}

const random = (kind: IdKind): string => encodeId(kind, newId(NOW.getTime()));

/** What an observer can tell: everything but the ids that were sent and the name of the request. */
const observed = (answer: GraphQLAnswer, given: readonly string[]): string =>
  given.reduce((text, own) => text.replaceAll(own, '<given>'), `${answer.status} ${answer.text}`).replace(/"requestId":"[^"]+"/g, '');

async function call(target: Target, world: ExampleWorld, session: string): Promise<GraphQLAnswer> {
  const variables = target.example!(world);
  return app!.graphql({ query: target.document(variables), variables, site: 'mines', session });
}

const placesOf = (target: Target): number => {
  const world = new Mixed(worlds.mines, random, () => false);
  target.example!(world);
  return world.places;
};

describe('examples', () => {
  test('stand beside every mutation and every field that takes an id', () => {
    const missing = targets.filter((target) => (target.kind === 'mutation' || target.takesId) && !target.example).map((target) => target.name);
    expect(missing).toEqual([]);
  });

  test('name an id wherever an id is taken', () => {
    expect(targets.filter((target) => target.takesId && target.example && placesOf(target) === 0).map((target) => target.name)).toEqual([]);
  });
});

describe('the ids of another association', () => {
  test('are answered as random ones, and change nothing', async () => {
    const session = await worlds.mines.signIn();
    const told: string[] = [];
    let calls = 0;
    const before = await checksums(database);
    for (const target of targets.filter((candidate) => candidate.takesId && candidate.example)) {
      const places = placesOf(target);
      const choices = [() => true, ...(places > 1 ? Array.from({ length: places }, (_, n) => (place: number) => place === n) : [])];
      for (const at of choices) {
        const foreign = new Mixed(worlds.mines, (kind) => worlds.uff.id(kind), at);
        const unknown = new Mixed(worlds.mines, random, at);
        const [toForeign, toUnknown] = [await call(target, foreign, session), await call(target, unknown, session)];
        calls += 2;
        if (observed(toForeign, foreign.given) !== observed(toUnknown, unknown.given)) told.push(`${target.name}:\n  ${toForeign.text}\n  ${toUnknown.text}`);
        if (/Of uff|Association uff/.test(toForeign.text)) told.push(`${target.name} shows the other association`);
        if (toForeign.errors?.some((error) => error.extensions.code !== 'NOT_FOUND' && error.extensions.code !== 'FORBIDDEN')) told.push(`${target.name}: ${toForeign.text}`);
      }
    }
    expect(told).toEqual([]);
    expect(calls).toBeGreaterThan(20);
    expect(await checksums(database)).toEqual(before);
  }, 240_000);

  test.each<[IdKind, string, string]>([['file', '/files/', ''], ['import', '/imports/', '/report']])('as addresses are as unknown as random ones: %s', async (kind, before, after) => {
    const session = await worlds.mines.signIn();
    const get = async (id: string) => {
      const { status, text } = await app!.http('get', `${before}${id}${after}`, { site: 'mines', session });
      return `${status} ${text}`.replace(/"requestId":"[^"]+"/, '');
    };
    expect(await get(worlds.uff.id(kind))).toBe(await get(random(kind)));
    expect(await get(worlds.uff.id(kind))).toMatch(/^404/);
  });

  test('the same calls with ids of one\'s own are understood: the examples are valid', async () => {
    const refused: string[] = [];
    for (const target of targets.filter((candidate) => candidate.example)) {
      const answer = await call(target, worlds.mines, await worlds.mines.signIn());
      const found = target.path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], answer.data);
      const missing = answer.text.includes('NOT_FOUND') && !NOT_FOR_ONESELF.has(target.name);
      if (answer.errors || (target.takesId && (!found || missing))) refused.push(`${target.name}: ${answer.text}`);
    }
    expect(refused).toEqual([]);
  }, 240_000);

  test('an association named by argument, header or host changes nothing: the host and its session decide', async () => {
    const session = await worlds.mines.signIn();
    const elsewhere = await app!.graphql({ query: '{ viewer { locale } association { brand { name } } }', site: 'uff', session });
    expect(elsewhere.data).toEqual({ viewer: null, association: null });
    const here = await app!.graphql({ query: '{ association { brand { subdomain } } }', site: 'mines', session, headers: { 'x-association-id': worlds.uff.ids['association']!, 'x-forwarded-host': 'uff.localhost:3000' } });
    expect(here.data).toEqual({ association: { brand: { subdomain: 'mines' } } });
  });
});
