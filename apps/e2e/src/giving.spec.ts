import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { ActLinks } from '@cordee/messaging';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { createHelper, createLoadEntry, createOffer, createOpenAsk, createShield } from '@cordee/reciprocity/testing';
import { encodeId, newId } from '@cordee/platform';
import { inAssociation, useDatabase } from '@cordee/platform/testing';
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

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  people = await createPeople(database, mines.id, MINES);
  others = await createPeople(database, uff.id, UFF);
  for (const who of ['claire', 'aicha', 'linh'] as const) await signedIn(database, mines, people[who], who);
  await signedIn(database, mines, people.herve, 'herve', 'PRESIDENT');
  await signedIn(database, uff, others.tomasz, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database);
}, 60_000);

beforeEach(async () => {
  app.clock.set(NOW);
  await database.inspect('truncate helper, positioning, help_offer, shield, open_ask, load_entry cascade');
});

interface Giving {
  version: number;
  positioning: { line: string; changeableOn: string } | null;
  offers: { id: string; kind: string; detail: string | null }[];
  suggestedOffers: string[];
  accepts: string[];
  restingUntil: string | null;
  silent: boolean;
  askedThisMonth: number;
  state: string;
  shieldedEmployers: { id: string; employer: string }[];
  shieldedPeople: { id: string; person: { displayName: string } }[];
  firstStepDone: boolean;
  openAsk: { id: string; text: string; mine: boolean } | null;
}
const GIVING = `version positioning { line since changeableOn } offers { id kind detail } suggestedOffers accepts acceptsDirect asksPerMonth introductionsPerMonth restingUntil silent askedThisMonth state
  shieldedEmployers { id employer } shieldedPeople { id person { displayName } } firstStepDone openAsk { id askType sector text openUntil openedAt fits mine }`;
const ASK = 'id askType sector text fits mine';
const LINE = 'Cheffe de projet dans l’énergie : je remets à l’heure les chantiers en retard';

