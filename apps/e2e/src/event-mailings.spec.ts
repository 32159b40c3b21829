import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { createAnswer, createTestEvent } from '@cordee/events/testing';
import { parsed, useMailSink } from '@cordee/messaging/testing';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { encodeId, JobWorker, type MovedClock, newId } from '@cordee/platform';
import { until, useDatabase } from '@cordee/platform/testing';
import ICAL from 'ical.js';
import { startRealApp } from './support/real-app';
import type { RunningApp } from './support/running-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
const sink = useMailSink();
let app: RunningApp & { clock: MovedClock };
let mines: TestAssociation;
let people: Record<keyof typeof MINES, string>;
let event: string;

beforeAll(async () => {
  const { mines: ours, uff } = await knownAssociations(database);
  mines = ours;
  people = await createPeople(database, mines.id, MINES);
  const others = await createPeople(database, uff.id, UFF);
  await signedIn(database, mines, people.claire, 'claire', 'ORGANISER');
  await signedIn(database, mines, people.herve, 'herve', 'TREASURER');
  await signedIn(database, mines, people.ousmane, 'ousmane');
  await signedIn(database, uff, others.tomasz, 'tomasz', 'ORGANISER');
  app = await startRealApp(database, { SMTP_URL: sink.url });
  await app.get(JobWorker).start([]);
}, 60_000);
beforeEach(async () => {
  sink.mails.splice(0);
  event = await createTestEvent(database, mines.id);
});

const siteOf = (session: string | null) => (session === 'tomasz' ? 'uff' : 'mines');
const ask = (query: string, variables: Record<string, unknown> = {}, session: string | null = 'claire') => app.graphql({ query, variables, session, site: siteOf(session) });
const ids = (...names: (keyof typeof MINES)[]) => names.map((name) => encodeId('person', people[name]));
const eventId = () => encodeId('event', event);

const MAILING = 'id kind state subject recipients sent heldBy releasesAt';
const mutation = (name: string, input: string, result: string, more = '') => `mutation ($input: ${input}!) { ${name}(input: $input) { result { ${result} } userErrors { __typename ... on UserError { code path message } ${more} } } }`;
const INVITE = mutation('inviteToEvent', 'InviteToEventInput', `invited alreadyInvited alreadyAnswered withoutEmail deceased suppressed oftenInvited mailing { ${MAILING} }`);
const MESSAGE = mutation('messageAttendees', 'MessageAttendeesInput', `recipients mailing { ${MAILING} }`);
const SAMPLE = mutation('sendEventSample', 'SendEventSampleInput', 'address');
const settling = (name: string) => mutation(name, 'EventMailingInput', MAILING, '... on MailingSettledError { state at }');
const PREVIEW = 'query ($eventId: ID!, $personIds: [ID!], $all: Boolean, $filter: MemberFilterInput) { association { office { eventInvitationPreview(eventId: $eventId, personIds: $personIds, all: $all, filter: $filter) { recipients alreadyInvited sample { recipient fromName subject html } } } } }';
const MESSAGE_PREVIEW = 'query ($eventId: ID!, $to: AttendeeGroup!, $subject: String!, $body: String!) { association { office { eventMessagePreview(eventId: $eventId, to: $to, subject: $subject, body: $body) { recipients sample { recipient subject } } } } }';
const EVENT = `query ($id: ID!, $state: AnswerKind, $search: String, $first: Int, $after: String) { association { office { event(id: $id) { counts { going waiting offered notGoing invited } answersByDay { on going notGoing } mailings { ${MAILING} }
  registrations(state: $state, search: $search, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id personId name email kind position channel school graduationYear } } } } } }`;

