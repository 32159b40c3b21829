import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { encodeId, newId } from '@cordee/platform';
import { inAssociation, useDatabase } from '@cordee/platform/testing';
import { Gratitude } from '@cordee/reciprocity';
import { HelpLinks } from '@cordee/reciprocity/testing';
import { checksums } from './support/checksums';
import { NOW, startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';

afterAll(() => app.close());
const database = useDatabase();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
let uff: TestAssociation;
let people: Record<keyof typeof MINES, string>;
let others: Record<keyof typeof UFF, string>;
/** A help to Ousmane by Aïcha, who gave a talk, and Hervé, who made the introduction. */
let loops: { aicha: string; herve: string };
let sourceId: string;

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  people = await createPeople(database, mines.id, MINES);
  others = await createPeople(database, uff.id, UFF);
  for (const who of ['ousmane', 'aicha', 'claire'] as const) await signedIn(database, mines, people[who], who, who === 'claire' ? 'PRESIDENT' : undefined);
  await signedIn(database, uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database);
}, 60_000);

beforeEach(async () => {
  sourceId = newId();
  await database.inspect('delete from landing_word; delete from landing; delete from gratitude_word; delete from gratitude_loop; delete from help_act');
  await inAssociation(mines.id, () => app.get(Gratitude).begin({ module: 'introductions', sourceId, receiverId: people.ousmane, at: NOW, givers: [{ personId: people.aicha, kind: 'TALK' }, { personId: people.herve, kind: 'INTRODUCTION' }] }));
  const rows = await database.inspect<{ id: string; giver_id: string }>('select id, giver_id from gratitude_loop');
  const loopOf = (giver: string): string => encodeId('loop', rows.find(({ giver_id }) => giver_id === giver)!.id);
  loops = { aicha: loopOf(people.aicha), herve: loopOf(people.herve) };
});

const WORDS = 'Votre regard sur le secteur m’a fait gagner des semaines, merci.';
const key = () => `key ${newId()}`;
interface Outcome<T> { result: T | null; userErrors: { __typename: string; code: string; message: string; path: string[] | null; waiting?: number }[] }
async function ask<T>(session: string | null, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await app.graphql({ query, variables, site: session === 'tomasz' ? 'uff' : 'mines', session });
  if (answer.errors) throw new Error(answer.errors.map(({ extensions }) => extensions.code).join());
  return answer.data as T;
}
async function change<T>(session: string, name: string, input: object, result: string): Promise<Outcome<T>> {
  const more = name === 'publishLanding' ? ' ... on GiversFirstError { waiting }' : '';
  const data = await ask<Record<string, Outcome<T>>>(session, `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { result { ${result} } userErrors { __typename ... on UserError { code message path }${more} } } }`, { input });
  return data[name]!;
}
interface Received { id: string; what: string; askedStep: string | null; thankedAt: string | null; introductionId: string | null; person: { displayName: string }; words: { step: string; words: string | null; new: boolean }[] }
const RECEIVED = 'id what askedStep thankedAt dueSince introductionId person { displayName } words { step outcome words new }';
const thank = (session: string, loopId: string, words = WORDS, idempotencyKey = key()) => change<Received>(session, 'thank', { loopId, words, idempotencyKey }, RECEIVED);
const received = async (session: string, owedOnly = false) =>
  (await ask<{ viewer: { helpReceived: { nodes: Received[]; totalCount: number } } }>(session, `query ($owedOnly: Boolean!) { viewer { helpReceived(owedOnly: $owedOnly) { totalCount nodes { ${RECEIVED} } } } }`, { owedOnly })).viewer.helpReceived;
interface Given { what: string; kind: string; skipped: boolean; person: { displayName: string }; words: { step: string; outcome: string | null; words: string | null; new: boolean }[] }
const given = async (session: string) =>
  (await ask<{ viewer: { helpGiven: { nodes: Given[] } } }>(session, '{ viewer { helpGiven { nodes { kind what skipped person { displayName } words { step outcome words new } } } } }')).viewer.helpGiven.nodes;
