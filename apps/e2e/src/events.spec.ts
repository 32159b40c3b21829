import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { createTestEvent } from '@cordee/events/testing';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { ActLinks } from '@cordee/messaging';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { encodeId, newId, Tokens } from '@cordee/platform';
import { inAssociation, useDatabase } from '@cordee/platform/testing';
import { checksums } from './support/checksums';
import { startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
let uff: TestAssociation;
let people: Record<keyof typeof MINES, string>;
const OVER = new Date('2026-12-10T21:00:00Z');

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  people = await createPeople(database, mines.id, MINES);
  const others = await createPeople(database, uff.id, UFF);
  await signedIn(database, mines, people.aicha, 'aicha', 'ORGANISER');
  await signedIn(database, mines, people.ousmane, 'ousmane');
  await signedIn(database, uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database);
}, 60_000);

interface Outcome<T> { result: T | null; userErrors: { __typename: string; code: string; message: string; path: string[] | null }[] }
async function ask<T>(session: string | null, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await app.graphql({ query, variables, site: session === 'tomasz' ? 'uff' : 'mines', session });
  if (answer.errors) throw new Error(answer.errors.map(({ extensions }) => extensions.code).join());
  return answer.data as T;
}
async function change<T>(session: string, name: string, input: object, result: string): Promise<Outcome<T>> {
  const type = /^(un)?publish|^pause|^resume/.test(name) ? 'EventInput' : /^remove|^offer/.test(name) ? 'RegistrationInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const data = await ask<Record<string, Outcome<T>>>(session, `mutation ($input: ${type}!) { ${name}(input: $input) { result { ${result} } userErrors { __typename ... on UserError { code message path }${name === 'updateEvent' ? ' ... on ConflictError { changedBy }' : ''} } } }`, { input });
  return data[name]!;
}
interface Office { id: string; version: number; slug: string; state: string; registrationState: string; goingCount: number; waitingCount: number; seatsLeft: number | null; icsSequence: number; url: string }
const OFFICE = 'id version slug state registrationState goingCount waitingCount seatsLeft icsSequence url';
const afterwork = { title: 'Afterwork de décembre', startsAt: '2026-12-10T18:00:00Z', placeName: 'Café du Pont', capacity: 2, summary: 'Un verre entre promotions.' };
const office = (name: string, input: object) => change<Office>('aicha', name, input, OFFICE);
const key = () => `key ${newId()}`;
const rsvp = (session: string, eventId: string, answer = 'GOING') =>
  change<{ event: { myAnswer: { kind: string } | null; goingCount: number; onlineUrl: string | null }; answer: { kind: string; position: number | null } }>(
    session, 'rsvpToEvent', { eventId, answer, idempotencyKey: key() }, 'event { myAnswer { kind } goingCount onlineUrl } answer { kind position }');
const get = (path: string, site = 'mines', session: string | null = null) => app.http('get', path, { site, session }).set('accept', 'text/html');
const post = (path: string, form: Record<string, string>, site = 'mines', session: string | null = null) => app.http('post', path, { site, session }).set('accept', 'text/html').type('form').send(form);
const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main'));
const eventOf = async (facts = {}, association = mines) => {
  const id = await createTestEvent(database, association.id, { capacity: 2, ...facts });
  const [row] = await database.inspect<{ slug: string }>('select slug from event where id = $1', [id]);
  return { id, slug: row!.slug, outside: encodeId('event', id) };
};
const linkOf = (eventId: string, personId: string) =>
  inAssociation(mines.id, async () => `/reponse/${await app.get(ActLinks).tokenFor({ purpose: 'events.rsvp', personId, about: [eventId] }, OVER)}`);

