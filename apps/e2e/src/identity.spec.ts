import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { encodeId, graphqlModule, Mailer, MovedClock, outsideScope, PlatformModule, runInScope, systemScope, type OutgoingMail } from '@cordee/platform';
import { IdentityModule } from '@cordee/identity';
import { createMember, FakePersons, fakePersonsModule, knownAssociations, mailFor, type TestAssociation, type TestMember } from '@cordee/identity/testing';
import { useDatabase } from '@cordee/platform/testing';
import { startApp, type RunningApp } from './support/running-app';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.close());
const database = useDatabase();
const persons = new FakePersons();
const clock = new MovedClock();
const mails: OutgoingMail[] = [];
let app: RunningApp;
let mines: TestAssociation;
let uff: TestAssociation;
let claire: TestMember;

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  claire = await createMember(database, mines.id, { email: 'claire@example.org', roles: ['PRESIDENT'] });
  await createMember(database, uff.id, { accountId: claire.accountId, email: 'claire@example.org' });
  persons.add(mines.id, { id: claire.personId, email: claire.email, displayName: 'Claire' });
  const config = database.config();
  app = await startApp({ module: class {}, imports: [PlatformModule.forRoot(config, clock), graphqlModule([]), IdentityModule, fakePersonsModule(persons)] }, config);
  jest.spyOn(app.get(Mailer), 'send').mockImplementation(async (mail) => (mails.push(mail), 'sent'));
}, 60_000);

interface Browser {
  site: string | null;
  cookies: Record<string, string>;
}
const browser = (site: string | null): Browser => ({ site, cookies: {} });

/** One request of a browser that keeps its cookies and follows nothing. */
async function visit(of: Browser, method: 'get' | 'post', path: string, form: Record<string, string> = {}) {
  const cookie = Object.entries(of.cookies).map(([name, value]) => `${name}=${value}`).join('; ');
  const request = app.http(method, path, { site: of.site, headers: { accept: 'text/html', ...(cookie ? { cookie } : {}) } });
  const answer = method === 'post' ? await request.type('form').send(form) : await request;
  for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (value) of.cookies[name] = value;
    else delete of.cookies[name];
  }
  return answer;
}

/** What the worker would do next; answers the mail. */
async function delivered(associationId: string, cookie: string): Promise<OutgoingMail | undefined> {
  const before = mails.length;
  await outsideScope(() => runInScope(systemScope(associationId), () => mailFor(app, cookie)));
  return mails[before];
}

const codeOf = (mail: OutgoingMail): string => /^\d{6}/.exec(mail.subject)![0];
const pathOf = (mail: OutgoingMail): string => new URL(/https?:\S+\/connexion\/lien\/\S+/.exec(mail.text)![0]).pathname;

async function signIn(email: string, site: TestAssociation): Promise<Browser> {
  clock.advance({ hours: 1 });
  const tab = browser(site.subdomain);
  await visit(tab, 'post', '/connexion', { email });
  const mail = await delivered(site.id, tab.cookies['cordee-code']!);
  const answer = await visit(tab, 'post', '/connexion/code', { code: codeOf(mail!) });
  expect(answer.status).toBe(303);
  return tab;
}

