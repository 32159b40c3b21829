import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { knownAssociations, type TestAssociation } from '@cordee/identity/testing';
import { EnrolMembers, parsed, useMailSink } from '@cordee/messaging/testing';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { JobWorker } from '@cordee/platform';
import { inAssociation, until, useDatabase } from '@cordee/platform/testing';
import { tuIn, vousIn } from '../../../tools/checks/address-form.mjs';
import { startRealApp } from './support/real-app';
import { signedIn } from './support/signed-in';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.close());

const database = useDatabase();
const sink = useMailSink();
let app: Awaited<ReturnType<typeof startRealApp>>;
let mines: TestAssociation;
let uff: TestAssociation;
const person = { mines: '', uff: '' };

beforeAll(async () => {
  ({ mines, uff } = await knownAssociations(database));
  person.mines = (await createPeople(database, mines.id, MINES)).claire;
  person.uff = (await createPeople(database, uff.id, UFF)).tomasz;
  await signedIn(database, mines, person.mines, 'claire', 'PRESIDENT');
  await signedIn(database, uff, person.uff, 'tomasz', 'PRESIDENT');
  app = await startRealApp(database, { SMTP_URL: sink.url });
  await app.get(JobWorker).start([]);
}, 90_000);
beforeEach(async () => {
  await database.inspect('truncate digest_preference, digest, digest_item_seen, timer cascade');
  app.clock.advance({ hours: 2 });
  sink.mails.length = 0;
});

/** What the president of Mines chooses in Réglages. */
async function choose(addressForm: 'VOUS' | 'TU', session = 'claire'): Promise<void> {
  await database.inspect('update session set created_at = $1, last_seen_at = $1', [app.clock.now()]);
  const settings = await app.graphql({ query: '{ association { office { settings { version } } } }', site: 'mines', session });
  const { version } = (settings.data as { association: { office: { settings: { version: number } } } }).association.office.settings;
  const { data } = await app.graphql({
    query: 'mutation ($input: UpdateAssociationInput!) { updateAssociation(input: $input) { result { addressForm } userErrors { ... on UserError { code } } } }',
    variables: { input: { expectedVersion: version, addressForm } }, site: 'mines', session,
  });
  expect(data).toEqual({ updateAssociation: { result: { addressForm }, userErrors: [] } });
}

const page = async (site: string | null, path: string) => (await app.http('get', path, { site, headers: { accept: 'text/html', 'accept-language': 'fr' } })).text;
const words = (html: string) => html.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ');
const formOf = (text: string) => [vousIn(text) && 'VOUS', tuIn(text) && 'TU'].filter(Boolean).join(' and ');

/** The mail of that purpose to that address, both of its parts and its subject. */
async function mailTo(address: string): Promise<string[]> {
  await until(() => sink.to(address).length > 0);
  const { subject = '', text = '', html = '' } = await parsed(sink.to(address)[0]!);
  return [subject, text, words(html)];
}

async function signInMails(): Promise<string[][]> {
  for (const [site, email] of [['mines', 'claire@example.org'], ['uff', 'tomasz@example.org']] as const) await app.http('post', '/connexion', { site, headers: { accept: 'text/html', 'accept-language': 'fr' } }).type('form').send({ email });
  return [await mailTo('claire@example.org'), await mailTo('tomasz@example.org')];
}

async function digests(): Promise<string[][]> {
  await database.inspect('update person set confirmed_at = null, still_right_asked_at = null');
  for (const association of [mines, uff]) await database.inspect('update person_email set address = $2 where association_id = $1 and person_id = $3', [association.id, `digest-${association.subdomain}@example.org`, association === mines ? person.mines : person.uff]);
  await inAssociation(mines.id, () => app.get(EnrolMembers).run([person.mines]));
  await inAssociation(uff.id, () => app.get(EnrolMembers).run([person.uff]));
  app.clock.advance({ days: 7 });
  return [await mailTo('digest-mines@example.org'), await mailTo('digest-uff@example.org')];
}

describe.each(['TU', 'VOUS'] as const)('an association that chooses %s in its settings', (form) => {
  beforeAll(() => choose(form));

  test('says so on the next page, and the other association keeps vous', async () => {
    expect([formOf(words(await page('mines', '/connexion'))), formOf(words(await page('uff', '/connexion')))]).toEqual([form, 'VOUS']);
    expect(formOf(words(await page('mines', '/desabonnement/x')))).toBe(form);
  });

  test('says so in the errors of its api, in French only', async () => {
    const conflict = (headers: Record<string, string>) => app.http('post', '/files', { site: 'mines', headers });
    expect(formOf((await conflict({ 'accept-language': 'fr' })).text)).toBe(form);
    expect(formOf((await conflict({ 'accept-language': 'en' })).text)).toBe('');
  });

  test('says so in the next mail that is asked for', async () => {
    const [ours, theirs] = await signInMails();
    expect(ours!.map(formOf)).toEqual([form, form, form]);
    expect(theirs!.map(formOf)).toEqual(['VOUS', 'VOUS', 'VOUS']);
  }, 30_000);

  test('says so in the next digest, in both parts, and the other association keeps vous', async () => {
    const [ours, theirs] = await digests();
    expect(ours!.slice(1).map(formOf)).toEqual([form, form]);
    expect(theirs!.slice(1).map(formOf)).toEqual(['VOUS', 'VOUS']);
  }, 30_000);
});

describe('a page that does not exist', () => {
  test('wears the association’s name and colour, and speaks as it does', async () => {
    await choose('TU');
    const [ours, theirs] = [await page('mines', '/nulle-part'), await page('uff', '/nulle-part')];
    expect([ours, theirs].map((html) => /<header.*<\/header>/s.exec(html)?.[0].replace(/<[^>]*>/g, ' ').trim())).toEqual([expect.stringContaining(mines.name), expect.stringContaining(uff.name)]);
    for (const [html, site] of [[ours, 'mines'], [theirs, 'uff']] as const) expect(styleOf(html)).toBe(styleOf(await page(site, '/connexion')));
    expect([words(ours), words(theirs)]).toEqual([expect.stringContaining('Reprends depuis'), expect.stringContaining('Reprenez depuis')]);
  });

  test('is Cordée’s where there is no association', async () => {
    const bare = await page(null, '/nulle-part');
    expect(styleOf(bare)).toBe(styleOf(await page(null, '/creer')));
    for (const html of [bare, await page(null, '/'), await page('personne', '/')]) {
      expect(words(html)).toContain('Cordée, logiciel libre');
      expect(words(html)).not.toContain('Association propulsée');
    }
  });

  test('and the rest of the site itself say vous, whatever the associations chose', async () => {
    for (const path of ['/nulle-part', '/', '/creer']) expect([path, formOf(words(await page(null, path)))]).toEqual([path, 'VOUS']);
  });
});

const styleOf = (html: string) => /<style>(.*?)<\/style>/s.exec(html)?.[1];