const get = (path: string, site = 'mines') => app.http('get', path, { site }).set('accept', 'text/html');
const post = (path: string, form: Record<string, string>, site = 'mines') => app.http('post', path, { site }).set('accept', 'text/html').type('form').send(form);
const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main'));
const linkTo = (giver: 'aicha' | 'herve') => inAssociation(mines.id, async () => {
  const [row] = await database.inspect<{ id: string }>('select id from gratitude_loop where giver_id = $1', [people[giver]]);
  return app.get(HelpLinks).path({ receiverId: people.ousmane, loopId: row!.id, beganAt: NOW }, 1);
});
/** What the clock does at its time. */
const asked = (step: string) => database.inspect(`update gratitude_loop set asked_step = $1`, [step]);

describe('a member', () => {
  test('sees who helped, thanks in their own words and is told where they stand', async () => {
    const owed = await received('ousmane', true);
    expect(owed).toMatchObject({ totalCount: 2 });
    expect(owed.nodes.map(({ what, askedStep, introductionId }) => [what, askedStep, introductionId])).toEqual(expect.arrayContaining([
      ['Aïcha Benali vous a accordé un échange.', 'THANKS', encodeId('introduction', sourceId)], ['Hervé de Kermadec a transmis votre demande.', 'THANKS', encodeId('introduction', sourceId)],
    ]));
    const mine = key();
    for (let press = 0; press < 2; press++) expect((await thank('ousmane', loops.aicha, WORDS, mine)).result).toMatchObject({ askedStep: null, thankedAt: NOW.toISOString(), words: [{ step: 'THANKS', words: WORDS, new: false }] });
    expect((await thank('ousmane', loops.aicha, `${WORDS} Oui.`, mine)).userErrors).toMatchObject([{ __typename: 'IdempotencyMismatchError' }]);
    expect((await thank('ousmane', loops.aicha)).userErrors).toMatchObject([{ __typename: 'LoopRefusedError', code: 'LOOP_REFUSED', message: 'Le remerciement est déjà parti.' }]);
    expect((await thank('ousmane', loops.herve, 'Merci')).userErrors).toMatchObject([{ __typename: 'InvalidInputError', path: ['words'] }]);
    expect((await received('ousmane', true)).nodes.map(({ id }) => id)).toEqual([loops.herve]);
  });

  test('gives news once thanked, passes with a reason, and page by page reads the rest', async () => {
    const news = (loopId: string, more: object) => change<Received>('ousmane', 'giveNews', { loopId, idempotencyKey: key(), ...more }, RECEIVED);
    expect((await news(loops.aicha, { outcome: 'INTERVIEW' })).userErrors).toMatchObject([{ code: 'LOOP_REFUSED' }]);
    await thank('ousmane', loops.aicha);
    await asked('NEWS_2W');
    expect((await news(loops.aicha, {})).userErrors).toMatchObject([{ path: ['outcome'] }]);
    expect((await news(loops.aicha, { outcome: 'INTERVIEW', words: 'Mardi.' })).result).toMatchObject({ askedStep: null, words: [{ step: 'THANKS' }, { step: 'NEWS_2W', outcome: 'INTERVIEW', words: 'Mardi.' }] });
    expect((await change<Received>('ousmane', 'skipThanks', { loopId: loops.herve, reason: 'IN_PERSON' }, RECEIVED)).result).toMatchObject({ askedStep: null });
    expect((await change<Received>('ousmane', 'skipThanks', { loopId: loops.herve, reason: 'IN_PERSON' }, RECEIVED)).userErrors).toMatchObject([{ code: 'LOOP_REFUSED', message: 'Vous avez choisi de passer.' }]);
    const page = (after: string | null) => ask<{ viewer: { helpReceived: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } }>('ousmane', 'query ($after: String) { viewer { helpReceived(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }', { after });
    const first = (await page(null)).viewer.helpReceived;
    const second = (await page(first.pageInfo.endCursor)).viewer.helpReceived;
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id).sort()).toEqual([loops.aicha, loops.herve].sort());
  });

  test('who helped reads what became of it, marks it as read, and never why somebody passed', async () => {
    await thank('ousmane', loops.aicha);
    expect(await given('aicha')).toMatchObject([{ kind: 'TALK', what: 'Vous avez accordé un échange à Ousmane Diarra.', skipped: false, person: { displayName: 'Ousmane Diarra' }, words: [{ step: 'THANKS', words: WORDS, new: true }] }]);
    const read = () => ask<{ readHelpWords: { result: { count: number } } }>('aicha', 'mutation { readHelpWords { result { count } userErrors { ... on UserError { code } } } }');
    expect([(await read()).readHelpWords.result.count, (await read()).readHelpWords.result.count]).toEqual([1, 0]);
    expect((await given('aicha'))[0]!.words).toMatchObject([{ new: false }]);
    await change('ousmane', 'skipThanks', { loopId: loops.aicha, reason: 'Une raison à moi' }, 'id');
    expect(await given('aicha')).toMatchObject([{ skipped: true }]);
    expect(JSON.stringify(await given('aicha'))).not.toContain('raison');
  });

  test('who gave and received nothing reads nothing, the president neither', async () => {
    await thank('ousmane', loops.aicha);
    expect([await given('claire'), (await received('claire')).nodes, await given('ousmane')]).toEqual([[], [], []]);
    for (const outcome of [await thank('claire', loops.aicha), await thank('aicha', loops.aicha)]) expect(outcome).toMatchObject({ result: null, userErrors: [{ code: 'NOT_FOUND', path: ['loopId'] }] });
  });
});