describe('the office', () => {
  test('makes an event of five answers, publishes it, changes it, pauses it, calls it off and holds it again', async () => {
    const made = (await office('createEvent', afterwork)).result!;
    expect(made).toMatchObject({ version: 1, slug: 'afterwork-de-decembre-2026-12-10', state: 'DRAFT', registrationState: 'NOT_OPEN', seatsLeft: 2 });
    const eventId = made.id;
    expect((await office('publishEvent', { eventId })).result).toMatchObject({ state: 'PUBLISHED', registrationState: 'OPEN', version: 2 });
    expect((await office('updateEvent', { eventId, expectedVersion: 1, city: 'Lyon' })).userErrors).toMatchObject([{ __typename: 'ConflictError', changedBy: 'Aïcha Benali' }]);
    expect((await office('updateEvent', { eventId, expectedVersion: 2, city: 'Lyon' })).result).toMatchObject({ version: 3, icsSequence: 1 });
    expect((await office('pauseEvent', { eventId })).result).toMatchObject({ registrationState: 'PAUSED' });
    expect((await office('resumeEvent', { eventId })).result).toMatchObject({ registrationState: 'OPEN' });
    await rsvp('ousmane', eventId);
    expect((await office('unpublishEvent', { eventId })).userErrors).toMatchObject([{ __typename: 'EventHasAnswersError' }]);
    const reason = { eventId, reason: 'La salle est fermée.', idempotencyKey: key() };
    for (let press = 0; press < 2; press++) expect((await office('cancelEvent', reason)).result).toMatchObject({ state: 'CANCELLED', registrationState: 'CLOSED', goingCount: 0 });
    expect((await office('publishEvent', { eventId })).userErrors).toMatchObject([{ code: 'EVENT_REFUSED' }]);
    expect((await office('duplicateEvent', { eventId, startsAt: '2027-01-14T18:00:00Z' })).result).toMatchObject({ state: 'DRAFT', slug: 'afterwork-de-decembre-2027-01-14', goingCount: 0 });
    expect((await office('createEvent', afterwork)).result).toMatchObject({ slug: 'afterwork-de-decembre-2026-12-10-2' });
  });

  test.each([
    [{ ...afterwork, title: ' ' }, ['title']], [{ ...afterwork, startsAt: '2026-11-01T18:00:00Z' }, ['startsAt']], [{ ...afterwork, placeName: null }, ['placeName']],
    [{ ...afterwork, capacity: 0 }, ['capacity']], [{ ...afterwork, placeKind: 'ONLINE', onlineUrl: 'nowhere' }, ['onlineUrl']],
  ])('reads what is missing', async (input, path) => {
    expect(await office('createEvent', input)).toMatchObject({ result: null, userErrors: [{ code: 'INVALID_INPUT', path }] });
  });

  test('answers for somebody, takes them off the list and offers what is free', async () => {
    const { outside: eventId, id } = await eventOf({ capacity: 1 });
    const forPerson = (who: keyof typeof MINES) => office('answerForPerson', { eventId, personId: encodeId('person', people[who]), answer: 'GOING', idempotencyKey: key() });
    expect((await forPerson('claire')).result).toMatchObject({ goingCount: 1 });
    expect((await forPerson('herve')).result).toMatchObject({ goingCount: 1, waitingCount: 1, registrationState: 'WAITLIST' });
    const rows = await database.inspect<{ id: string; person_id: string }>('select id, person_id from registration where event_id = $1', [id]);
    const registrationId = (who: keyof typeof MINES) => encodeId('registration', rows.find(({ person_id }) => person_id === people[who])!.id);
    expect((await office('offerSeat', { registrationId: registrationId('herve'), idempotencyKey: key() })).userErrors).toMatchObject([{ code: 'EVENT_FULL' }]);
    expect((await office('removeRegistration', { registrationId: registrationId('claire'), idempotencyKey: key() })).result).toMatchObject({ goingCount: 0, waitingCount: 0, seatsLeft: 0 });
  });

  test('needs the permission, and members read what was published only', async () => {
    await expect(change('ousmane', 'createEvent', afterwork, 'id')).rejects.toThrow('FORBIDDEN');
    await expect(ask('ousmane', '{ association { office { events { nodes { id } } } } }')).rejects.toThrow('FORBIDDEN');
    const draft = await eventOf({ state: 'DRAFT' });
    expect(await ask('ousmane', 'query ($id: ID!) { association { event(id: $id) { id } } }', { id: draft.outside })).toEqual({ association: { event: null } });
  });
});