interface Outcome<T> {
  result: T | null;
  userErrors: { __typename: string; code: string; message: string; path: string[] | null; changeableOn?: string; currentVersion?: number }[];
}
async function ask<T>(session: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await app.graphql({ query, variables, site: session === 'tomasz' ? 'uff' : 'mines', session });
  if (answer.errors) throw new Error(answer.errors.map(({ extensions, message }) => `${String(extensions.code)} ${message}`).join());
  return answer.data as T;
}
const MORE: Readonly<Record<string, string>> = { setPositioning: '... on PositioningTooSoonError { changeableOn }', updateGiving: '... on ConflictError { currentVersion current }' };
async function change<T = Giving>(session: string, name: string, input: object, result = GIVING): Promise<Outcome<T>> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { result { ${result} } userErrors { __typename ... on UserError { code message path } ${MORE[name] ?? ''} } } }`;
  return (await ask<Record<string, Outcome<T>>>(session, query, { input }))[name]!;
}
const giving = async (session: string): Promise<Giving> => (await ask<{ viewer: { giving: Giving } }>(session, `{ viewer { giving { ${GIVING} } } }`)).viewer.giving;
const wanted = async (session: string): Promise<{ id: string; text: string; fits: string[] }[]> =>
  (await ask<{ viewer: { helpWanted: { id: string; text: string; fits: string[] }[] } }>(session, `{ viewer { helpWanted { ${ASK} } } }`)).viewer.helpWanted;
const openAsk = (session: string, more: object = {}) =>
  change<{ id: string; mine: boolean; fits: string[] }>(session, 'openAsk', { askType: 'SECOND_OPINION', text: 'Ce CV dit-il ce que je fais ?', idempotencyKey: `key ${newId()}`, ...more }, ASK);

describe('a newcomer', () => {
  test('makes a first step in three mutations, and is suggested what to offer before', async () => {
    const before = await giving('linh');
    expect(before).toMatchObject({ version: 0, positioning: null, offers: [], firstStepDone: false, state: 'OPEN', silent: false, askedThisMonth: 0, openAsk: null });
    expect([before.accepts.length, before.suggestedOffers.length > 0]).toEqual([6, true]);
    expect((await change('linh', 'setPositioning', { line: LINE })).result).toMatchObject({ positioning: { line: LINE, changeableOn: '2026-12-07' }, firstStepDone: false });
    expect((await change('linh', 'addOffer', { kind: before.suggestedOffers[0] })).result).toMatchObject({ firstStepDone: true });
    const choices = { expectedVersion: 0, accepts: ['EXPERIENCE'], acceptsDirect: true, asksPerMonth: 2, introductionsPerMonth: 1, restingUntil: '2026-12-24' };
    expect((await change('linh', 'updateGiving', choices)).result).toMatchObject({ version: 1, accepts: ['EXPERIENCE'], restingUntil: '2026-12-24', state: 'NOT_NOW' });
  });

  test('is helped to a clearer line, and told what is wrong in words', async () => {
    const hints = (session: string, line: string) => ask<{ viewer: { positioningHints: { code: string; text: string }[] } }>(session, 'query ($line: String!) { viewer { positioningHints(line: $line) { code text } } }', { line });
    const vague = (await hints('linh', 'Consultante, divers secteurs')).viewer.positioningHints;
    expect(vague.find(({ code }) => code === 'VAGUE')?.text).toContain('vague');
    expect((await hints('linh', LINE)).viewer.positioningHints).toEqual([]);
    expect((await change('linh', 'setPositioning', { line: 'x'.repeat(141) })).userErrors).toMatchObject([{ __typename: 'InvalidInputError', path: ['line'], message: 'Cette ligne dépasse 140 signes. Gardez l’essentiel.' }]);
  });
});

describe('a member', () => {
  test('changes their line once in a fortnight', async () => {
    await change('claire', 'setPositioning', { line: LINE });
    app.clock.advance({ days: 13 });
    expect((await change('claire', 'setPositioning', { line: `${LINE}.` })).userErrors).toMatchObject([{ __typename: 'PositioningTooSoonError', changeableOn: '2026-12-07' }]);
    app.clock.advance({ days: 1 });
    expect((await change('claire', 'setPositioning', { line: `${LINE}.` })).result?.positioning?.line).toBe(`${LINE}.`);
  });

  test('is shown both versions when another window was faster', async () => {
    const choices = { accepts: [], acceptsDirect: false, asksPerMonth: 0, introductionsPerMonth: 0 };
    await change('claire', 'updateGiving', { expectedVersion: 0, ...choices });
    expect((await change('claire', 'updateGiving', { expectedVersion: 0, ...choices })).userErrors).toMatchObject([{ __typename: 'ConflictError', currentVersion: 1, current: { asksPerMonth: 0, restingUntil: null } }]);
    expect((await change('claire', 'updateGiving', { expectedVersion: 1, ...choices, asksPerMonth: 13 })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['asksPerMonth'] }]);
  });

  test('takes offers back, and comes back from silence', async () => {
    const { result } = await change('claire', 'addOffer', { kind: 'OTHER', detail: 'Une visite d’usine' });
    expect((await change('claire', 'withdrawOffer', { offerId: result!.offers[0]!.id })).result?.offers).toEqual([]);
    expect((await change('claire', 'addOffer', { kind: 'OTHER' })).userErrors).toMatchObject([{ path: ['detail'] }]);
    await createHelper(database, mines.id, people.aicha, { silentAt: NOW, expiries: 3 });
    expect(await giving('aicha')).toMatchObject({ silent: true, state: 'NOT_NOW' });
    const back = await ask<{ comeBack: Outcome<Giving> }>('aicha', `mutation { comeBack { result { ${GIVING} } userErrors { __typename } } }`);
    expect(back.comeBack).toMatchObject({ result: { silent: false, state: 'OPEN', version: 2 }, userErrors: [] });
  });

  test('sees how much was asked of them', async () => {
    for (let n = 0; n < 2; n++) await createLoadEntry(database, mines.id, people.claire);
    expect(await giving('claire')).toMatchObject({ askedThisMonth: 2, state: 'NOT_NOW' });
  });
});

describe('an open ask', () => {
  test('is read by whoever can help, best first, without a name anywhere', async () => {
    expect((await openAsk('claire')).userErrors).toMatchObject([{ __typename: 'PositioningMissingError' }]);
    await change('claire', 'setPositioning', { line: LINE });
    const opened = await openAsk('claire');
    expect(opened.result).toMatchObject({ mine: true, fits: [] });
    expect((await openAsk('claire')).userErrors).toMatchObject([{ __typename: 'AskAlreadyOpenError' }]);
    await createOpenAsk(database, mines.id, people.linh, { openedAt: new Date('2026-11-10T09:00:00Z') });
    await createOffer(database, mines.id, people.aicha, 'CV_READ');
    const list = await wanted('aicha');
    expect(list.map(({ id, fits }) => [id, fits])).toEqual([[opened.result!.id, ['CV_READ']], [expect.any(String), []]]);
    expect(JSON.stringify(list)).not.toMatch(/Claire|Lacroix|person_/);
    expect((await wanted('claire')).map(({ id }) => id)).not.toContain(opened.result!.id);
    expect((await change('claire', 'closeAsk', { askId: opened.result!.id })).result).toMatchObject({ openAsk: null });
    expect(await wanted('aicha')).toHaveLength(1);
  });

  test('never reaches whom its author keeps apart from', async () => {
    await createOpenAsk(database, mines.id, people.claire);
    expect(await wanted('aicha')).toHaveLength(1);
    const shielded = (await change('claire', 'addShield', { personId: encodeId('person', people.aicha) })).result!;
    expect(shielded.shieldedPeople.map(({ person }) => person.displayName)).toEqual(['Aïcha Benali']);
    expect(await wanted('aicha')).toEqual([]);
    expect((await change('claire', 'removeShield', { shieldId: shielded.shieldedPeople[0]!.id })).result?.shieldedPeople).toEqual([]);
    expect((await change('claire', 'addShield', { employer: 'Énergie de l’Est' })).result?.shieldedEmployers).toMatchObject([{ employer: 'Énergie de l’Est' }]);
    expect(await wanted('aicha')).toHaveLength(1);
  });
});

describe('the page behind the mail to the silent', () => {
  const get = (path: string, site = 'mines') => app.http('get', path, { site, session: null }).set('accept', 'text/html');
  const post = (path: string, form: Record<string, string>, site = 'mines') => app.http('post', path, { site, session: null }).set('accept', 'text/html').type('form').send(form);
  const link = () => inAssociation(mines.id, async () => `/disponibilite/${await app.get(ActLinks).tokenFor({ purpose: 'reciprocity.silence', personId: people.claire, about: [] }, new Date('2027-01-01'))}`);

  test('changes nothing when it is opened, and acts on one press', async () => {
    await createHelper(database, mines.id, people.claire, { silentAt: NOW, expiries: 3 });
    const path = await link();
    const before = await checksums(database);
    for (const wish of ['', '?reponse=reste', '?reponse=pause', '?reponse=stop', '?reponse=x&reponse=y']) expect((await get(`${path}${wish}`)).status).toBe(200);
    expect(await checksums(database)).toEqual(before);
    const shown = (await get(path)).text;
    expect([shown.includes('<script'), /Lacroix|@/.test(shown.slice(shown.indexOf('<main')))]).toEqual([false, false]);
    const answer = await post(path, { answer: 'pause' });
    expect([answer.status, answer.headers['location']]).toEqual([303, path]);
    expect((await get(path)).text).toMatch(/23\sfévrier\s2027/);
    expect((await post(path, { answer: 'nonsense' })).status).toBe(200);
    expect(await giving('claire')).toMatchObject({ silent: false, restingUntil: '2027-02-23' });
  });

  test('is the same answer for a forged link, one past its term, and one of another association', async () => {
    await createHelper(database, mines.id, people.claire, { silentAt: NOW, expiries: 3 });
    const path = await link();
    const statuses = [(await get('/disponibilite/forged.link')).status, (await get(path, 'uff')).status, (await post(path, { answer: 'stop' }, 'uff')).status];
    app.clock.set('2027-02-01T09:00:00Z');
    expect([...statuses, (await get(path)).status]).toEqual([410, 410, 410, 410]);
    app.clock.set(NOW);
    expect(await giving('claire')).toMatchObject({ silent: true });
  });
});

describe('the other association', () => {
  test('reads and changes nothing of what members of this one give and ask', async () => {
    const offerId = encodeId('offer', await createOffer(database, mines.id, people.claire));
    const askId = encodeId('ask', await createOpenAsk(database, mines.id, people.claire));
    const shieldId = encodeId('shield', await createShield(database, mines.id, people.claire, { employer: 'Cabinet Ardoise' }));
    const before = await checksums(database);
    expect(await wanted('tomasz')).toEqual([]);
    for (const [name, input] of [['withdrawOffer', { offerId }], ['closeAsk', { askId }], ['removeShield', { shieldId }], ['addShield', { personId: encodeId('person', people.claire) }]] as const) {
      expect((await change('tomasz', name, input)).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
      expect((await change('herve', name, name === 'addShield' ? { personId: encodeId('person', others.tomasz) } : input)).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
    }
    const after = await checksums(database);
    // A refused shield has made nothing either: its unit of work was taken back.
    expect(after).toEqual(before);
  });
});

describe('the directory, of those who may be asked directly', () => {
  const open = async (session: string) =>
    (await ask<{ association: { directory: { nodes: { displayName: string }[]; totalCount: number } } }>(session, '{ association { directory(openToAsks: true) { nodes { displayName } totalCount } } }')).association.directory;
  const accepting = (who: keyof typeof MINES, more: object = {}) => createHelper(database, mines.id, people[who], { acceptsDirect: true, ...more });

  test('names those who have said so and are asked at all, never oneself', async () => {
    for (const who of ['claire', 'herve', 'ousmane'] as const) await accepting(who);
    await accepting('joelle', { restingUntil: '2027-03-01' });
    await accepting('paul', { silentAt: '2026-11-20T09:00:00Z' });
    await createHelper(database, mines.id, people.aicha);
    const { nodes, totalCount } = await open('claire');
    expect([nodes.map(({ displayName }) => displayName), totalCount]).toEqual([['Hervé de Kermadec', 'Ousmane Diarra'], 2]);
  });

  test('leaves out whoever keeps out of one’s way, as it leaves out whoever rests', async () => {
    for (const who of ['herve', 'ousmane'] as const) await accepting(who);
    await createShield(database, mines.id, people.herve, { personId: people.claire });
    expect((await open('claire')).nodes).toEqual([{ displayName: 'Ousmane Diarra' }]);
    expect((await open('aicha')).totalCount).toBe(2);
  });

  test('of another association is its own', async () => {
    await accepting('herve');
    await createHelper(database, uff.id, others.awa, { acceptsDirect: true });
    expect((await open('tomasz')).nodes).toEqual([{ displayName: 'Awa Ndiaye' }]);
  });
});
