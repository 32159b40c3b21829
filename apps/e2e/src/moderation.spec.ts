import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { createIntroduction, type TestIntroduction } from '@cordee/introductions/testing';
import { parsed, useMailSink } from '@cordee/messaging/testing';
import { createPeople, UFF } from '@cordee/people/testing';
import { encodeId, JobWorker, newId } from '@cordee/platform';
import { until, useDatabase } from '@cordee/platform/testing';
import { createOffer, createPositioning } from '@cordee/reciprocity/testing';
import { checksums } from './support/checksums';
import { NOW, startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
const sink = useMailSink();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
let uff: TestAssociation;
const TARGETS = ['tom', 'tina', 'theo', 'thea', 'timo'] as const;
const somebody = (firstName: string) => ({ firstName, lastName: 'Vidal', email: `${firstName.toLowerCase()}@mines.example`, school: 'Mines Paris', graduationYear: 1998 });
/** Sam asks, Cora passes on; five may be asked. Paule presides, Colin coordinates, Théa keeps the money and is one of those who are asked. */
const CAST = { sam: somebody('Sam'), cora: somebody('Cora'), tom: somebody('Tom'), tina: somebody('Tina'), theo: somebody('Theo'), thea: somebody('Thea'), timo: somebody('Timo'), paule: somebody('Paule'), colin: somebody('Colin'), dora: somebody('Dora') };
type Somebody = keyof typeof CAST;
const OFFICES: Partial<Record<Somebody, 'PRESIDENT' | 'COORDINATOR' | 'TREASURER'>> = { paule: 'PRESIDENT', colin: 'COORDINATOR', thea: 'TREASURER' };
let people: Record<Somebody, string>;
let others: Record<keyof typeof UFF, string>;

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  people = await createPeople(database, mines.id, CAST);
  others = await createPeople(database, uff.id, UFF);
  for (const who of Object.keys(CAST) as Somebody[]) await signedIn(database, mines, people[who], who, OFFICES[who]);
  await createPositioning(database, mines.id, people.sam);
  await createOffer(database, mines.id, people.sam);
  await signedIn(database, uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database, { SMTP_URL: sink.url });
  await app.get(JobWorker).start([]);
}, 90_000);

beforeEach(async () => {
  app.clock.set(NOW);
  await until(async () => (await database.inspect<{ n: number }>('select count(*)::int as n from outbox where done_at is null'))[0]!.n === 0, 30_000);
  await database.inspect('truncate introduction, gratitude_loop, help_act, load_entry, timer, interruption cascade');
  sink.mails.length = 0;
});