describe('whoever has found', () => {
  const LANDING = 'id landedOn giversToldAt publicText publishedAt givers { person { id displayName } what told skipped }';
  interface Landing { id: string; givers: { person: { id: string }; told: boolean }[]; publishedAt: string | null }
  const TEXT = 'Je rejoins une équipe en janvier.';

  test('tells each giver, then everybody, and takes it back', async () => {
    const noted = (await change<Landing>('ousmane', 'noteLanding', { landedOn: '2026-11-16' }, LANDING)).result!;
    expect(noted).toMatchObject({ landedOn: '2026-11-16', giversToldAt: null, givers: [{ told: false }, { told: false }] });
    const landingId = noted.id;
    const refused = await change('ousmane', 'publishLanding', { landingId, text: TEXT }, 'id');
    expect(refused.userErrors).toMatchObject([{ __typename: 'GiversFirstError', waiting: 2, message: expect.stringMatching(/il en reste 2/) }]);
    const words = noted.givers.map(({ person }, n) => ({ personId: person.id, words: n === 0 ? WORDS : '', skip: n > 0 }));
    const idempotencyKey = key();
    for (let press = 0; press < 2; press++) expect((await change<Landing>('ousmane', 'tellGivers', { landingId, words, idempotencyKey }, LANDING)).result).toMatchObject({ giversToldAt: NOW.toISOString() });
    expect(await database.inspect(`select from gratitude_word where step = 'LANDED'`)).toHaveLength(1);
    expect((await change<Landing>('ousmane', 'publishLanding', { landingId, text: TEXT }, LANDING)).result).toMatchObject({ publicText: TEXT, publishedAt: NOW.toISOString() });
    expect((await change<Landing>('ousmane', 'withdrawLanding', { landingId }, LANDING)).result).toMatchObject({ id: landingId });
    expect(await ask('ousmane', '{ viewer { landing { id } } }')).toEqual({ viewer: { landing: null } });
  });
});

