import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