interface Mailing {
  id: string;
  state: string;
  recipients: number;
}
interface Outcome {
  result: { invited?: number; recipients?: number; state?: string; mailing: Mailing | null } | null;
  userErrors: Record<string, unknown>[];
}
const act = async (document: string, name: string, input: object, session?: string) => (await ask(document, { input }, session)).data![name] as Outcome;
const invite = (whom: object, session?: string) => act(INVITE, 'inviteToEvent', { eventId: eventId(), idempotencyKey: newId(), ...whom }, session);
const settle = (name: string, mailingId: string, session?: string) => act(settling(name), name, { mailingId }, session);
interface Answers {
  counts: Record<string, number>;
  answersByDay: object[];
  mailings: Mailing[];
  registrations: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Record<string, unknown>[] };
}
const office = async (variables: object = {}, session?: string) => ((await ask(EVENT, { id: eventId(), first: 20, ...variables }, session)).data as { association: { office: { event: Answers | null } } }).association.office.event;
/** Until the worker has done everything that is due. */
const quiet = () => until(async () => (await database.inspect(`select from outbox where done_at is null union all select from timer where fired_at is null and due_at <= $1 union all select from event_mailing_recipient where state = 'QUEUED'`, [app.clock.now()])).length === 0, 30_000);

describe('inviting to an event over HTTP', () => {
  test('shows whom, and what they will read; the answer holds no link of anybody', async () => {
    const { data, text } = await ask(PREVIEW, { eventId: eventId(), personIds: ids('aicha', 'joelle') });
    expect(data).toMatchObject({ association: { office: { eventInvitationPreview: { recipients: 2, alreadyInvited: 0, sample: { recipient: 'Aïcha Benali', fromName: 'Mines Alumni' } } } } });
    expect(text).not.toMatch(/reponse|desabonnement|https?:\/\/(?!www\.w3\.org)/);
  });

  test('holds it for ten minutes; taken back, nobody receives anything', async () => {
    const { result } = await invite({ personIds: ids('aicha', 'herve', 'paul') });
    expect(result).toMatchObject({ invited: 3, mailing: { kind: 'INVITATION', state: 'HELD', recipients: 3, sent: 0, heldBy: 'Claire Lacroix', releasesAt: new Date(app.clock.now().getTime() + 600_000).toISOString() } });
    const { id } = result!.mailing!;
    expect((await office())!.mailings).toMatchObject([{ id, state: 'HELD' }]);
    expect(await settle('cancelEventMailing', id, 'tomasz')).toMatchObject({ result: null, userErrors: [{ code: 'NOT_FOUND' }] });
    app.clock.advance({ minutes: 9 });
    await quiet();
    expect(await settle('cancelEventMailing', id)).toMatchObject({ result: { state: 'CANCELLED' }, userErrors: [] });
    app.clock.advance({ minutes: 2 });
    await quiet();
    expect(sink.mails).toEqual([]);
    expect(await settle('releaseEventMailing', id)).toMatchObject({ userErrors: [{ __typename: 'MailingSettledError', code: 'MAILING_SETTLED', state: 'CANCELLED', message: 'Cet envoi a déjà été annulé.' }] });
  });

  test('lets it leave by itself when the time is over, to each once, and nobody is invited twice', async () => {
    await invite({ filter: { city: 'Lyon' } });
    app.clock.advance({ minutes: 10 });
    await until(() => sink.mails.length === 3, 30_000);
    await quiet();
    expect(sink.mails.map(({ to }) => to).sort()).toEqual(['claire@mines.example', 'claire@mines.example', 'ousmane@mines.example']);
    expect(await invite({ filter: { city: 'Lyon' } })).toMatchObject({ result: { invited: 0, alreadyInvited: 3, mailing: null }, userErrors: [] });
    expect(await office()).toMatchObject({ counts: { invited: 3 }, mailings: [{ state: 'RELEASED', sent: 3 }] });
  });

  test('mails a link to the answer that no scanner uses up, and a way out that stops at once', async () => {
    expect(await invite({ personIds: ids('aicha') })).toMatchObject({ result: { invited: 1, mailing: { state: 'RELEASED' } } });
    await until(() => sink.mails.length === 1, 30_000);
    await quiet();
    const mail = await parsed(sink.mails[0]!);
    const link = new URL(/href="([^"]*\/reponse\/[^"?]*)"/.exec(mail.html!)![1]!);
    for (let visit = 0; visit < 3; visit++) expect((await app.http('get', link.pathname, { site: 'mines' })).status).toBe(200);
    expect((await app.http('get', link.pathname, { site: 'uff' })).status).not.toBe(200);
    expect(await office()).toMatchObject({ counts: { going: 0, notGoing: 0, invited: 1 } });
    const stop = new URL(mail.headers.find(({ key }) => key === 'list-unsubscribe')!.value.slice(1, -1));
    const page = await app.http('get', stop.pathname, { site: 'mines' });
    expect(page.text).toContain('Mines Alumni ne vous enverra plus les invitations et les messages au sujet de ses événements.');
    const stopped = await app.http('post', stop.pathname, { site: 'mines' }).type('form').send({ 'List-Unsubscribe': 'One-Click' });
    expect(stopped.status).toBe(200);
    event = await createTestEvent(database, mines.id);
    expect((await ask(PREVIEW, { eventId: eventId(), personIds: ids('aicha') })).data).toMatchObject({ association: { office: { eventInvitationPreview: { recipients: 0, sample: null } } } });
    await app.http('post', stop.pathname, { site: 'mines' }).type('form').send({ back: '1' });
  });

  test('wants exactly one way of saying whom, a sound key, and an event that people can answer', async () => {
    for (const whom of [{}, { personIds: [] }, { personIds: ids('aicha'), all: true }, { all: true, filter: {} }]) {
      expect(await invite(whom)).toMatchObject({ result: null, userErrors: [{ code: 'INVALID_INPUT' }] });
      expect((await ask(PREVIEW, { eventId: eventId(), ...whom })).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    }
    expect((await ask(INVITE, { input: { eventId: eventId(), all: true, idempotencyKey: 'short' } })).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect((await ask(INVITE, { input: { eventId: ids('aicha')[0], all: true, idempotencyKey: newId() } })).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    event = await createTestEvent(database, mines.id, { state: 'DRAFT' });
    expect(await invite({ all: true })).toMatchObject({ userErrors: [{ __typename: 'InvitingRefusedError', code: 'INVITING_REFUSED', message: 'Cet événement est encore un brouillon. Publiez-le, puis invitez.' }] });
  });

  test('is the organiser’s: a member, a treasurer and another association may neither look nor write', async () => {
    for (const session of ['ousmane', 'herve']) {
      for (const [document, variables] of [[PREVIEW, { eventId: eventId(), all: true }], [INVITE, { input: { eventId: eventId(), all: true, idempotencyKey: newId() } }], [SAMPLE, { input: { eventId: eventId() } }]] as const) {
        expect((await ask(document, variables, session)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    }
    expect(await invite({ all: true }, 'tomasz')).toMatchObject({ result: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await ask(PREVIEW, { eventId: eventId(), all: true }, 'tomasz')).data).toMatchObject({ association: { office: { eventInvitationPreview: null } } });
  });
});

describe('writing to those who answered', () => {
  const TEXT = { subject: 'Le lieu change', body: 'Ce sera au Comptoir.' };
  beforeEach(async () => {
    await createAnswer(database, mines.id, event, { personId: people.aicha });
    await createAnswer(database, mines.id, event, { name: 'Nora', email: 'nora@example.org', locale: 'en' });
    await createAnswer(database, mines.id, event, { personId: people.joelle, kind: 'WAITING' });
  });

  test('reaches them once it is let go, with or without a record', async () => {
    expect((await ask(MESSAGE_PREVIEW, { eventId: eventId(), to: 'GOING', ...TEXT })).data).toMatchObject({ association: { office: { eventMessagePreview: { recipients: 2, sample: { recipient: 'Aïcha Benali', subject: TEXT.subject } } } } });
    const { result } = await act(MESSAGE, 'messageAttendees', { eventId: eventId(), to: 'GOING', ...TEXT, idempotencyKey: newId() });
    expect(result).toMatchObject({ recipients: 2, mailing: { kind: 'MESSAGE', state: 'HELD', subject: TEXT.subject } });
    await settle('releaseEventMailing', result!.mailing!.id);
    await until(() => sink.mails.length === 2, 30_000);
    await quiet();
    const mails = await Promise.all(sink.mails.map(parsed));
    expect(mails.map(({ to }) => to?.[0]?.address).sort()).toEqual(['aicha@mines.example', 'nora@example.org']);
    const toNora = mails.find(({ to }) => to?.[0]?.address === 'nora@example.org')!;
    const own = new URL(/href="([^"]*\/reponse\/[^"]*)"/.exec(toNora.html!)![1]!);
    expect((await app.http('get', own.pathname, { site: 'mines' })).status).toBe(200);
    const stop = new URL(toNora.headers.find(({ key }) => key === 'list-unsubscribe')!.value.slice(1, -1));
    expect((await app.http('post', stop.pathname, { site: 'mines' })).status).toBe(200);
    expect((await ask(MESSAGE_PREVIEW, { eventId: eventId(), to: 'GOING', ...TEXT })).data).toMatchObject({ association: { office: { eventMessagePreview: { recipients: 1 } } } });
  });

  test('says something, or is refused', async () => {
    expect(await act(MESSAGE, 'messageAttendees', { eventId: eventId(), to: 'GOING', subject: ' ', body: 'x', idempotencyKey: newId() })).toMatchObject({ result: null, userErrors: [{ code: 'INVALID_INPUT', path: ['subject'] }] });
    expect((await ask(MESSAGE_PREVIEW, { eventId: eventId(), to: 'GOING', subject: 'x', body: '' })).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect(await act(MESSAGE, 'messageAttendees', { eventId: eventId(), to: 'GOING', ...TEXT, idempotencyKey: newId() }, 'tomasz')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });

  test('is tried on oneself first', async () => {
    expect(await act(SAMPLE, 'sendEventSample', { eventId: eventId(), ...TEXT })).toMatchObject({ result: { address: 'claire@mines.example' }, userErrors: [] });
    await until(() => sink.mails.length === 1, 30_000);
    expect(sink.mails[0]).toMatchObject({ to: 'claire@mines.example' });
    expect((await parsed(sink.mails[0]!)).subject).toBe('Essai\u00A0: Le lieu change');
  });
});

describe('who answered, for the organiser', () => {
  beforeEach(async () => {
    await createAnswer(database, mines.id, event, { personId: people.aicha });
    await createAnswer(database, mines.id, event, { name: 'Nora <b>', email: 'nora@example.org' });
    await createAnswer(database, mines.id, event, { personId: people.paul, kind: 'WAITING' });
    await createAnswer(database, mines.id, event, { personId: people.joelle, kind: 'NOT_GOING' });
  });

  test('is a list by kind, by words and by pages, with its counts and days', async () => {
    const all = (await office())!;
    expect(all).toMatchObject({ counts: { going: 2, waiting: 1, offered: 0, notGoing: 1, invited: 0 }, answersByDay: [{ on: '2026-11-20', going: 3, notGoing: 1 }], registrations: { totalCount: 4 } });
    expect((await office({ state: 'WAITING' }))!.registrations.nodes).toMatchObject([{ name: 'Paul Lacroix', kind: 'WAITING', position: 1, channel: 'PORTAL', school: 'Mines Paris', graduationYear: 1990 }]);
    expect((await office({ search: 'aicha' }))!.registrations.nodes).toMatchObject([{ personId: ids('aicha')[0], email: 'aicha@mines.example' }]);
    const first = (await office({ first: 3 }))!.registrations;
    const rest = (await office({ first: 3, after: first.pageInfo.endCursor }))!.registrations;
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage, new Set([...first.nodes, ...rest.nodes].map(({ id }) => id)).size]).toEqual([true, false, 4]);
    expect(await office({}, 'tomasz')).toBeNull();
    expect((await ask(EVENT, { id: eventId(), first: 20, after: 'made up' })).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  test('is taken away as a file by the organiser, and by nobody else', async () => {
    const take = (body: object, session: string | null = 'claire') => app.http('post', '/exports/registrations', { site: siteOf(session), session, headers: { accept: 'application/json' } }).send(body);
    const file = await take({ eventId: eventId(), format: 'csv', kind: 'GOING' });
    expect([file.status, file.headers['content-type'], file.headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', 'private, no-store']);
    expect(file.text.split('\r\n').map((line) => line.split(';')[0])).toEqual(['\uFEFFNom', 'Aïcha Benali', 'Nora <b>', '']);
    for (const [session, status] of [[null, 401], ['ousmane', 403], ['herve', 403], ['tomasz', 422]] as const) expect((await take({ eventId: eventId(), format: 'csv' }, session)).status).toBe(status);
    for (const body of [{}, { eventId: 'x', format: 'csv' }, { eventId: eventId(), format: 'pdf' }, { eventId: eventId(), format: 'csv', kind: 'MAYBE' }, { eventId: eventId(), format: 'csv', more: 1 }]) expect((await take(body)).status).toBe(400);
  });

  test('is printed: a sheet to sign, by last name, and a list for the door', async () => {
    const print = (session: string | null, id = eventId()) => app.http('get', `/impression/evenements/${id}`, { site: siteOf(session), session, headers: { accept: 'text/html' } });
    const page = await print('claire');
    expect([page.status, page.headers['content-security-policy']]).toEqual([200, expect.stringMatching(/style-src 'self' 'sha256-\S+ 'sha256-/)]);
    expect(page.text).toContain('Nora &lt;b&gt;');
    expect([...page.text.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map(([, name]) => name)).toEqual(['Aïcha Benali', 'Nora &lt;b&gt;']);
    expect(page.text).toMatch(/<ol><li>Paul Lacroix<\/li><\/ol>/);
    expect(page.text).toContain('counter(page) " / " counter(pages)');
    expect(page.text).not.toMatch(/<script|Joëlle/);
    expect((await print('herve')).status).toBe(200);
    expect((await print('ousmane')).status).toBe(403);
    expect([(await print('tomasz')).status, (await print('claire', 'event_x')).status, (await print('claire', encodeId('event', newId()))).status]).toEqual([404, 404, 404]);
    const visitor = await print(null);
    expect([visitor.status, visitor.headers['location']]).toEqual([303, `/connexion?suite=${encodeURIComponent(`/impression/evenements/${eventId()}`)}`]);
  });
});

describe('the calendar of a member', () => {
  test('is subscribed to by an address of their own, which no other site answers', async () => {
    await createAnswer(database, mines.id, event, { personId: people.ousmane });
    const { data } = await ask('{ viewer { agenda { feedUrl } } }', {}, 'ousmane');
    const { feedUrl } = (data as { viewer: { agenda: { feedUrl: string } } }).viewer.agenda;
    const address = new URL(feedUrl);
    expect(address.origin).toBe(app.origin('mines'));
    const calendar = await app.http('get', address.pathname, { site: 'mines' });
    expect([calendar.status, calendar.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const events = new ICAL.Component(ICAL.parse(calendar.text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary);
    expect(events).toEqual(['Afterwork de décembre']);
    expect((await app.http('get', address.pathname, { site: 'uff' })).status).toBe(410);
    expect((await app.http('get', '/agenda/abonnement/forged', { site: 'mines' })).status).toBe(410);
    expect((await ask('{ viewer { agenda { feedUrl } } }', {}, null)).data).toMatchObject({ viewer: null });
  });
});
