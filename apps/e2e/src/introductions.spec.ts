import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { parsed, useMailSink } from '@cordee/messaging/testing';
import { createPeople, UFF } from '@cordee/people/testing';
import { encodeId, JobWorker, newId } from '@cordee/platform';
import { until, useDatabase } from '@cordee/platform/testing';
import { createHelper, createOffer, createPositioning } from '@cordee/reciprocity/testing';
import { checksums } from './support/checksums';
import { startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
const sink = useMailSink();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
let uff: TestAssociation;
/** Of one class, so that each knows the others; Sam asks, Cora passes on, Tom is asked. */
const CAST = {
  sam: { firstName: 'Sam', lastName: 'Aubert', email: 'sam@mines.example', school: 'Mines Paris', graduationYear: 2009 },
  cora: { firstName: 'Cora', lastName: 'Lenoir', email: 'cora@mines.example', school: 'Mines Paris', graduationYear: 2009 },
  tom: { firstName: 'Tom', lastName: 'Vidal', email: 'tom@mines.example', school: 'Mines Paris', graduationYear: 1998, sector: 'Ciment' },
} as const;
let people: Record<keyof typeof CAST, string>;
const idOf = (who: keyof typeof CAST): string => encodeId('person', people[who]);

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  people = await createPeople(database, mines.id, CAST);
  const others = await createPeople(database, uff.id, UFF);
  for (const who of Object.keys(CAST) as (keyof typeof CAST)[]) {
    await signedIn(database, mines, people[who], who);
    await createPositioning(database, mines.id, people[who], 'Ingénieure procédés : je réduis la consommation des fours industriels');
    await createOffer(database, mines.id, people[who]);
  }
  await createHelper(database, mines.id, people.tom, { acceptsDirect: true, introductionsPerMonth: 6, asksPerMonth: 12 });
  await signedIn(database, uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database, { SMTP_URL: sink.url });
  await app.get(JobWorker).start([]);
}, 90_000);

