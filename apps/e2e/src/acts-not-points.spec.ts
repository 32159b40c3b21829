import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { useDatabase } from '@cordee/platform/testing';
import { startRealApp } from './support/real-app';
import type { RunningApp } from './support/running-app';

afterAll(() => app?.close());
const database = useDatabase();
let app: RunningApp | undefined;
let schema: GraphQLSchema;

beforeAll(async () => {
  app = await startRealApp(database);
  schema = app.get(GraphQLSchemaHost).schema;
}, 60_000);

/** What would make help a currency. In a name of more words too: `helpScore`, `rank_in_year`. */
const COUNTED = new Set(['point', 'points', 'score', 'scores', 'rank', 'ranks', 'ranking', 'balance', 'balances', 'streak', 'streaks', 'level', 'levels', 'badge', 'badges', 'leaderboard', 'karma']);
const words = (name: string): string[] => name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase().split(/[_\W]+/);
/** A verb, of whoever points somewhere. */
const VERBS = new Set(['pointElsewhere', 'PointElsewhere']);
const counts = (name: string): boolean => !VERBS.has(name) && words(name).some((word) => COUNTED.has(word));

describe('help is told in acts, never in points', () => {
  test('no field, argument or input of the API is called so', () => {
    const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
    const fields = types.flatMap((type) => {
      if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap((field) => [`${type.name}.${field.name}`, ...field.args.map((arg) => `${type.name}.${field.name}.${arg.name}`)]);
    });
    expect(fields.length).toBeGreaterThan(500);
    expect(fields.filter((path) => path.split('.').slice(1).some(counts))).toEqual([]);
  });

  test('no column of the database is called so, and no table', async () => {
    const columns = await database.inspect<{ table: string; name: string }>(
      `select c.relname as table, a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1, 2`);
    expect(columns.length).toBeGreaterThan(500);
    expect(columns.filter(({ table, name }) => counts(table) || counts(name))).toEqual([]);
  });

  test('the search finds one where there is one', () => {
    expect(['helpScore', 'rank_in_year', 'points', 'appointedAt', 'pointer', 'levelled'].filter(counts)).toEqual(['helpScore', 'rank_in_year', 'points']);
  });
});