describe('the page behind the link of a mail', () => {
  test('writes nothing on GET, as often as a scanner opens it, and shows first names and the act only', async () => {
    const link = await linkTo('aicha');
    const before = await checksums(database);
    for (let time = 0; time < 3; time++) {
      const page = await get(link);
      expect([page.status, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([200, 'no-store', 'no-referrer']);
      expect(main(page.text)).toMatch(/Ousmane.*Aïcha/s);
      expect(main(page.text)).not.toMatch(/Benali|Diarra|@|<script/);
    }
    expect(await checksums(database)).toEqual(before);
  });

  test('takes thanks, keeps what was written when it is too short, and shows that it left', async () => {
    const link = await linkTo('aicha');
    const short = await post(link, { act: 'thank', words: 'Merci <b>bien' });
    expect([short.status, main(short.text)]).toEqual([422, expect.stringContaining('Merci &lt;b&gt;bien</textarea>')]);
    const sent = await post(link, { act: 'thank', words: WORDS, version: '1' });
    expect([sent.status, sent.headers['location']]).toEqual([303, link]);
    const after = main((await get(link)).text);
    expect(after).toMatch(/en route vers Aïcha/);
    expect(after).not.toContain('semaines');
    expect((await given('aicha'))[0]!.words).toMatchObject([{ step: 'THANKS', words: WORDS, new: true }]);
    const again = await post(link, { act: 'thank', words: WORDS });
    expect([again.status, main(again.text)]).toEqual([422, expect.stringMatching(/Le remerciement est déjà parti/)]);
    const twice = await post(link, { act: 'thank', words: WORDS, version: '1' });
    expect([twice.status, (await given('aicha'))[0]!.words.length]).toEqual([303, 1]);
  });

  test('takes news by one tap, with or without a sentence', async () => {
    await thank('ousmane', loops.aicha);
    await asked('NEWS_2W');
    const link = await linkTo('aicha');
    expect(main((await get(link)).text)).toMatch(/Qu’est-ce que cela a donné/);
    expect((await post(link, { act: 'news', words: '', outcome: 'NONSENSE' })).status).toBe(422);
    expect((await post(link, { act: 'news', words: '', outcome: 'NEXT_CONTACT' })).status).toBe(303);
    expect((await given('aicha'))[0]!.words.at(-1)).toMatchObject({ step: 'NEWS_2W', outcome: 'NEXT_CONTACT', words: null });
  });

  test('lets one pass with a reason, and is then over', async () => {
    const link = await linkTo('herve');
    expect([(await post(link, { act: 'skip', reason: '' })).status, (await post(link, { act: 'skip', reason: 'IN_PERSON' })).status]).toEqual([422, 303]);
    expect(main((await get(link)).text)).toMatch(/choisi de passer/);
  });

  test('opens with its own link only, and until its term', async () => {
    const link = await linkTo('aicha');
    for (const forged of ['/nouvelles/passee', `${link}x`]) expect((await get(forged)).status).toBe(410);
    app.clock.set('2027-06-20T09:00:00Z');
    expect([(await get(link)).status, (await post(link, { act: 'thank', words: WORDS })).status]).toEqual([410, 410]);
    app.clock.set(NOW);
    expect(await database.inspect('select from gratitude_word')).toEqual([]);
  });
});

describe('the other association', () => {
  test('reads, answers and changes nothing of ours', async () => {
    await thank('ousmane', loops.aicha);
    const landing = (await change<{ id: string }>('ousmane', 'noteLanding', { landedOn: '2026-11-16' }, 'id')).result!;
    const link = await linkTo('aicha');
    const before = await checksums(database);
    expect([await given('tomasz'), (await received('tomasz')).nodes]).toEqual([[], []]);
    const tries: [string, object][] = [
      ['thank', { loopId: loops.herve, words: WORDS, idempotencyKey: key() }], ['giveNews', { loopId: loops.aicha, outcome: 'OFFER', idempotencyKey: key() }], ['skipThanks', { loopId: loops.herve, reason: 'x' }],
      ['tellGivers', { landingId: landing.id, words: [], idempotencyKey: key() }], ['publishLanding', { landingId: landing.id, text: 'x' }], ['withdrawLanding', { landingId: landing.id }],
    ];
    for (const [name, input] of tries) expect([name, await change('tomasz', name, input, 'id')]).toMatchObject([name, { result: null, userErrors: [{ code: 'NOT_FOUND' }] }]);
    const stranger = { personId: encodeId('person', others.tomasz), words: WORDS };
    expect(await change('ousmane', 'tellGivers', { landingId: landing.id, words: [stranger], idempotencyKey: key() }, 'id')).toMatchObject({ result: null, userErrors: [{ code: 'NOT_FOUND', path: ['words'] }] });
    expect([(await get(link, 'uff')).status, (await post(link, { act: 'skip', reason: 'x' }, 'uff')).status]).toEqual([410, 410]);
    expect(await checksums(database)).toEqual(before);
  });
});
