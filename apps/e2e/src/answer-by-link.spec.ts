import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { createIntroduction, IntroductionLinks, type TestIntroduction } from '@cordee/introductions/testing';
import { ActLinks } from '@cordee/messaging';
import { createPeople, UFF } from '@cordee/people/testing';
import { newId } from '@cordee/platform';
import { inAssociation, useDatabase } from '@cordee/platform/testing';
import { createOffer, createPositioning } from '@cordee/reciprocity/testing';
import { checksums } from './support/checksums';
import { NOW, startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
/** Sam asks, Cora passes on, Tom is asked. Two members are called Alix Roche. */
const CAST = {
  sam: { firstName: 'Sam', lastName: 'Aubert', email: 'sam@mines.example', school: 'Mines Paris', graduationYear: 2009 },
  cora: { firstName: 'Cora', lastName: 'Lenoir', email: 'cora@mines.example', school: 'Mines Paris', graduationYear: 2009 },
  tom: { firstName: 'Tom', lastName: 'Vidal', email: 'tom@mines.example', school: 'Mines Paris', graduationYear: 1998 },
  zoe: { firstName: 'Zoé', lastName: 'de La Rivière', email: 'zoe@mines.example', school: 'Mines Nancy', graduationYear: 2001 },
  alix: { firstName: 'Alix', lastName: 'Roche', email: 'alix@mines.example', school: 'Mines Nancy', graduationYear: 2002 },
  other: { firstName: 'Alix', lastName: 'Roche', email: 'other@mines.example', school: 'Mines Nancy', graduationYear: 2003 },
} as const;
type Somebody = keyof typeof CAST;
let people: Record<Somebody, string>;

beforeAll(async () => {
  const { mines: one, uff } = await knownAssociations(database);
  mines = one;
  people = await createPeople(database, mines.id, CAST);
  await createPeople(database, uff.id, UFF);
  for (const who of Object.keys(CAST) as Somebody[]) await signedIn(database, mines, people[who], who);
  await createPositioning(database, mines.id, people.sam);
  await createOffer(database, mines.id, people.sam);
  app = await startRealApp(database);
}, 60_000);

beforeEach(async () => {
  app.clock.set(NOW);
  await database.inspect('truncate introduction, gratitude_loop, help_act, load_entry, timer cascade');
});

type State = NonNullable<TestIntroduction['state']>;
const made = (state: State, facts: Partial<TestIntroduction> = {}) => createIntroduction(database, mines.id, { seekerId: people.sam, connectorId: people.cora, targetId: people.tom, state, ...facts });
const link = (who: Somebody, id: string) => inAssociation(mines.id, () => app.get(IntroductionLinks).of(people[who], id, app.clock.now()));
const get = (path: string, site = 'mines') => app.http('get', path, { site }).set('accept', 'text/html');
const post = (path: string, form: Record<string, string>, site = 'mines') => app.http('post', path, { site }).set('accept', 'text/html').type('form').send(form);
const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main')).replace(/&#x27;|&#39;/g, '’').replace(/[\u00A0\u202F]/g, ' ');
const state = async (id: string): Promise<string> => (await database.inspect<{ state: string }>('select state from introduction where id = $1', [id]))[0]!.state;
const VOUCH = 'Nous avons travaillé deux ans ensemble : Sam va au fond des choses.';
const ANSWER = 'Commencez par le site de Nantes, tout y est plus simple à voir.';

describe('each answer', () => {
  const ANSWERS: readonly (readonly [act: string, who: Somebody, from: State, form: Record<string, string>, to: State, then: RegExp])[] = [
    ['forward', 'cora', 'WITH_CONNECTOR', { words: VOUCH }, 'WITH_TARGET', /transmis à Tom/],
    ['suggestOther', 'cora', 'WITH_CONNECTOR', { person: 'zoe DE LA RIVIERE', words: 'Elle le connaît mieux.' }, 'REDIRECTED', /./],
    ['decline', 'cora', 'WITH_CONNECTOR', { reason: 'POSITIONING_UNCLEAR', share: 'on' }, 'NOT_POSSIBLE', /./],
    ['accept', 'tom', 'WITH_TARGET', { channel: 'PHONE', contact: '+33 6 12 34 56 78', availability: 'le mardi' }, 'CONNECTED', /Sam/],
    ['later', 'tom', 'WITH_TARGET', { date: '2027-01-12' }, 'DEFERRED', /12 janvier/],
    ['answerInstead', 'tom', 'WITH_TARGET', { words: ANSWER }, 'ANSWERED', /./],
    ['pointElsewhere', 'tom', 'WITH_TARGET', { person: 'de La Rivière Zoé', words: '' }, 'REDIRECTED', /./],
    ['decline', 'tom', 'WITH_TARGET', { reason: 'NOT_NOW' }, 'NOT_POSSIBLE', /./],
    ['accept', 'tom', 'DEFERRED', { channel: 'MAIL', contact: 'tom@mines.example' }, 'CONNECTED', /Sam/],
    ['write', 'sam', 'CONNECTED', {}, 'IN_TOUCH', /./],
    ['reportMeeting', 'sam', 'IN_TOUCH', { date: '2026-11-22', note: 'Un regard neuf.' }, 'MET', /./],
    ['reportMeeting', 'tom', 'CONNECTED', { date: '2026-11-22' }, 'MET', /./],
    ['report', 'cora', 'WITH_CONNECTOR', { reported: 'SELLING', note: 'Une offre commerciale.' }, 'UNDER_REVIEW', /./],
    ['report', 'sam', 'WITH_TARGET', { reported: 'UNKIND' }, 'UNDER_REVIEW', /./],
  ];
  test.each(ANSWERS)('%s by %s is one press, in their name; the page then says how it stands, and a second press changes nothing', async (act, who, from, form, to, then) => {
    const id = await made(from);
    const path = await link(who, id);
    expect(main((await get(path)).text)).toContain(`name="act" value="${act}"`);
    const done = await post(path, { act, ...form });
    expect([done.status, done.headers['location']]).toEqual([303, path]);
    expect(await state(id)).toBe(to);
    const steps = await database.inspect('select actor_id from introduction_step where introduction_id = $1 order by id desc limit 1', [id]);
    expect(steps).toEqual([{ actor_id: people[who] }]);
    expect(main((await get(path)).text)).toMatch(then);
    const before = await checksums(database);
    const again = await post(path, { act, ...form });
    // What may be said twice is the same thing said; the rest hears where it stands.
    if (act === 'report' || act === 'reportMeeting') return;
    expect(again.status).toBe(422);
    expect(await checksums(database)).toEqual(before);
  });

  test('keeps what it was given where it belongs, and nothing more', async () => {
    const id = await made('WITH_TARGET');
    await post(await link('tom', id), { act: 'accept', channel: 'PHONE', contact: ' +33 6 12 34 56 78 ', availability: '', words: 'Ce champ n’est pas d’ici.' });
    expect(await database.inspect('select seeker_email, channel, contact, availability from introduction_contact where introduction_id = $1', [id])).toEqual([{ seeker_email: expect.stringContaining('sam'), channel: 'PHONE', contact: '+33 6 12 34 56 78', availability: null }]);
    expect(await database.inspect('select answer, connector_words from introduction_words where introduction_id = $1', [id])).toEqual([{ answer: null, connector_words: 'Nous avons travaillé deux ans ensemble.' }]);
    await database.inspect('truncate introduction cascade');
    const second = await made('WITH_CONNECTOR');
    await post(await link('cora', second), { act: 'decline', reason: 'POSITIONING_UNCLEAR', share: 'on' });
    expect(await database.inspect(`select reason, (select positioning_hint from introduction_words w where w.introduction_id = s.introduction_id) as hint from introduction_step s where introduction_id = $1 and event = 'decline'`, [second])).toEqual([{ reason: 'POSITIONING_UNCLEAR', hint: true }]);
  });
});

test('the paragraphs of a form stay paragraphs, and its lines count as they were typed', async () => {
  const id = await made('WITH_TARGET');
  const typed = `${'a'.repeat(1_996)}\n\nbb`;
  expect((await post(await link('tom', id), { act: 'answerInstead', words: typed.replaceAll('\n', '\r\n') })).status).toBe(303);
  expect(await database.inspect('select answer from introduction_words where introduction_id = $1', [id])).toEqual([{ answer: typed }]);
});

describe('an answer that cannot be taken', () => {
  const WRONG: readonly (readonly [what: string, act: string, who: Somebody, from: State, form: Record<string, string>, at: readonly [field: string, says: RegExp]])[] = [
    ['words of one word', 'forward', 'cora', 'WITH_CONNECTOR', { words: 'Parfait.' }, ['words-forward', /Parfait\./]],
    ['words that are too long', 'forward', 'cora', 'WITH_CONNECTOR', { words: `Voilà : ${'mot '.repeat(220)}` }, ['words-forward', /Voilà : mot mot/]],
    ['nobody of that name', 'suggestOther', 'cora', 'WITH_CONNECTOR', { person: 'Nadia Inconnue', words: 'Elle saura.' }, ['person', /Nadia Inconnue[^]*Elle saura\./]],
    ['two people of that name', 'pointElsewhere', 'tom', 'WITH_TARGET', { person: 'Alix Roche', words: 'Elle saura.' }, ['person', /Alix Roche[^]*Elle saura\./]],
    ['half a name', 'pointElsewhere', 'tom', 'WITH_TARGET', { person: 'Zoé', words: '' }, ['person', /Zoé/]],
    ['the one who asks', 'pointElsewhere', 'tom', 'WITH_TARGET', { person: 'Sam Aubert', words: 'Elle saura.' }, ['person', /Sam Aubert[^]*Elle saura\./]],
    ['no way to be reached', 'accept', 'tom', 'WITH_TARGET', { channel: 'VISIO', contact: ' ', availability: 'le mardi matin' }, ['contact', /<input[^>]*(?:checked=""[^>]*value="VISIO"|value="VISIO"[^>]*checked="")[^]*le mardi matin/]],
    ['no day', 'later', 'tom', 'WITH_TARGET', { date: '' }, ['date', /Plus tard/]],
    ['a day that has been', 'later', 'tom', 'WITH_TARGET', { date: '2026-11-23' }, ['date', /value="2026-11-23"/]],
    ['a day in four months', 'later', 'tom', 'WITH_TARGET', { date: '2027-03-23' }, ['date', /value="2027-03-23"/]],
    ['no day at all', 'later', 'tom', 'WITH_TARGET', { date: '32 décembre' }, ['date', /Plus tard/]],
    ['an answer of a word', 'answerInstead', 'tom', 'WITH_TARGET', { words: 'Oui.' }, ['words-answerInstead', /Oui\./]],
    ['a talk of tomorrow', 'reportMeeting', 'sam', 'IN_TOUCH', { date: '2026-11-24', note: 'Un regard neuf.' }, ['date', /value="2026-11-24"[^]*Un regard neuf\./]],
    ['a talk before they knew each other', 'reportMeeting', 'tom', 'IN_TOUCH', { date: '2026-11-02', note: 'Un regard neuf.' }, ['date', /value="2026-11-02"[^]*Un regard neuf\./]],
    ['a note that is too long', 'reportMeeting', 'sam', 'IN_TOUCH', { date: '2026-11-22', note: `Voilà : ${'mot '.repeat(220)}` }, ['note', /Voilà : mot mot/]],
    ['a report that is too long', 'report', 'cora', 'WITH_CONNECTOR', { reported: 'SELLING', note: `Voilà : ${'mot '.repeat(300)}` }, ['note-report', /<option[^>]*(?:selected=""[^>]*value="SELLING"|value="SELLING"[^>]*selected="")[^]*Voilà : mot mot/]],
  ];
  test.each(WRONG)('%s: %s by %s is said at its field, what was written stays, and nothing moves', async (_what, act, who, from, form, [field, says]) => {
    const id = await made(from);
    const path = await link(who, id);
    const before = await checksums(database);
    const answer = await post(path, { act, ...form });
    expect(answer.status).toBe(422);
    const shown = main(answer.text);
    expect(shown).toContain(`href="#${field}"`);
    expect(shown).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="${field}"`));
    expect(shown).toMatch(says);
    expect(await checksums(database)).toEqual(before);
  });

  test.each(['accept', 'decline', 'forward', 'later', 'withdraw', 'submit', 'reportOutcome', 'write', '', 'x', 'constructor', '__proto__', 'toString', '__defineGetter__'])('“%s”, where the page does not offer it, changes nothing and shows how it stands', async (act) => {
    const id = await made('WITH_TARGET');
    const path = await link('cora', id);
    const before = await checksums(database);
    const answer = await post(path, { act, words: VOUCH, contact: 'cora@mines.example', date: '2027-01-12', reason: 'OTHER' });
    expect([200, 422]).toContain(answer.status);
    expect(main(answer.text)).toMatch(/Tom/);
    expect(await checksums(database)).toEqual(before);
  });

  test('because somebody was faster, says where it stands now', async () => {
    const id = await made('WITH_TARGET');
    const path = await link('tom', id);
    await database.inspect(`update introduction set state = 'WITHDRAWN', withdrawn_at = $2, ended_at = $2 where id = $1`, [id, NOW]);
    const answer = await post(path, { act: 'accept', channel: 'MAIL', contact: 'tom@mines.example' });
    expect(answer.status).toBe(422);
    expect(main(answer.text)).toMatch(/Cette demande a été retirée/);
    expect(main(answer.text)).not.toContain('name="act"');
  });
});

describe('a link', () => {
  const PAGES: readonly (readonly [Somebody, State])[] = (['WITH_CONNECTOR', 'WITH_TARGET', 'DEFERRED', 'CONNECTED', 'IN_TOUCH', 'MET', 'ANSWERED', 'REDIRECTED', 'NOT_POSSIBLE', 'WITHDRAWN', 'LAPSED', 'CLOSED'] as const)
    .flatMap((one) => (['sam', 'cora', 'tom'] as const).flatMap((who) => (who === 'tom' && ['WITH_CONNECTOR', 'REDIRECTED'].includes(one) ? [] : [[who, one] as const])));

  test('shows in each state first names and what is theirs to read, no last name, no address, no script; and opening it writes nothing', async () => {
    for (const [who, from] of PAGES) {
      await database.inspect('truncate introduction cascade');
      const id = await made(from);
      const path = await link(who, id);
      const before = await checksums(database);
      const page = await get(path);
      const head = await app.http('get', path, { site: 'mines' }).set('accept', 'text/html').set('purpose', 'prefetch');
      const shown = main(page.text);
      expect([who, from, page.status, head.status, /Aubert|Vidal|Lenoir|@|12 34 56 78/.test(shown), page.text.includes('<script'), page.headers['cache-control']]).toEqual([who, from, 200, 200, false, false, 'no-store']);
      expect([who, from, page.headers['referrer-policy']]).toEqual([who, from, expect.stringMatching(/no-referrer|same-origin/)]);
      expect([who, from, await checksums(database)]).toEqual([who, from, before]);
    }
  }, 120_000);

  test('of nobody who may answer is the same page for a forged one, of another purpose, of another association, of a stranger, before it is passed on, and of nothing', async () => {
    const id = await made('WITH_TARGET');
    const waiting = await made('WITH_CONNECTOR', { seekerId: people.zoe });
    const good = await link('tom', id);
    const other = await inAssociation(mines.id, () => app.get(ActLinks).tokenFor({ purpose: 'reciprocity.news', personId: people.tom, about: [id] }, new Date('2027-01-01')));
    const bare = await inAssociation(mines.id, () => app.get(ActLinks).tokenFor({ purpose: 'introductions.answer', personId: people.tom, about: [] }, new Date('2027-01-01')));
    const middle = Math.floor(good.length / 2);
    const flipped = `${good.slice(0, middle)}${good[middle] === 'A' ? 'B' : 'A'}${good.slice(middle + 1)}`;
    const links: readonly (readonly [string, string, string])[] = [
      ['forged', '/mise-en-relation/forged.link', 'mines'], ['changed', flipped, 'mines'], ['of another purpose', `/mise-en-relation/${other}`, 'mines'], ['of nothing', `/mise-en-relation/${bare}`, 'mines'],
      ['at another association', good, 'uff'], ['of a stranger', await link('alix', id), 'mines'], ['of one that does not exist', await link('tom', newId()), 'mines'], ['before it is passed on', await link('tom', waiting), 'mines'],
      ['of a draft', await link('cora', await made('DRAFT', { seekerId: people.alix })), 'mines'],
    ];
    const before = await checksums(database);
    const pages = new Set<string>();
    for (const [name, path, site] of links) {
      const [opened, pressed] = [await get(path, site), await post(path, { act: 'accept', channel: 'MAIL', contact: 'tom@mines.example' }, site)];
      expect([name, opened.status, pressed.status]).toEqual([name, 410, 410]);
      if (site === 'mines') pages.add(main(opened.text)).add(main(pressed.text));
    }
    expect(pages.size).toBe(1);
    expect([...pages][0]).not.toMatch(/Sam|Tom|Cora|Zoé/);
    expect(await checksums(database)).toEqual(before);
  });

  test('is good for 45 days, and void once the key of its person is raised', async () => {
    const id = await made('WITH_TARGET');
    const path = await link('tom', id);
    app.clock.set('2027-01-07T09:00:00Z');
    expect((await get(path)).status).toBe(200);
    app.clock.set('2027-01-08T09:00:01Z');
    expect([(await get(path)).status, (await post(path, { act: 'decline', reason: 'OTHER' })).status]).toEqual([410, 410]);
    app.clock.set(NOW);
    await database.inspect(`insert into digest_preference (association_id, person_id, frequency, weekday, hour, zone, next_at, created_at, updated_at, key_version) values ($1, $2, 'WEEKLY', 4, 7, 'Europe/Paris', '2026-11-26', '2026-11-01', '2026-11-01', 2)`, [mines.id, people.tom]);
    expect([(await get(path)).status, (await post(path, { act: 'decline', reason: 'OTHER' })).status]).toEqual([410, 410]);
    expect(await state(id)).toBe('WITH_TARGET');
    expect((await get(await link('tom', id))).status).toBe(200);
    await database.inspect('delete from digest_preference where person_id = $1', [people.tom]);
  });

  test('lets nobody answer for another, nor another introduction', async () => {
    const [mineOne, theirs] = [await made('WITH_CONNECTOR'), await createIntroduction(database, mines.id, { seekerId: people.zoe, connectorId: people.cora, targetId: people.tom, state: 'WITH_CONNECTOR' })];
    const path = await link('cora', mineOne);
    await post(path, { act: 'forward', words: VOUCH, id: theirs, introductionId: theirs, personId: people.tom });
    expect([await state(mineOne), await state(theirs)]).toEqual(['WITH_TARGET', 'WITH_CONNECTOR']);
  });
});