describe('the pages of sign-in', () => {
  test('lead from an address to the space, by the code', async () => {
    const tab = browser('mines');
    expect((await visit(tab, 'get', '/')).text).toContain('href="/connexion"');
    expect((await visit(tab, 'get', '/connexion?suite=/admin/membres')).text).toContain('name="suite" value="/admin/membres"');
    const asked = await visit(tab, 'post', '/connexion', { email: claire.email, suite: '/admin/membres' });
    expect([asked.status, asked.headers.location]).toEqual([303, '/connexion/code']);
    const mail = await delivered(mines.id, tab.cookies['cordee-code']!);
    expect((await visit(tab, 'post', '/connexion/code', { code: '12' })).status).toBe(422);
    const come = await visit(tab, 'post', '/connexion/code', { code: codeOf(mail!) });
    expect([come.status, come.headers.location]).toEqual([303, '/admin/membres']);
    const cookie = [come.headers['set-cookie']].flat().find((line) => line?.startsWith('cordee='));
    expect(cookie).toMatch(/^cordee=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await visit(tab, 'get', '/')).headers.location).toBe('/accueil');
  });

  test('lead there by the link too, whose page only shows a button', async () => {
    clock.advance({ hours: 1 });
    const tab = browser('mines');
    await visit(tab, 'post', '/connexion', { email: claire.email });
    const path = pathOf((await delivered(mines.id, tab.cookies['cordee-code']!))!);
    const before = await database.inspect('select * from sign_in_challenge order by id');
    for (let n = 0; n < 3; n++) expect((await visit(browser('mines'), 'get', path)).text).toContain(`action="${path}"`);
    expect(await database.inspect('select * from sign_in_challenge order by id')).toEqual(before);
    const phone = browser('mines');
    expect((await visit(phone, 'post', path)).headers.location).toBe('/accueil');
    expect((await visit(browser('mines'), 'post', path)).status).toBe(410);
    expect((await visit(browser('mines'), 'get', path)).status).toBe(410);
    expect((await visit(browser('uff'), 'get', path)).status).toBe(410);
  });

  test('look the same for an address that nobody knows', async () => {
    clock.advance({ hours: 1 });
    const seen = [];
    for (const email of [claire.email, 'personne@example.org']) {
      const tab = browser('mines');
      const asked = await visit(tab, 'post', '/connexion', { email });
      const page = await visit(tab, 'get', '/connexion/code');
      const wrong = await visit(tab, 'post', '/connexion/code', { code: '000000' });
      // The page says back what was typed, and nothing else differs.
      const bare = (text: string) => text.replaceAll(email, '…');
      seen.push([asked.status, asked.headers.location, bare(page.text), wrong.status, bare(wrong.text)]);
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  test('ask a new account for one more fact before its record opens', async () => {
    clock.advance({ hours: 1 });
    const { id } = persons.add(mines.id, { email: 'zoe@example.org', displayName: 'Zoé', graduationYear: 2011, lastName: 'Lefèvre' });
    const tab = browser('mines');
    await visit(tab, 'post', '/connexion', { email: 'zoe@example.org', suite: '/reseau' });
    const come = await visit(tab, 'post', '/connexion/code', { code: codeOf((await delivered(mines.id, tab.cookies['cordee-code']!))!) });
    expect(come.headers.location).toBe('/connexion/fiche?suite=%2Freseau');
    expect((await visit(tab, 'get', '/')).headers.location).toBe('/connexion/fiche');
    const refused: Record<string, string>[] = [{}, { graduationYear: '1999' }, { graduationYear: 'deux mille' }, { lastName: 'Martin' }];
    for (const form of refused) expect((await visit(tab, 'post', '/connexion/fiche', form)).status).toBe(422);
    expect((await visit(tab, 'post', '/connexion/fiche', { graduationYear: '2011', suite: '/reseau' })).headers.location).toBe('/reseau');
    expect(await database.inspect('select person_id from account_person where person_id = $1', [id])).toHaveLength(1);
  });

  test('never send anybody to another site', async () => {
    clock.advance({ hours: 1 });
    const tab = browser('mines');
    await visit(tab, 'post', '/connexion', { email: claire.email, suite: '//evil.example/x' });
    const come = await visit(tab, 'post', '/connexion/code', { code: codeOf((await delivered(mines.id, tab.cookies['cordee-code']!))!) });
    expect(come.headers.location).toBe('/accueil');
  });

  test('refuse a write that comes from elsewhere', async () => {
    const answer = await app.http('post', '/connexion', { site: 'mines', headers: { origin: 'http://uff.localhost:3000' } }).type('form').send({ email: claire.email });
    expect(answer.status).toBe(403);
  });

  test('sign out', async () => {
    const tab = await signIn(claire.email, mines);
    const kept = { ...tab.cookies };
    expect((await visit(tab, 'post', '/deconnexion')).headers.location).toBe('/');
    expect(tab.cookies['cordee']).toBeUndefined();
    tab.cookies = kept;
    expect((await visit(tab, 'get', '/')).status).toBe(200);
  });
});

describe('a new association', () => {
  test('is created in four answers and a code, and its founder presides', async () => {
    const tab = browser(null);
    expect((await visit(tab, 'get', '/')).text).toContain('href="/creer"');
    const wish = { name: 'Amicale de Lyon', subdomain: 'lyon', email: 'fondatrice@example.org', colour: '#8a2452' };
    expect((await visit(tab, 'post', '/creer', { ...wish, act: 'preview' })).text).toContain('Amicale de Lyon');
    const refused = await visit(tab, 'post', '/creer', { ...wish, subdomain: 'm1nes', name: 'x' });
    expect([refused.status, refused.text.match(/class="error"/g)?.length]).toEqual([422, 1]);
    expect((await visit(tab, 'post', '/creer', wish)).headers.location).toBe('/creer/code');
    const mail = await delivered('', tab.cookies['cordee-creation']!);
    expect(mail!.text).not.toContain('Lyon');
    expect((await visit(tab, 'post', '/creer/code', { code: '000000' })).status).toBe(422);
    const founded = await visit(tab, 'post', '/creer/code', { code: codeOf(mail!) });
    const passage = new URL(founded.headers.location!);
    expect(passage.host).toBe('lyon.localhost:3000');
    const home = browser('lyon');
    expect((await visit(home, 'get', passage.pathname)).text).toContain('fondatrice@example.org');
    expect((await visit(home, 'post', passage.pathname)).headers.location).toBe('/accueil');
    const { data } = await app.graphql({ site: 'lyon', session: home.cookies['cordee']!, query: '{ viewer { roles } association { office { settings { name colour version } } } }' });
    expect(data).toEqual({ viewer: { roles: ['PRESIDENT', 'MEMBER'] }, association: { office: { settings: { name: 'Amicale de Lyon', colour: '#8a2452', version: 1 } } } });
    expect((await visit(browser('lyon'), 'get', '/')).text).toContain('Amicale de Lyon');
  });
});

describe('the graph', () => {
  const passageUrl = async (tab: Browser, associationId: string): Promise<Record<string, unknown>> => {
    const { data } = await app.graphql({
      site: tab.site, session: tab.cookies['cordee']!, variables: { input: { associationId } },
      query: 'mutation($input: SwitchAssociationInput!) { switchAssociation(input: $input) { result { url } userErrors { __typename ... on UserError { code message path } } } }',
    });
    return data!['switchAssociation'] as Record<string, unknown>;
  };

  test('shows the host to everybody and oneself to those who are signed in', async () => {
    const query = '{ site { association { name url } signup } viewer { emails associations { subdomain } sessions { current association } waiting { text } } association { brand { name } office { roleGrants { role personName } queue { kind } failedJobs { id } } } }';
    const nobody = await app.graphql({ site: 'mines', query });
    expect(nobody.data).toEqual({ site: { association: { name: mines.name, url: 'http://mines.localhost:3000' }, signup: 'OPEN' }, viewer: null, association: null });
    const tab = await signIn(claire.email, mines);
    const { data, errors } = await app.graphql({ site: 'mines', session: tab.cookies['cordee']!, query });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      viewer: { emails: [claire.email], associations: [{ subdomain: 'uff' }, { subdomain: 'mines' }], waiting: [] },
      association: { brand: { name: mines.name }, office: { roleGrants: [{ role: 'PRESIDENT', personName: 'Claire' }], queue: [], failedJobs: [] } },
    });
  });

  test('hands a person over to another association of theirs, once, and within 30 seconds', async () => {
    const tab = await signIn(claire.email, mines);
    const target = encodeId('association', uff.id);
    const { url } = (await passageUrl(tab, target))['result'] as { url: string };
    const { host, pathname } = new URL(url);
    expect(host).toBe('uff.localhost:3000');
    expect((await visit(browser('mines'), 'post', pathname)).status).toBe(410);
    const there = browser('uff');
    expect((await visit(there, 'post', pathname)).headers.location).toBe('/accueil');
    expect((await visit(browser('uff'), 'post', pathname)).status).toBe(410);
    const late = new URL(((await passageUrl(tab, target))['result'] as { url: string }).url).pathname;
    clock.advance({ seconds: 30 });
    expect((await visit(browser('uff'), 'post', late)).status).toBe(410);
  });

  test('takes a bearer token of the association that made it', async () => {
    const tab = await signIn(claire.email, mines);
    const { data } = await app.graphql({ site: 'mines', session: tab.cookies['cordee']!, query: 'mutation { createAccessToken(input: { name: "script", days: 7 }) { result { token accessToken { name } } userErrors { __typename } } }' });
    const { token } = (data!['createAccessToken'] as { result: { token: string } }).result;
    const as = (site: string) => app.graphql({ site, query: '{ viewer { roles } }', headers: { authorization: `Bearer ${token}` } });
    expect((await as('mines')).data).toEqual({ viewer: { roles: ['PRESIDENT', 'MEMBER'] } });
    expect((await as('uff')).data).toEqual({ viewer: null });
    const another = await app.graphql({ site: 'mines', query: 'mutation { createAccessToken(input: { name: "another", days: 7 }) { result { token } userErrors { ... on UserError { code } } } }', headers: { authorization: `Bearer ${token}` } });
    expect(another.data).toEqual({ createAccessToken: { result: null, userErrors: [{ code: 'SESSION_NEEDED' }] } });
    clock.advance({ days: 8 });
    expect((await as('mines')).data).toEqual({ viewer: null });
  });

  test('answers a conflict with what is stored', async () => {
    const tab = await signIn(claire.email, mines);
    const update = (expectedVersion: number, colour: string) => app.graphql({
      site: 'mines', session: tab.cookies['cordee']!, variables: { input: { expectedVersion, colour } },
      query: 'mutation($input: UpdateAssociationInput!) { updateAssociation(input: $input) { result { version colour } userErrors { ... on ConflictError { code currentVersion changedBy current } } } }',
    });
    expect((await update(1, '#111111')).data).toEqual({ updateAssociation: { result: { version: 2, colour: '#111111' }, userErrors: [] } });
    expect((await update(1, '#222222')).data).toMatchObject({ updateAssociation: { result: null, userErrors: [{ code: 'CONFLICT', currentVersion: 2, changedBy: 'Claire', current: { colour: '#111111' } }] } });
    const journal = await app.graphql({ site: 'mines', session: tab.cookies['cordee']!, query: '{ association { office { journal(verb: "association.updated") { totalCount nodes { actor text changed before after } } } } }' });
    expect(journal.data).toMatchObject({ association: { office: { journal: { totalCount: 1, nodes: [{ actor: 'Claire', changed: ['colour'], before: { colour: mines.colour }, after: { colour: '#111111' } }] } } } });
  });
});