describe('a member', () => {
  test('finds events by city and kind, answers, sees the link once they come, and first names', async () => {
    const { outside: eventId, id } = await eventOf({ city: 'Nantes' });
    await database.inspect(`update event set online_url = 'https://visio.example.org/x' where id = $1`, [id]);
    const list = (city: string) => ask<{ association: { events: { nodes: { id: string; canRsvp: { allowed: boolean }; onlineUrl: string | null }[] } } }>('ousmane', 'query ($city: String) { association { events(city: $city, placeKind: PLACE) { nodes { id canRsvp { allowed reason } onlineUrl } } } }', { city });
    expect((await list('nantes')).association.events.nodes).toMatchObject([{ id: eventId, canRsvp: { allowed: true, reason: null }, onlineUrl: null }]);
    expect((await list('Brest')).association.events.nodes).toEqual([]);
    expect((await rsvp('ousmane', eventId)).result).toMatchObject({ answer: { kind: 'GOING', position: null }, event: { myAnswer: { kind: 'GOING' }, goingCount: 1, onlineUrl: 'https://visio.example.org/x' } });
    const names = await ask<{ association: { event: { goingFirstNames: string[] } } }>('aicha', 'query ($id: ID!) { association { event(id: $id) { goingFirstNames } } }', { id: eventId });
    expect(names.association.event.goingFirstNames).toEqual(['Ousmane']);
  });

  test('hears in their language why nobody can answer', async () => {
    const { outside } = await eventOf({ answersCloseAt: '2026-11-23T09:00:00Z' });
    expect((await rsvp('ousmane', outside)).userErrors).toMatchObject([{ code: 'ANSWERS_CLOSED', message: 'Les réponses sont closes.' }]);
  });
});

