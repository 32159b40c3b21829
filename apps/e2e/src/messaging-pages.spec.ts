import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DigestLinks, enrolAll, makePersons, messagingPages, TestDigestFacts, TestRecipients, useMailSink } from '@cordee/messaging/testing';
import { Mailer, PlatformModule, ScopeResolver } from '@cordee/platform';
import { inAssociation, useDatabase } from '@cordee/platform/testing';
import { startApp, type RunningApp } from './support/running-app';
import { TOY_SITES, ToyScopeResolver } from './support/toy';

const MINES = TOY_SITES['mines']!;
const UFF = TOY_SITES['uff']!;

afterAll(() => app.close());

const database = useDatabase();
const sink = useMailSink();
let app: RunningApp;
let claire: string;

beforeAll(async () => {
  const config = database.config({ SMTP_URL: sink.url });
  const module = { module: class Surroundings {}, imports: [PlatformModule.forRoot(config), messagingPages()], providers: [{ provide: ScopeResolver, useClass: ToyScopeResolver }] };
  app = await startApp(module, config);
}, 60_000);

beforeEach(async () => {
  await database.inspect('truncate person cascade; truncate suppression, mail_message, timer, activity cascade');
  sink.mails.length = 0;
  [claire] = (await makePersons(database, MINES, 1)) as [string];
  await enrolAll(database, MINES, [claire], '2026-11-26T06:35:00Z');
  app.nest.get(TestRecipients, { strict: false }).register(MINES, { personId: claire, address: 'claire@example.org' });
});

const links = () => app.nest.get(DigestLinks, { strict: false });
const link = (make: (links: DigestLinks) => string, associationId = MINES) => inAssociation(associationId, () => Promise.resolve(make(links())));
const unsubscribeLink = (associationId = MINES) => link((of) => of.unsubscribe(claire, 'claire@example.org'), associationId);
const preferencesLink = (keyVersion = 1, now = new Date()) => link((of) => of.preferences({ personId: claire, keyVersion }, now));
const stillRightLink = () => link((of) => of.stillRight({ personId: claire, keyVersion: 1 }, new Date()));
const get = (path: string, site = 'mines') => app.http('get', path, { site }).set('accept', 'text/html');
const post = (path: string, form: Record<string, string> = {}, site = 'mines') => app.http('post', path, { site }).set('accept', 'text/html').type('form').send(form);
/** Those of the page itself; theme and language stand in its foot. */
const buttonsOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main')).match(/<button/g);
const oneClick = (path: string) => app.http('post', path, { site: 'mines' }).unset('origin').type('form').send('List-Unsubscribe=One-Click');
const unsubscribedAt = async () => (await database.inspect<{ at: Date | null }>('select unsubscribed_at as at from digest_preference'))[0]?.at ?? null;
const send = (uniqueKey: string) =>
  inAssociation(MINES, () => app.nest.get(Mailer).send({
    stream: 'digest', purpose: 'digest', uniqueKey, to: { address: 'Claire@Example.org', personId: claire }, subject: 'x', html: '<p>x</p>', text: 'x', transactional: false, unsubscribeUrl: 'https://x.example/y',
  }));

describe('unsubscribing', () => {
  test('a GET shows one button and changes nothing, however often a scanner opens it', async () => {
    const path = await unsubscribeLink();
    for (let round = 0; round < 3; round++) {
      const page = await get(path);
      expect(page.status).toBe(200);
      expect(buttonsOf(page.text)).toHaveLength(1);
      expect(page.text).not.toContain('claire@example.org');
    }
    expect(await unsubscribedAt()).toBeNull();
    expect(await database.inspect('select from suppression')).toEqual([]);
  });

  test('one click from a mail program acts at once, without cookie or origin, also for mail that is queued', async () => {
    expect(await send('before')).toBe('sent');
    const answer = await oneClick(await unsubscribeLink());
    expect(answer.status).toBe(200);
    expect(await unsubscribedAt()).not.toBeNull();
    expect(await send('after')).toBe('suppressed');
    expect(sink.mails).toHaveLength(1);
  });

  test('one click may also come as the form that RFC 8058 prefers', async () => {
    const answer = await app.http('post', await unsubscribeLink(), { site: 'mines' }).unset('origin').field('List-Unsubscribe', 'One-Click');
    expect(answer.status).toBe(200);
    expect(await unsubscribedAt()).not.toBeNull();
  });

  test('of an address goes on after its record is gone, and a slip is undone with one button', async () => {
    const path = await unsubscribeLink();
    await post(path);
    expect((await post(path)).status).toBe(200);
    await database.inspect('delete from person');
    expect(await send('erased')).toBe('suppressed');
    [claire] = (await makePersons(database, MINES, 1)) as [string];
    await enrolAll(database, MINES, [claire], '2026-11-26T06:35:00Z');
    expect(await send('another record, same address')).toBe('suppressed');
    expect((await post(await unsubscribeLink(), { back: '1' })).status).toBe(200);
    expect(await send('welcome back')).toBe('sent');
  });

  test('a link of another association, a forged one and one for another purpose are the same: over', async () => {
    const path = await unsubscribeLink();
    const forged = `${path.slice(0, -3)}abc`;
    const otherPurpose = path.replace('desabonnement', 'preferences');
    const foreign = await post(path, {}, 'uff');
    for (const answer of [foreign, await post(forged), await get(otherPurpose), await get('/desabonnement/x'), await post('/desabonnement/a.b')]) expect(answer.status).toBe(410);
    expect(await unsubscribedAt()).toBeNull();
    expect(await database.inspect('select from suppression where association_id = $1', [UFF])).toEqual([]);
  });
});

