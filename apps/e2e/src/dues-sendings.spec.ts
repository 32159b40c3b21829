import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { knownAssociations } from '@cordee/identity/testing';
import { useMailSink } from '@cordee/messaging/testing';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { encodeId, JobWorker, newId, type MovedClock } from '@cordee/platform';
import { until, useDatabase } from '@cordee/platform/testing';
import { startRealApp } from './support/real-app';
import type { RunningApp } from './support/running-app';
import { signedIn } from './support/signed-in';

// Each waits for a worker and its mails.
jest.setTimeout(60_000);
afterAll(() => app.close());
const database = useDatabase();
const sink = useMailSink();
let app: RunningApp & { clock: MovedClock };
let people: Record<keyof typeof MINES, string>;

beforeAll(async () => {
  const { mines, uff } = await knownAssociations(database);
  people = await createPeople(database, mines.id, MINES);
  const others = await createPeople(database, uff.id, UFF);
  await signedIn(database, mines, people.claire, 'claire', 'TREASURER');
  await signedIn(database, uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database, { SMTP_URL: sink.url });
  await app.get(JobWorker).start([]);
}, 60_000);
beforeEach(() => void sink.mails.splice(0));

/** Inputs that several mutations have in common. */
const SHARED: Readonly<Record<string, string>> = { cancelDueRun: 'DueRunInput', releaseDueRun: 'DueRunInput', cancelDueReminders: 'DueReminderInput', releaseDueReminders: 'DueReminderInput', sendDueReminderSample: 'DueInput' };
interface Answer {
  result: Record<string, unknown> & { id: string };
  userErrors: { code: string; path: string[] | null; message: string }[];
}
const ask = async (query: string, variables: object, session: string) => {
  const { data, errors } = await app.graphql({ query, variables: { ...variables }, session, site: session === 'tomasz' ? 'uff' : 'mines' });
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
};
const mutate = async (name: string, result: string, input: object, session = 'claire'): Promise<Answer> => {
  const type = SHARED[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const data = await ask(`mutation ($input: ${type}!) { ${name}(input: $input) { result { ${result} } userErrors { ... on UserError { code path message } } } }`, { input }, session);
  return data[name] as Answer;
};
const office = async (fields: string, session = 'claire', variables: object = {}, header = '') =>
  ((await ask(`query ${header} { association { office { ${fields} } } }`, variables, session)) as { association: { office: Record<string, never> } }).association.office as Record<string, unknown>;
const id = (name: keyof typeof MINES) => encodeId('person', people[name]);
const key = () => ({ idempotencyKey: newId() });
const plan = async () => (await mutate('addPlan', 'id', { name: `Formule ${newId()}`, periodKind: 'CIVIL_YEAR', price: '60.00' })).result.id;
const receivers = () => sink.mails.map(({ to }) => to).sort();
/** Until the worker has done everything that is due. */
const quiet = () => until(async () => (await database.inspect(`select from outbox where done_at is null union all select from timer where fired_at is null and due_at <= $1 union all select from due_reminder_recipient where state = 'QUEUED'`, [app.clock.now()])).length === 0, 30_000);

describe('a campaign over HTTP', () => {
  const RUN = 'id state recipients made releasesAt startedBy';
  let planId: string;
  const start = async (session?: string) => mutate('startDueRun', RUN, { planId, periodStartsOn: '2027-01-01', dueOn: '2027-01-31', ...key() }, session);
  const run = async (runId: string) => ((await office(`dueRuns { ${RUN} }`)) as { dueRuns: { id: string; state: string; made: number }[] }).dueRuns.find((one) => one.id === runId);
  const settle = (name: string, runId: string, session?: string) => mutate(name, RUN, { runId }, session);
  beforeAll(async () => {
    planId = await plan();
    for (const name of ['aicha', 'joelle'] as const) await mutate('grantPeriod', 'id', { personId: id(name), planId, startsOn: '2026-01-01', endsOn: '2026-12-31', reason: 'Reprise du fichier', ...key() });
  });

  test('is held for ten minutes; taken back, nothing is made and nobody is written to', async () => {
    const { result } = await start();
    expect(result).toMatchObject({ state: 'HELD', recipients: 2, made: 0, startedBy: 'Claire Lacroix', releasesAt: new Date(app.clock.now().getTime() + 600_000).toISOString() });
    app.clock.advance({ minutes: 9 });
    await quiet();
    expect(await settle('cancelDueRun', result.id)).toMatchObject({ result: { state: 'CANCELLED' }, userErrors: [] });
    app.clock.advance({ minutes: 2 });
    await quiet();
    expect([await run(result.id), sink.mails]).toMatchObject([{ state: 'CANCELLED', made: 0 }, []]);
    expect((await settle('releaseDueRun', result.id)).userErrors).toMatchObject([{ code: 'DUES_SENDING_SETTLED', message: 'Cet envoi a déjà été annulé.' }]);
  });

  test('of another association can be neither cancelled, released nor looked at', async () => {
    const { result } = await start();
    for (const act of ['cancelDueRun', 'releaseDueRun']) expect((await settle(act, result.id, 'tomasz')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await mutate('sendDueRunSample', 'address', { planId }, 'tomasz')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await office('dueRuns { id }', 'tomasz')).toEqual({ dueRuns: [] });
    expect(await settle('cancelDueRun', result.id)).toMatchObject({ result: { state: 'CANCELLED' } });
  });

  test('leaves by itself when the time is over, and at once when it is let go', async () => {
    expect((await mutate('sendDueRunSample', 'address', { planId, dueOn: '2027-01-31' })).result).toEqual({ address: 'claire@mines.example' });
    await until(() => sink.to('claire@mines.example').length === 1);
    const { result } = await start();
    app.clock.advance({ minutes: 10 });
    await until(async () => (await run(result.id))?.state === 'DONE');
    await until(() => sink.to('aicha@mines.example').length === 1 && sink.to('joelle@mines.example').length === 1);
    expect(await run(result.id)).toMatchObject({ made: 2 });
    planId = await plan();
    for (const name of ['herve', 'ousmane'] as const) await mutate('grantPeriod', 'id', { personId: id(name), planId, startsOn: '2026-01-01', endsOn: '2026-12-31', reason: 'Reprise du fichier', ...key() });
    expect(await settle('releaseDueRun', (await start()).result.id)).toMatchObject({ result: { state: 'RUNNING' } });
    await until(() => sink.to('herve@mines.example').length === 1 && sink.to('ousmane@mines.example').length === 1);
  });
});

describe('reminders over HTTP', () => {
  test('are looked at, held, taken back, and then leave once', async () => {
    const planId = await plan();
    const dueIds: string[] = [];
    for (const name of ['paul', 'claire'] as const) dueIds.push((await mutate('callDue', 'id', { personId: id(name), planId, ...key() })).result.id);
    // They share an address.
    await until(() => sink.to('claire@mines.example').length === 2);
    await quiet();
    sink.mails.splice(0);
    const preview = async (session?: string) => (await office('dueReminderPreview(dueIds: $dueIds) { recipients closed sampleDueId sample { recipient html } }', session, { dueIds }, '($dueIds: [ID!])'))['dueReminderPreview'];
    expect(await preview()).toMatchObject({ recipients: 2, closed: 0, sampleDueId: dueIds[0], sample: { recipient: 'Paul Lacroix', html: expect.not.stringMatching(/renouveler\/|desabonnement/) } });
    expect(await preview('tomasz')).toMatchObject({ recipients: 0, sampleDueId: null, sample: null });
    expect((await mutate('sendDueReminderSample', 'address', { dueId: dueIds[0] }, 'tomasz')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const remind = (more: object, session?: string) => mutate('remindDues', 'reminded remindedLately sending { id state recipients heldBy }', { ...more, ...key() }, session);
    expect((await remind({ dueIds }, 'tomasz')).result).toMatchObject({ reminded: 0, sending: null });
    expect((await remind({ dueIds, filter: {} })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    const { sending } = (await remind({ dueIds })).result as unknown as { sending: { id: string } };
    expect(sending).toMatchObject({ state: 'HELD', recipients: 2, heldBy: 'Claire Lacroix' });
    const settle = (name: string, session?: string) => mutate(name, 'state', { sendingId: sending.id }, session);
    for (const act of ['cancelDueReminders', 'releaseDueReminders']) expect((await settle(act, 'tomasz')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect([await office('heldDueReminders { id }'), await office('heldDueReminders { id }', 'tomasz')]).toEqual([{ heldDueReminders: [{ id: sending.id }] }, { heldDueReminders: [] }]);
    expect((await settle('cancelDueReminders')).result).toEqual({ state: 'CANCELLED' });
    expect((await settle('releaseDueReminders')).userErrors).toMatchObject([{ code: 'DUES_SENDING_SETTLED' }]);
    app.clock.advance({ minutes: 11 });
    await quiet();
    expect(sink.mails).toEqual([]);
    expect((await remind({ filter: { planId } })).result).toMatchObject({ reminded: 2, sending: { state: 'HELD' } });
    app.clock.advance({ minutes: 10 });
    await until(() => sink.mails.length === 2);
    await quiet();
    expect(receivers()).toEqual(['claire@mines.example', 'claire@mines.example']);
    expect((await remind({ dueIds })).result).toMatchObject({ reminded: 0, remindedLately: 2, sending: null });
  });
});