describe('the public page', () => {
  test('tells what, when and where to everybody, without a script and to search engines', async () => {
    const { slug } = await eventOf();
    const page = await get(`/evenements/${slug}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<script type="application/ld+json">');
    expect(page.text).not.toMatch(/<script(?! type="application\/ld\+json")|noindex/);
    expect((await get('/evenements')).text).toContain(`/evenements/${slug}`);
  });

  test('takes an answer with a name and an address, keeps what was typed where something is missing, and makes one wait when it is full', async () => {
    const { slug, id } = await eventOf({ capacity: 1 });
    const missing = await post(`/evenements/${slug}`, { name: 'Nora Petit', email: 'nora' });
    expect([missing.status, missing.text.includes('value="Nora Petit"'), missing.text.includes('id="email-error"')]).toEqual([422, true, true]);
    const yes = await post(`/evenements/${slug}`, { name: 'Nora Petit', email: 'nora@example.org' });
    expect([yes.status, yes.text.includes('votre place est réservée')]).toEqual([200, true]);
    expect(yes.text).not.toContain('/reponse/');
    expect((await get(`/evenements/${slug}`)).text).toContain('vous seriez à la place 1');
    expect((await post(`/evenements/${slug}`, { name: 'Ali', email: 'ali@example.org' })).text).toContain('à la place 1');
    expect(await database.inspect('select state from registration where event_id = $1 order by id', [id])).toEqual([{ state: 'CONFIRMED' }, { state: 'WAITLISTED' }]);
  });

  test('asks a member who is signed in for nothing but the answer', async () => {
    const { slug } = await eventOf();
    expect(main((await get(`/evenements/${slug}`, 'mines', 'ousmane')).text)).not.toContain('<input');
    expect((await post(`/evenements/${slug}`, { answer: 'GOING' }, 'mines', 'ousmane')).status).toBe(303);
    expect((await get(`/evenements/${slug}`, 'mines', 'ousmane')).text).toContain('Vous venez.');
  });

  test('says in one line that an event is paused, past or called off, and offers no button', async () => {
    for (const [facts, words] of [[{ state: 'CANCELLED' }, 'Cet événement est annulé.'], [{ startsAt: '2026-11-20T18:00:00Z' }, 'Cet événement a eu lieu.'], [{ answersCloseAt: '2026-11-22T09:00:00Z' }, 'Les réponses sont closes.']] as const) {
      const page = main((await get(`/evenements/${(await eventOf(facts)).slug}`)).text);
      expect([page.includes(words), page.includes('<form')]).toEqual([true, false]);
    }
  });

  test('does not exist for a visitor where the event is for members, nor a draft, nor elsewhere', async () => {
    const members = await eventOf({ audience: 'MEMBERS' });
    expect((await get(`/evenements/${members.slug}`)).status).toBe(404);
    expect((await get(`/evenements/${members.slug}/agenda.ics`)).status).toBe(404);
    expect((await post(`/evenements/${members.slug}`, { name: 'Nora', email: 'nora@example.org' })).status).toBe(404);
    expect((await get(`/evenements/${members.slug}`, 'mines', 'ousmane')).status).toBe(200);
    const [draft, open] = [await eventOf({ state: 'DRAFT' }), await eventOf()];
    expect((await get(`/evenements/${draft.slug}`)).status).toBe(404);
    expect((await get(`/evenements/${open.slug}`, 'uff')).status).toBe(404);
  });

  test('gives a calendar file, in which the link to take part stands for those who come only', async () => {
    const { slug, id } = await eventOf();
    await database.inspect(`update event set online_url = 'https://visio.example.org/y' where id = $1`, [id]);
    await post(`/evenements/${slug}`, { answer: 'GOING' }, 'mines', 'ousmane');
    const [visitor, member] = [await get(`/evenements/${slug}/agenda.ics`), await get(`/evenements/${slug}/agenda.ics`, 'mines', 'ousmane')];
    expect([visitor.headers['content-type'], visitor.text.includes('visio'), member.text.replace(/\r\n /g, '').includes('visio')]).toEqual(['text/calendar; charset=utf-8', false, true]);
    const entry = new ICAL.Component(ICAL.parse(visitor.text) as unknown[]).getFirstSubcomponent('vevent')!;
    expect(entry.getFirstPropertyValue('uid')).toBe(`${encodeId('event', id)}@mines.localhost`);
  });
});

describe('the link of a mail', () => {
  const buttons = (page: string) =>  [...main(page).matchAll(/<button class="button(?: \w+)?" type="submit" value="(\w+)" name="answer">([^<]+)/g)].map(([, value, words]) => `${value} ${words}`);

  test('is two taps and no field: the page is filled in, a press gives the ticket, another takes it back', async () => {
    const { id } = await eventOf();
    const link = await linkOf(id, people.herve);
    const before = await checksums(database);
    for (const path of [link, `${link}?reponse=non`, `${link}/agenda.ics`]) expect((await get(path)).status).toBe(200);
    expect(await checksums(database)).toEqual(before);
    const asked = await get(link);
    expect(buttons(asked.text)).toEqual(['GOING Je viens', 'NOT_GOING Je ne peux pas']);
    expect(main(asked.text)).not.toMatch(/<input|Kermadec|herve@/);
    expect((await post(link, { answer: 'GOING' })).headers['location']).toBe(link);
    const ticket = await get(link);
    expect([main(ticket.text).includes('Mon billet'), main(ticket.text).includes(`${link}/agenda.ics`), buttons(ticket.text)]).toEqual([true, true, ['NOT_GOING Je ne peux plus venir']]);
    await post(link, { answer: 'NOT_GOING' });
    expect(buttons((await get(link)).text)).toEqual(['GOING Je viens finalement']);
  });

  test('names who else comes by first names, and those of members only', async () => {
    const { id, slug } = await eventOf({ capacity: 5 });
    for (const who of ['herve', 'ousmane'] as const) await post(await linkOf(id, people[who]), { answer: 'GOING' });
    await post(`/evenements/${slug}`, { name: 'Nora Petit', email: 'nora@example.org' });
    const page = main((await get(await linkOf(id, people.herve))).text);
    expect([page.includes('Ousmane'), page.includes('Nora'), page.includes('Diarra')]).toEqual([true, false, false]);
  });

  test('takes up an offer with one press, and shows no press once the event has begun', async () => {
    const { id } = await eventOf({ capacity: 1 });
    const [first, second] = [await linkOf(id, people.herve), await linkOf(id, people.ousmane)];
    for (const link of [first, second]) await post(link, { answer: 'GOING' });
    expect((await get(second)).text).toContain('à la place 1');
    await post(first, { answer: 'NOT_GOING' });
    expect(buttons((await get(second)).text)).toEqual(['GOING Je viens', 'NOT_GOING Laisser la place']);
    await post(second, { answer: 'GOING' });
    expect((await get(second)).text).toContain('Mon billet');
    app.clock.set('2026-12-10T18:30:00Z');
    try {
      expect(buttons((await get(second)).text)).toEqual([]);
      const late = await post(second, { answer: 'NOT_GOING' });
      expect([late.status, late.text.includes('Les réponses sont closes.')]).toEqual([409, true]);
    } finally {
      app.clock.set('2026-11-23T09:00:00Z');
    }
  });

  test('of somebody without a record works alike, and is worth nothing elsewhere', async () => {
    const { id, slug } = await eventOf();
    await post(`/evenements/${slug}`, { name: 'Nora Petit', email: 'nora@example.org' });
    const [row] = await database.inspect<{ id: string }>('select id from registration where event_id = $1', [id]);
    const link = `/reponse/${await inAssociation(mines.id, async () => app.get(Tokens).sign('events.respondent', [mines.id, row!.id], OVER))}`;
    expect(buttons((await get(link)).text)).toEqual(['NOT_GOING Je ne peux plus venir']);
    await post(link, { answer: 'NOT_GOING' });
    await post(link, { answer: 'GOING' });
    expect(await database.inspect('select state, version from registration where event_id = $1', [id])).toEqual([{ state: 'CONFIRMED', version: 3 }]);
    for (const path of [link, await linkOf(id, people.herve)]) {
      expect((await get(path, 'uff')).status).toBe(410);
      expect((await post(path, { answer: 'NOT_GOING' }, 'uff')).status).toBe(410);
    }
    expect((await get('/reponse/forged.link')).status).toBe(410);
  });
});

describe('the other association', () => {
  test('reads, answers and changes nothing of ours', async () => {
    const { outside: eventId, id } = await eventOf();
    await rsvp('ousmane', eventId);
    const before = await checksums(database);
    expect(await ask('tomasz', 'query ($id: ID!) { association { event(id: $id) { id } office { event(id: $id) { id } events(when: ALL) { nodes { id } } } } }', { id: eventId })).toEqual({ association: { event: null, office: { event: null, events: { nodes: [] } } } });
    const [row] = await database.inspect<{ id: string }>('select id from registration where event_id = $1', [id]);
    const tries: [string, object][] = [
      ['publishEvent', { eventId }], ['unpublishEvent', { eventId }], ['pauseEvent', { eventId }], ['resumeEvent', { eventId }], ['updateEvent', { eventId, expectedVersion: 1, city: 'Ici' }],
      ['cancelEvent', { eventId, reason: 'x', idempotencyKey: key() }], ['duplicateEvent', { eventId, startsAt: '2027-01-14T18:00:00Z' }],
      ['removeRegistration', { registrationId: encodeId('registration', row!.id), idempotencyKey: key() }], ['offerSeat', { registrationId: encodeId('registration', row!.id), idempotencyKey: key() }],
    ];
    for (const [name, input] of tries) expect([name, await change('tomasz', name, input, 'id')]).toMatchObject([name, { result: null, userErrors: [{ code: 'NOT_FOUND' }] }]);
    expect(await rsvp('tomasz', eventId)).toMatchObject({ result: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await checksums(database)).toEqual(before);
  });
});