describe('preferences by the link of a mail', () => {
  test('are shown with nothing more than a first name, and changed without signing in', async () => {
    const path = await preferencesLink();
    const page = await get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Claire');
    expect(page.text).not.toContain('claire@example.org');
    const saved = await post(path, { act: 'save', frequency: 'MONTHLY', weekday: '2', hour: '18', zone: 'America/Montreal' });
    expect(saved.status).toBe(200);
    expect(saved.headers['cache-control']).toBe('no-store');
    const [row] = await database.inspect('select frequency, weekday, hour, zone, version from digest_preference');
    expect(row).toEqual({ frequency: 'MONTHLY', weekday: 2, hour: 18, zone: 'America/Montreal', version: 2 });
  });

  test('that make no sense come back with what was typed and what is missing', async () => {
    const page = await post(await preferencesLink(), { act: 'save', frequency: 'WEEKLY', weekday: '4', hour: '7', zone: 'Europe/Atlantis' });
    expect(page.text).toContain('role="alert"');
    expect(page.text).toContain('Europe/Atlantis');
    expect((await database.inspect('select zone from digest_preference'))[0]).toEqual({ zone: 'Europe/Paris' });
  });

  test('take a pause and end it', async () => {
    const path = await preferencesLink();
    await post(path, { act: 'pause', months: '3' });
    expect(await send('in the pause')).toBe('suppressed');
    await post(path, { act: 'pause', months: '0' });
    expect(await send('after the pause')).toBe('sent');
  });

  test('of one who unsubscribed start again when a rhythm is chosen', async () => {
    await post(await unsubscribeLink());
    await post(await preferencesLink(), { act: 'save', frequency: 'WEEKLY', weekday: '4', hour: '7', zone: 'Europe/Paris' });
    expect(await unsubscribedAt()).toBeNull();
    expect(await send('chosen again')).toBe('sent');
  });

  test('a link that was revoked or is past its term is over', async () => {
    const revoked = await preferencesLink();
    await database.inspect('update digest_preference set key_version = 2');
    expect((await get(revoked)).status).toBe(410);
    expect((await get(await preferencesLink(2))).status).toBe(200);
    expect((await get(await preferencesLink(2, new Date('2026-01-01T00:00:00Z')))).status).toBe(410);
  });

  test('are not changed from another site', async () => {
    const path = await preferencesLink();
    expect((await post(path, { act: 'pause', months: '3' }).set('origin', 'http://evil.example')).status).toBe(403);
    expect((await post(path, { act: 'pause', months: '3' }, 'uff')).status).toBe(410);
  });
});

describe('"encore exact ?"', () => {
  const confirmed = () => app.nest.get(TestDigestFacts, { strict: false }).confirmed.has(claire);

  test('is confirmed with one button, once, and a GET does nothing', async () => {
    const path = await stillRightLink();
    expect(buttonsOf((await get(path)).text)).toHaveLength(1);
    expect(confirmed()).toBe(false);
    expect((await post(path)).status).toBe(200);
    expect((await post(path)).status).toBe(200);
    expect(confirmed()).toBe(true);
    expect(await database.inspect(`select from activity where verb = 'person.confirmed'`)).toHaveLength(1);
  });
});
