import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNullableType, isInputObjectType } from 'graphql';
import { newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { NOW, startRealApp } from './support/real-app';
import type { GraphQLAnswer, RunningApp } from './support/running-app';
import { type Target, targetsOf } from './support/schema-walk';
import { twoWorlds, World, type TwoWorlds } from './support/two-worlds';

const AT_ONCE = 50;
/** What ends the thing that other examples act upon comes last, and news after thanks. */
const LAST = ['Mutation.giveNews', 'Mutation.refundPayment', 'Mutation.cancelEvent'];
/** Nothing in the small world lets these act: no seat is free, no import is checked, no mail about dues is wanted, no refund has failed, nobody whom examples name has helped. Once only is held by specs of their own. */
const IDLE = new Set([
  'Mutation.offerSeat', 'Mutation.runImport', 'Mutation.remindDues', 'Mutation.retryRefund', 'Mutation.tellGivers',
  // One draft stands in the world: nobody has been asked yet, and nobody else's open ask waits.
  'Mutation.acceptIntroduction', 'Mutation.answerInstead', 'Mutation.declineIntroduction', 'Mutation.deferIntroduction', 'Mutation.forwardIntroduction', 'Mutation.offerHelp', 'Mutation.pointElsewhere', 'Mutation.reportIntroduction', 'Mutation.reportOutcome', 'Mutation.requestIntroduction', 'Mutation.suggestConnector',
]);

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app?.close());
const database = useDatabase();
let app: RunningApp | undefined;
let worlds: TwoWorlds;
let keyed: Target[];
beforeAll(async () => {
  app = await startRealApp(database);
  worlds = await twoWorlds(database, NOW);
  // Who waits for a seat of an event without limits is offered one at any moment: not what is counted here.
  await database.inspect(`update waitlist_entry set state = 'LEFT', ended_at = $1`, [NOW]);
  keyed = targetsOf(app.get(GraphQLSchemaHost).schema).filter(takesKey).toSorted((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));
}, 120_000);

function takesKey({ kind, inputs }: Target): boolean {
  const input = inputs.get('input');
  const type = input && getNullableType(input);
  return kind === 'mutation' && isInputObjectType(type) && 'idempotencyKey' in type.getFields();
}

interface Variables extends Record<string, unknown> {
  input: Record<string, unknown> & { idempotencyKey: string };
}

/** The same association, about a member of whom nothing is known yet. */
async function aboutSomebodyNew(...more: readonly string[]): Promise<World> {
  const { ids, site } = worlds.mines;
  const fresh = { ...ids, account: newId(), person: newId(), person_email: newId(), account_person: newId(), role_grant: newId() };
  const label = `new ${fresh.person}`;
  const known: Record<string, Record<string, unknown>> = { person: { first_name: 'Noor', last_name: 'Of mines', first_key: 'noor', last_key: 'of mines' }, role_grant: { role: 'PRESIDENT', scope_kind: 'association' }, person_email: { address: `${newId()}@example.org` } };
  for (const table of ['account', 'person', 'person_email', ...more]) await worlds.filler.insert(table, { label, now: NOW, ids: fresh, known: known[table] ?? {} });
  return new World(site, fresh, worlds.filler, NOW);
}

/** Whoever is told that the association has many requests under way comes back, as clients do. */
async function send(target: Target, variables: Variables, session: string): Promise<GraphQLAnswer> {
  for (;;) {
    const answer = await app!.graphql({ query: target.document(variables), variables, site: 'mines', session });
    if (answer.status !== 429) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const codesOf = ({ name }: Target, { data, errors }: GraphQLAnswer): string[] => {
  const payload = data?.[name.replace('Mutation.', '')] as { userErrors: { code: string }[] } | undefined;
  return payload ? payload.userErrors.map(({ code }) => code) : [`${errors?.[0]?.extensions.code}`];
};

/** How many requests have left a line of activity meanwhile: each is one effect. */
async function effectsOf<T>(act: () => Promise<T>): Promise<{ result: T; effects: number }> {
  const [before] = await database.inspect<{ ids: string[] }>('select coalesce(array_agg(id::text), array[]::text[]) as ids from activity');
  const result = await act();
  const [after] = await database.inspect<{ requests: number }>('select count(distinct request_id)::int as requests from activity where not id::text = any($1)', [before!.ids]);
  return { result, effects: after!.requests };
}

/** The same key over another wish. */
function otherwise({ input }: Variables): Variables {
  const [name, value] = Object.entries(input).find(([key, held]) => key !== 'idempotencyKey' && (typeof held === 'string' || Array.isArray(held)))!;
  const other = (text: string) => text.replace(/\w(?=\w?$)/, (letter) => (letter === '2' ? '3' : '2'));
  return { input: { ...input, [name]: Array.isArray(value) ? value.map((text) => other(String(text))) : other(String(value)) } };
}

describe('what moves money, places or mail', () => {
  test('sent fifty times at once has one effect and one answer, later too; another wish under its key is refused; another person\'s key is their own', async () => {
    const faults: string[] = [];
    const session = await worlds.mines.signIn();
    const colleague = await (await aboutSomebodyNew('account_person', 'role_grant')).signIn();
    for (const target of keyed) {
      const fault = (words: string): void => void faults.push(`${target.name} ${words}`);
      const variables = target.example!(await aboutSomebodyNew()) as Variables;
      const key = variables.input.idempotencyKey;
      const { result: answers, effects } = await effectsOf(() => Promise.all(Array.from({ length: AT_ONCE }, () => send(target, variables, session))));
      const texts = [...new Set(answers.map(({ status, text }) => `${status} ${text}`))];
      if (texts.length !== 1) fault(`has ${texts.length} answers: ${texts.map((text) => text.slice(0, 400)).join('\n')}`);
      if (IDLE.has(target.name)) {
        if (effects > 0) fault('acts after all: it is not idle');
        continue;
      }
      if (codesOf(target, answers[0]!).length > 0 || effects !== 1) fault(`has ${effects} effects: ${texts[0]}`);
      const later = await effectsOf(() => send(target, variables, session));
      if (later.result.text !== answers[0]!.text || later.effects > 0) fault(`answers later: ${later.result.text}`);
      const twisted = await effectsOf(() => send(target, otherwise(variables), session));
      // A wish about nothing that exists may be told so before its key is looked at.
      const refusal = codesOf(target, twisted.result).join();
      if (!['IDEMPOTENCY_MISMATCH', 'NOT_FOUND'].includes(refusal) || twisted.effects > 0) fault(`takes another wish under the key: ${twisted.result.text}`);
      const theirs = await send(target, otherwise(variables), colleague);
      if (codesOf(target, theirs).includes('IDEMPOTENCY_MISMATCH')) fault(`tells a colleague that ${key} was used`);
    }
    expect(faults).toEqual([]);
    expect(keyed.length - IDLE.size).toBeGreaterThanOrEqual(11);
  }, 600_000);
});