interface Outcome { result: Introduction | null; userErrors: { __typename: string; code: string; message: string; reason?: string; availableAgainOn?: string | null }[] }
interface Introduction { id: string; role: string; stage: string; stageText: string; can: string[]; connection: { contactDetail: string; seekerEmail: string } | null; connectorWords: string | null; loops: { person: { displayName: string } }[]; outcome: string | null }
const FIELDS = 'id version role stage stageText route askType why positioning connectorWords answer submittedAt answerBy can outcome metOn seeker { displayName } contact { displayName } connector { displayName } connection { contactDetail seekerEmail contactName channel writeBefore } loops { what person { displayName } }';
async function ask<T>(session: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await app.graphql({ query, variables, site: session === 'tomasz' ? 'uff' : 'mines', session });
  if (answer.errors) throw new Error(answer.errors.map(({ extensions, message }) => `${extensions.code} ${message}`).join());
  return answer.data as T;
}
const TYPES: Readonly<Record<string, string>> = { suggestConnector: 'RedirectIntroductionInput', pointElsewhere: 'RedirectIntroductionInput', noteWritten: 'IntroductionInput' };
async function change(session: string, name: string, input: object): Promise<Outcome> {
  const type = TYPES[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const more = name === 'requestIntroduction' ? '... on AskRefusedError { reason availableAgainOn } ... on LoadLimitReachedError { availableAgainOn }' : '... on IntroductionRefusedError { reason }';
  const data = await ask<Record<string, Outcome>>(session, `mutation ($input: ${type}!) { ${name}(input: $input) { result { ${FIELDS} } userErrors { __typename ... on UserError { code message path } ${more} } } }`, { input });
  return data[name]!;
}
const key = () => `key ${newId()}`;
const one = async (session: string, id: string) => (await ask<{ viewer: { introduction: Introduction | null } }>(session, `query ($id: ID!) { viewer { introduction(id: $id) { ${FIELDS} } } }`, { id })).viewer.introduction;
const get = (path: string, site = 'mines') => app.http('get', path, { site }).set('accept', 'text/html');
const post = (path: string, form: Record<string, string>, site = 'mines') => app.http('post', path, { site }).set('accept', 'text/html').type('form').send(form);
const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main'));
async function mail(to: keyof typeof CAST, subject: RegExp): Promise<{ text: string; path: string }> {
  const found = async () => {
    for (const sent of [...sink.to(CAST[to].email)].reverse()) {
      const read = await parsed(sent);
      if (subject.test(read.subject ?? '')) return read;
    }
    return null;
  };
  await until(async () => (await found()) !== null, 30_000);
  const text = (await found())!.text ?? '';
  return { text, path: /\/mise-en-relation\/\S+/.exec(text)?.[0] ?? '' };
}
const WHY = 'Vous avez dirigé la transition d’une usine de ciment, ce que je prépare pour un site comparable.';
const OTHER_WHY = 'Votre équipe a été la première à mesurer ce que coûte l’arrêt d’un four, et c’est ma question.';
const request = (more: object = {}) => change('sam', 'requestIntroduction', { personId: idOf('tom'), askType: 'EXPERIENCE', connectorId: idOf('cora'), why: WHY, idempotencyKey: key(), ...more });

describe('through a connector, answered behind the links of mails alone', () => {
  test('from the card of a person to the thanks that fall due', async () => {
    const { association } = await ask<{ association: { person: { asking: { state: string; accepts: string[]; connectors: { person: { displayName: string }; youKnow: { ground: string; detail: string }[] }[]; direct: { allowed: boolean } } } } }>('sam',
      'query ($id: ID!) { association { person(id: $id) { asking { state accepts direct { allowed reason } connectors { state askedThisMonth person { displayName } youKnow { ground detail } theyKnow { ground detail } } } } } }', { id: idOf('tom') });
    expect(association.person.asking).toMatchObject({ state: 'OPEN', direct: { allowed: true }, connectors: [{ person: { displayName: 'Cora Lenoir' }, youKnow: [{ ground: 'CLASS' }] }] });
    const preview = await ask<{ viewer: { askPreview: { words: number; hints: { code: string; blocks: boolean; text: string }[]; connectorReads: string } } }>('sam',
      'query ($input: AskInput!) { viewer { askPreview(input: $input) { words text connectorReads contactReads hints { field code text blocks } } } }', { input: { personId: idOf('tom'), askType: 'EXPERIENCE', connectorId: idOf('cora'), why: 'Je cherche un poste de chef de projet chez vous, à Lyon ou ailleurs.' } });
    expect(preview.viewer.askPreview.hints).toMatchObject([{ code: 'job', blocks: true }]);
    expect((await request({ why: 'Je cherche un poste de chef de projet chez vous, à Lyon ou ailleurs.' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);

    const asked = await request();
    expect(asked).toMatchObject({ userErrors: [], result: { role: 'SEEKER', stage: 'WITH_CONNECTOR', can: ['withdraw', 'report'] } });
    const { id } = asked.result!;
    expect((await request()).userErrors).toMatchObject([{ code: 'ASK_REFUSED', reason: 'alreadyAsked' }]);

    const toCora = await mail('cora', /^Sam Aubert aimerait rencontrer Tom Vidal/);
    const before = await checksums(database);
    const page = await get(toCora.path).expect(200);
    expect(await checksums(database)).toEqual(before);
    expect(main(page.text)).toContain('Sam aimerait rencontrer Tom');
    expect(main(page.text)).not.toMatch(/Aubert|Vidal|@mines/);
    expect(page.text).not.toContain('<script');
    await post(toCora.path, { act: 'forward', words: 'oui' }).expect(422);
    await post(toCora.path, { act: 'forward', words: 'Nous avons travaillé deux ans ensemble : Sam va au fond des choses.' }).expect(303);
    expect(main((await get(toCora.path)).text)).toMatch(/transmis à Tom/);

    const toTom = await mail('tom', /^Cora Lenoir vous présente Sam Aubert/);
    expect(toTom.text).toContain('Sam va au fond des choses');
    expect(toTom.text).not.toContain('sam@mines.example');
    await get(toTom.path, 'uff').expect(410);
    await post(toTom.path, { act: 'accept', channel: 'PHONE', contact: '+33 6 12 34 56 78', availability: 'le mardi' }).expect(303);
    expect(main((await get(toTom.path)).text)).toMatch(/écrira en premier/);

    const toSam = await mail('sam', /accord pour vous parler/);
    expect(toSam.text).toContain('+33 6 12 34 56 78');
    expect(main((await get(toSam.path)).text)).not.toContain('12 34 56 78');
    expect((await mail('tom', /va vous écrire/)).text).toContain('sam@mines.example');
    await post(toSam.path, { act: 'write' }).expect(303);
    expect(await change('tom', 'reportMeeting', { introductionId: id, metOn: '2026-11-23', tookAway: 'Un regard neuf.' })).toMatchObject({ userErrors: [], result: { stage: 'MET', role: 'TARGET' } });
    const met = await change('sam', 'reportOutcome', { introductionId: id, outcome: 'NEXT_CONTACT', words: 'Deux portes ouvertes.', idempotencyKey: key() });
    expect(met.result).toMatchObject({ stage: 'MET', outcome: 'NEXT_CONTACT' });
    expect(met.result!.loops.map(({ person }) => person.displayName).sort()).toEqual(['Cora Lenoir', 'Tom Vidal']);
    expect(await one('cora', id)).toMatchObject({ role: 'CONNECTOR', stage: 'MET', connection: null, outcome: null, loops: [] });
  }, 120_000);
});

describe('directly, through the API', () => {
  test('a refusal looks like a request that is open, until it may be known', async () => {
    const asked = await request({ connectorId: null, why: OTHER_WHY, askType: 'SECTOR_VIEW' });
    const { id } = asked.result!;
    const before = await one('sam', id);
    expect(before).toMatchObject({ stage: 'WITH_CONTACT', can: ['withdraw', 'report'] });
    expect(await change('tom', 'declineIntroduction', { introductionId: id, reason: 'NOT_NOW', idempotencyKey: key() })).toMatchObject({ userErrors: [], result: { stage: 'NOT_POSSIBLE' } });
    expect(await one('sam', id)).toEqual(before);
    expect((await change('tom', 'acceptIntroduction', { introductionId: id, channel: 'MAIL', contact: 'tom@mines.example', idempotencyKey: key() })).userErrors).toMatchObject([{ __typename: 'IntroductionRefusedError', reason: 'NOT_POSSIBLE' }]);
    app.clock.set('2026-12-03T06:30:00Z');
    expect(await one('sam', id)).toMatchObject({ stage: 'NOT_POSSIBLE', can: [] });
    expect((await request({ connectorId: null, why: OTHER_WHY })).userErrors).toMatchObject([{ code: 'ASK_REFUSED', reason: 'coolDown', availableAgainOn: '2027-06-01' }]);
    app.clock.set('2026-11-23T09:00:00Z');
  }, 60_000);

  test('another association sees and does nothing', async () => {
    const [row] = await database.inspect<{ id: string }>('select id from introduction where association_id = $1 limit 1', [mines.id]);
    const id = encodeId('introduction', row!.id);
    expect(await one('tomasz', id)).toBeNull();
    expect((await change('tomasz', 'withdrawIntroduction', { introductionId: id, idempotencyKey: key() })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { viewer } = await ask<{ viewer: { introductions: { totalCount: number }; asking: { open: number; openMost: number } } }>('tomasz', '{ viewer { introductions { totalCount } asking { open openMost allowed { allowed } rates { asked } } } }');
    expect(viewer).toMatchObject({ introductions: { totalCount: 0 }, asking: { open: 0, openMost: 3 } });
  });
});

describe('directly, with the mails read', () => {
  const DIRECT = 'Vous avez fermé un four sans perdre personne de votre équipe, et nous y venons au printemps.';
  const see = async (session: string, id: string, fields: string) => (await ask<{ viewer: { introduction: Record<string, unknown> | null } }>(session, `query ($id: ID!) { viewer { introduction(id: $id) { ${fields} } } }`, { id })).viewer.introduction;
  const asked = async (): Promise<string> => (await request({ connectorId: null, why: DIRECT })).result!.id;
  const subjects = async (who: keyof typeof CAST): Promise<string[]> => Promise.all(sink.to(CAST[who].email).map(async (sent) => (await parsed(sent)).subject ?? ''));

  beforeEach(async () => {
    app.clock.set('2026-11-23T09:00:00Z');
    // What waits in the queue from before would write about what is gone.
    await until(async () => (await database.inspect<{ n: number }>('select count(*)::int as n from outbox where done_at is null'))[0]!.n === 0, 30_000);
    await database.inspect('truncate introduction, gratitude_loop, help_act, load_entry, timer, interruption cascade');
    sink.mails.length = 0;
  });

  test('a yes: each reads the other\'s way to reach them in their own mail, nobody else does, and the seeker writes first', async () => {
    const id = await asked();
    const toTom = await mail('tom', /^Sam Aubert aimerait vous parler/);
    expect(toTom.text).toContain(DIRECT);
    expect(toTom.text).not.toMatch(/sam@mines\.example|Cora/);
    expect(main((await get(toTom.path)).text)).toContain(DIRECT);
    const accepted = await change('tom', 'acceptIntroduction', { introductionId: id, channel: 'PHONE', contact: '+33 6 12 34 56 78', availability: 'le mardi', idempotencyKey: key() });
    expect(accepted).toMatchObject({ userErrors: [], result: { role: 'TARGET', stage: 'CONNECTED', connection: { seekerEmail: 'sam@mines.example', contactDetail: '+33 6 12 34 56 78' } } });
    const toSam = await mail('sam', /^Tom Vidal est d.accord pour vous parler/);
    expect(toSam.text).toMatch(/\+33 6 12 34 56 78\s+le mardi/);
    expect(toSam.text).not.toContain('tom@mines.example');
    expect((await mail('tom', /^Sam Aubert va vous écrire/)).text).toContain('sam@mines.example');
    expect(await one('cora', id)).toBeNull();
    expect(sink.to(CAST.cora.email)).toEqual([]);
    expect((await change('tom', 'noteWritten', { introductionId: id })).userErrors).toMatchObject([{ __typename: 'IntroductionRefusedError', reason: 'CONNECTED' }]);
    expect(await change('sam', 'noteWritten', { introductionId: id })).toMatchObject({ userErrors: [], result: { stage: 'CONNECTED' } });
    expect((await change('sam', 'withdrawIntroduction', { introductionId: id, idempotencyKey: key() })).userErrors).toMatchObject([{ reason: 'CONNECTED' }]);
  }, 60_000);

  test('an answer in writing: the seeker reads it in the mail, owes a word for it, and no contact data have moved', async () => {
    const id = await asked();
    await mail('tom', /^Sam Aubert aimerait vous parler/);
    const answer = 'Commencez par le site de Nantes : tout y est plus simple à voir, et l’équipe aime montrer.';
    expect((await change('tom', 'answerInstead', { introductionId: id, answer: 'Oui.', idempotencyKey: key() })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['answer'] }]);
    expect(await change('tom', 'answerInstead', { introductionId: id, answer, idempotencyKey: key() })).toMatchObject({ userErrors: [], result: { stage: 'ANSWERED', can: [] } });
    const toSam = await mail('sam', /^Tom Vidal vous a répondu/);
    expect(toSam.text).toContain(answer);
    expect(toSam.text).not.toContain('tom@mines.example');
    expect(await see('sam', id, 'stage answer can connection { contactDetail } loops { what person { displayName } }')).toEqual({ stage: 'ANSWERED', answer, can: ['reportOutcome'], connection: null, loops: [{ what: expect.stringContaining('Tom Vidal'), person: { displayName: 'Tom Vidal' } }] });
    expect(await database.inspect('select 1 from introduction_contact')).toEqual([]);
  }, 60_000);

  test('later, once: nobody hears of it, the seeker sees a request that is open, and on the morning of the day it comes back', async () => {
    const id = await asked();
    await mail('tom', /^Sam Aubert aimerait vous parler/);
    const before = await one('sam', id);
    for (const until of ['2026-11-23', '2027-02-22']) expect((await change('tom', 'deferIntroduction', { introductionId: id, until, idempotencyKey: key() })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['until'] }]);
    expect(await change('tom', 'deferIntroduction', { introductionId: id, until: '2026-12-01', idempotencyKey: key() })).toMatchObject({ userErrors: [], result: { can: ['accept', 'decline', 'report'] } });
    expect(await one('sam', id)).toEqual(before);
    expect((await request({ connectorId: null, why: DIRECT })).userErrors).toMatchObject([{ code: 'ASK_REFUSED', reason: 'alreadyAsked' }]);
    app.clock.set('2026-12-01T07:05:00Z');
    const back = await mail('tom', /^Comme convenu\s: la demande de Sam/);
    expect(back.text).toContain(DIRECT);
    expect(await subjects('sam')).toEqual([]);
    expect((await change('tom', 'deferIntroduction', { introductionId: id, until: '2026-12-03', idempotencyKey: key() })).userErrors).toMatchObject([{ __typename: 'IntroductionRefusedError' }]);
    expect((await post(back.path, { act: 'accept', channel: 'MAIL', contact: 'tom@mines.example' })).status).toBe(303);
    expect((await mail('sam', /accord pour vous parler/)).text).toContain('tom@mines.example');
  }, 60_000);

  test('somebody else: the seeker reads who, and goes on from the draft with words for them', async () => {
    await database.inspect('delete from helper where person_id = $1', [people.cora]);
    await createHelper(database, mines.id, people.cora, { acceptsDirect: true });
    const id = await asked();
    await mail('tom', /^Sam Aubert aimerait vous parler/);
    const point = (personId: string) => change('tom', 'pointElsewhere', { introductionId: id, personId, words: 'Elle a fait la même chose, plus vite.', idempotencyKey: key() });
    expect((await point(idOf('sam'))).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['personId'] }]);
    expect((await point(encodeId('person', newId()))).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['personId'] }]);
    expect((await point(idOf('cora'))).userErrors).toEqual([]);
    expect((await mail('sam', /^Une autre piste\s: Cora Lenoir/)).text).toContain('Elle a fait la même chose, plus vite.');
    expect(sink.to(CAST.cora.email)).toEqual([]);
    const ended = (await see('sam', id, 'stage draftOf suggestion { displayName } connection { contactDetail }'))!;
    expect(ended).toEqual({ stage: 'REDIRECTED', draftOf: expect.any(String), suggestion: { displayName: 'Cora Lenoir' }, connection: null });
    const draftId = ended['draftOf'] as string;
    expect([await one('cora', draftId), await one('tom', draftId)]).toEqual([null, null]);
    expect(await see('sam', draftId, 'stage why contact { displayName } suggestion { displayName } can')).toEqual({ stage: 'DRAFT', why: DIRECT, contact: { displayName: 'Cora Lenoir' }, suggestion: { displayName: 'Cora Lenoir' }, can: ['submit', 'withdraw'] });
    const sent = await request({ personId: idOf('cora'), connectorId: null, draftId, why: 'Tom m’a dit que votre équipe a refait ses réglages en une saison : comment avez-vous choisi par quoi commencer ?' });
    expect(sent).toMatchObject({ userErrors: [], result: { id: draftId, stage: 'WITH_CONTACT' } });
    expect((await mail('cora', /^Sam Aubert aimerait vous parler/)).text).not.toContain(DIRECT);
  }, 60_000);

  test('taken back: the link of the mail says so and answers nothing, no further mail leaves, and the same person is left in peace for thirty days', async () => {
    const id = await asked();
    const toTom = await mail('tom', /^Sam Aubert aimerait vous parler/);
    const mine = key();
    for (let press = 0; press < 2; press++) expect(await change('sam', 'withdrawIntroduction', { introductionId: id, idempotencyKey: mine })).toMatchObject({ userErrors: [], result: { stage: 'WITHDRAWN', can: [] } });
    expect((await post(toTom.path, { act: 'accept', channel: 'MAIL', contact: 'tom@mines.example' })).status).toBe(422);
    const page = main((await get(toTom.path)).text);
    expect(page).not.toContain(DIRECT);
    expect(page).not.toContain('name="act"');
    expect((await change('tom', 'acceptIntroduction', { introductionId: id, channel: 'MAIL', contact: 'tom@mines.example', idempotencyKey: key() })).userErrors).toMatchObject([{ __typename: 'IntroductionRefusedError', reason: 'WITHDRAWN' }]);
    expect((await request({ connectorId: null, why: DIRECT })).userErrors).toMatchObject([{ code: 'ASK_REFUSED', reason: 'coolDown', availableAgainOn: '2026-12-23' }]);
    app.clock.set('2026-11-30T09:00:00Z');
    await until(async () => (await database.inspect<{ n: number }>(`select count(*)::int as n from timer where fired_at is null and due_at <= $1`, [app.clock.now()]))[0]!.n === 0, 10_000);
    expect([await subjects('tom'), await subjects('sam')]).toEqual([[expect.stringMatching(/^Sam Aubert aimerait vous parler/)], []]);
  }, 60_000);
});