const call = (session: string | null, query: string, variables: Record<string, unknown> = {}) => app.graphql({ query, variables, site: session === 'tomasz' ? 'uff' : 'mines', session });
/** Why it is refused; NOTHING where there is no association to read, and null where it is answered. */
async function codeOf(session: string | null, query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
  const { data, errors } = await call(session, query, variables);
  return errors?.[0]?.extensions.code ?? (data?.['association'] === null ? 'NOTHING' : null);
}
interface Outcome { result: Record<string, unknown> | null; userErrors: { __typename: string; code: string; path: string[] | null }[] }
async function change(session: string, name: string, input: object, result = 'id'): Promise<Outcome> {
  const query = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { result { ${result} } userErrors { __typename ... on UserError { code path } } } }`;
  const { data, errors } = await call(session, query, { input: { idempotencyKey: `key ${newId()}`, ...input } });
  if (errors) throw new Error(errors.map(({ extensions, message }) => `${extensions.code} ${message}`).join());
  return (data as Record<string, Outcome>)[name]!;
}
const made = (facts: Partial<TestIntroduction> = {}) => createIntroduction(database, mines.id, { seekerId: people.sam, targetId: people.tom, state: 'WITH_TARGET', ...facts });
const idOf = (id: string): string => encodeId('introduction', id);
const state = async (id: string): Promise<string> => (await database.inspect<{ state: string }>('select state from introduction where id = $1', [id]))[0]!.state;

describe('what the office reads of refusals', () => {
  interface Figures { states: { state: string; count: number; over5Days: number }[]; reasons: { role: string; reason: string; count: number }[]; closedLoops: { begun: number; rate: number | null } }
  const FIGURES = 'query ($from: Date) { association { office { introductionFigures(from: $from) { states { state label count over5Days } reasons { role reason count } closedLoops { begun thanked rate } } } } }';
  const figures = async (session: string, from: string | null = null): Promise<Figures> => {
    const answer = await call(session, FIGURES, { from });
    if (answer.errors) throw new Error(answer.errors.map(({ extensions, message }) => `${extensions.code} ${message}`).join());
    return (answer.data as { association: { office: { introductionFigures: Figures } } }).association.office.introductionFigures;
  };
  const decline = async (who: Somebody, reason = 'NOT_NOW', facts: Partial<TestIntroduction> = {}) => {
    const id = await made({ targetId: people[who], ...facts });
    expect((await change(who, 'declineIntroduction', { introductionId: idOf(id), reason })).userErrors).toEqual([]);
    // So that the same two may be made to ask again.
    await database.inspect(`update introduction set state = 'CLOSED' where id = $1`, [id]);
  };

  test('is no reason of four people, and one of five, in a count alone', async () => {
    for (const who of TARGETS.slice(0, 4)) await decline(who);
    expect((await figures('paule')).reasons).toEqual([]);
    await decline('timo');
    expect((await figures('paule')).reasons).toEqual([{ role: 'TARGET', reason: 'NOT_NOW', count: 5 }]);
    expect(JSON.stringify(await figures('colin'))).not.toMatch(/Vidal|Sam|person_|introduction_/);
  });

  test('is none of five refusals by fewer people: those would be theirs', async () => {
    for (const who of ['tom', 'tom', 'tina', 'tina', 'tom'] as const) await decline(who);
    expect((await figures('paule')).reasons).toEqual([]);
  });

  test('counts each reason and each part by itself, since the day that was asked for, and this association alone', async () => {
    for (const who of TARGETS.slice(0, 4)) await decline(who);
    await decline('timo', 'OTHER');
    const through = await made({ state: 'WITH_CONNECTOR', connectorId: people.cora, targetId: people.dora });
    await change('cora', 'declineIntroduction', { introductionId: idOf(through), reason: 'NOT_NOW' });
    expect((await figures('paule')).reasons).toEqual([]);
    await decline('dora', 'NOT_NOW', { seekerId: people.colin });
    expect((await figures('paule', '2026-11-23')).reasons).toEqual([{ role: 'TARGET', reason: 'NOT_NOW', count: 5 }]);
    expect((await figures('paule', '2026-11-24')).reasons).toEqual([]);
    expect(await figures('tomasz')).toEqual({ states: [], reasons: [], closedLoops: { begun: 0, thanked: 0, rate: null } });
  });

  test('is counts by state, with those that stand for long', async () => {
    await made({ at: new Date('2026-11-17T09:00:00Z') });
    await made({ targetId: people.tina });
    await made({ targetId: people.theo, state: 'CONNECTED' });
    expect((await figures('colin')).states).toMatchObject([{ state: 'WITH_TARGET', count: 2, over5Days: 1 }, { state: 'CONNECTED', count: 1 }]);
  });

  test('is for those who preside or coordinate', async () => {
    expect([await codeOf('thea', FIGURES), await codeOf('sam', FIGURES), await codeOf(null, FIGURES)]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOTHING']);
  });
});

describe('a report', () => {
  const REPORTS = 'query ($open: Boolean) { association { office { introductionReports(open: $open) { totalCount nodes { id reason note why connectorWords message decision reporter { displayName } seeker { displayName } settledBy { displayName } } } } } }';
  interface Report { id: string; why: string | null; note: string | null; message: string | null; decision: string | null; reporter: { displayName: string }; settledBy: { displayName: string } | null }
  const reports = async (session: string, open = true): Promise<Report[]> => ((await call(session, REPORTS, { open })).data as { association: { office: { introductionReports: { nodes: Report[] } } } }).association.office.introductionReports.nodes;
  const SETTLE = 'mutation ($input: SettleReportInput!) { settleReport(input: $input) { result { id decision message why settledBy { displayName } } userErrors { __typename ... on UserError { code path } } } }';
  const settle = (session: string, input: object) => change(session, 'settleReport', { decision: 'RESUMED', ...input }, 'id decision message why settledBy { displayName }');
  /** Tom reports what Sam has written. */
  const reported = async (): Promise<{ id: string; reportId: string }> => {
    const id = await made();
    expect((await change('tom', 'reportIntroduction', { introductionId: idOf(id), reason: 'SELLING', note: 'C’est une offre commerciale.' })).userErrors).toEqual([]);
    const [row] = await database.inspect<{ id: string }>('select id from introduction_report where introduction_id = $1', [id]);
    return { id, reportId: encodeId('report', row!.id) };
  };
  const MESSAGE = 'Votre demande gagnerait à dire ce que vous cherchez à apprendre.';

  test.each(['paule', 'colin'] as const)('is read with its words and settled by %s, and closed to them again', async (moderator) => {
    const { id, reportId } = await reported();
    expect(await reports(moderator)).toMatchObject([{ id: reportId, note: 'C’est une offre commerciale.', why: expect.stringContaining('ciment'), reporter: { displayName: 'Tom Vidal' } }]);
    expect(await settle(moderator, { reportId, decision: 'CLOSED', message: MESSAGE })).toEqual({ userErrors: [], result: { id: reportId, decision: 'CLOSED', message: MESSAGE, why: null, settledBy: { displayName: `${CAST[moderator].firstName} Vidal` } } });
    expect([await state(id), await reports(moderator), (await reports(moderator, false)).map(({ why, decision }) => [why, decision])]).toEqual(['NOT_POSSIBLE', [], [[null, 'CLOSED']]]);
  });

  test('once settled is told to the seeker by mail and on the site, with the message, without who reported it', async () => {
    const { id, reportId } = await reported();
    await settle('paule', { reportId, decision: 'RETURNED', message: MESSAGE });
    await until(() => sink.to(CAST.sam.email).length === 1, 30_000);
    const { subject, text } = await parsed(sink.to(CAST.sam.email)[0]!);
    expect(subject).toBe('Votre demande à Tom Vidal');
    const { data } = await call('sam', 'query ($id: ID!) { viewer { introduction(id: $id) { stage moderatorWords can } } }', { id: idOf(id) });
    expect(data).toEqual({ viewer: { introduction: { stage: 'DRAFT', moderatorWords: MESSAGE, can: ['submit', 'withdraw'] } } });
    expect(text).not.toMatch(/commerciale|signal|Paule/i);
    expect([sink.to(CAST.tom.email), (await call('tom', 'query ($id: ID!) { viewer { introduction(id: $id) { stage } } }', { id: idOf(id) })).data]).toEqual([[], { viewer: { introduction: null } }]);
  }, 60_000);

  test('resumed goes on as if nothing had been, and tells nobody', async () => {
    const { id, reportId } = await reported();
    expect((await settle('paule', { reportId })).userErrors).toEqual([]);
    expect(await state(id)).toBe('WITH_TARGET');
    await until(async () => (await database.inspect<{ n: number }>('select count(*)::int as n from outbox where done_at is null'))[0]!.n === 0, 30_000);
    expect(sink.mails).toEqual([]);
  }, 60_000);

  test('is neither read nor settled by the treasurer, a party, another member, or whoever is not signed in', async () => {
    const { id, reportId } = await reported();
    const input = { reportId, decision: 'CLOSED', message: MESSAGE, idempotencyKey: newId() };
    const before = await checksums(database);
    for (const [session, code] of [['thea', 'FORBIDDEN'], ['tom', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['dora', 'FORBIDDEN'], [null, 'UNAUTHENTICATED']] as const)
      expect([session, await codeOf(session, REPORTS), await codeOf(session, SETTLE, { input })]).toEqual([session, session ? code : 'NOTHING', code]);
    expect([await checksums(database), await state(id)]).toEqual([before, 'UNDER_REVIEW']);
  });

  test('does not exist for the other association, and is the same as one that was never made', async () => {
    const { reportId } = await reported();
    const before = await checksums(database);
    const answers = [await settle('tomasz', { reportId }), await settle('tomasz', { reportId: encodeId('report', newId()) })];
    expect(answers).toEqual(answers.map(() => ({ result: null, userErrors: [{ __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['reportId'] }] })));
    expect([await reports('tomasz'), await reports('tomasz', false), await checksums(database)]).toEqual([[], [], before]);
  });

  test('that concerns a moderator does not exist for them, and another settles it', async () => {
    const id = await made({ seekerId: people.paule });
    await change('tom', 'reportIntroduction', { introductionId: idOf(id), reason: 'TOO_INSISTENT', note: null });
    const [found] = await reports('colin');
    expect(await reports('paule')).toEqual([]);
    expect((await settle('paule', { reportId: found!.id })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await settle('colin', { reportId: found!.id, decision: 'CLOSED', message: MESSAGE })).userErrors).toEqual([]);
  });

  test('is settled once, and asks for what is missing', async () => {
    const { id, reportId } = await reported();
    const person = (who: Somebody): string => encodeId('person', people[who]);
    const tries: readonly (readonly [object, string, string])[] = [
      [{ decision: 'CLOSED' }, 'INVALID_INPUT', 'message'], [{ decision: 'RETURNED', message: '  ' }, 'INVALID_INPUT', 'message'], [{ decision: 'CLOSED', message: 'x'.repeat(1_001) }, 'INVALID_INPUT', 'message'],
      [{ decision: 'REDIRECTED', message: MESSAGE }, 'INVALID_INPUT', 'personId'], [{ decision: 'REDIRECTED', message: MESSAGE, personId: person('tom') }, 'INVALID_INPUT', 'personId'],
      [{ decision: 'REDIRECTED', message: MESSAGE, personId: encodeId('person', others.tomasz) }, 'NOT_FOUND', 'personId'],
    ];
    for (const [input, code, path] of tries) expect([input, (await settle('paule', { reportId, ...input })).userErrors]).toMatchObject([input, [{ code, path: [path] }]]);
    expect(await state(id)).toBe('UNDER_REVIEW');
    expect((await settle('paule', { reportId, decision: 'REDIRECTED', message: MESSAGE, personId: person('tina') })).userErrors).toEqual([]);
    expect((await settle('colin', { reportId, decision: 'CLOSED', message: MESSAGE })).userErrors).toMatchObject([{ __typename: 'ReportSettledError' }]);
    expect(await state(id)).toBe('REDIRECTED');
  });
});
