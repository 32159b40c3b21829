import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CloseDueDigests, DeliverDigests, EnrolMembers, parsed, useMailSink } from '@cordee/messaging/testing';
import type { MovedClock } from '@cordee/platform';
import { inAssociation, useDatabase } from '@cordee/platform/testing';
import { NOW, startRealApp } from './support/real-app';
import type { RunningApp } from './support/running-app';
import { twoWorlds, type TwoWorlds, type World } from './support/two-worlds';

// Before the database's own end: hooks run in the order of their lines.
afterAll(() => app.close());

const database = useDatabase();
const sink = useMailSink();
let app: RunningApp & { clock: MovedClock };
let worlds: TwoWorlds;
let session: string;

beforeAll(async () => {
  worlds = await twoWorlds(database, NOW);
  app = await startRealApp(database, { SMTP_URL: sink.url });
  await database.inspect('delete from digest; delete from digest_preference; delete from suppression; delete from digest_item_seen');
  await database.inspect('update person set confirmed_at = null, still_right_asked_at = null, deceased_noted_at = null, deceased_on = null');
  session = await worlds.mines.signIn();
}, 90_000);

const FIELDS = 'frequency weekday hour zone interruptionsPerWeek pausedUntil nextAt unsubscribedAt';
const ask = (query: string, variables: Record<string, unknown> = {}) => app.graphql({ query, variables, site: 'mines', session });
const notifications = async () => ((await ask(`{ viewer { notifications { ${FIELDS} } } }`)).data as { viewer: { notifications: Record<string, unknown> } }).viewer.notifications;
const update = (input: Record<string, unknown>) => ask(`mutation($input: UpdateNotificationsInput!) { updateNotifications(input: $input) { result { ${FIELDS} } userErrors { ... on UserError { code path message } } } }`, { input });
const pause = (months: number) => ask(`mutation($input: PauseNotificationsInput!) { pauseNotifications(input: $input) { result { ${FIELDS} } userErrors { ... on UserError { code path } } } }`, { input: { months } });
const inWorld = <T>(world: World, fn: () => Promise<T>) => inAssociation(world.ids['association']!, fn);

describe('my notifications', () => {
  test('are the association\'s rhythm until I choose', async () => {
    expect(await notifications()).toMatchObject({ frequency: 'WEEKLY', zone: 'Europe/Paris', interruptionsPerWeek: 3, pausedUntil: null, unsubscribedAt: null });
    expect((await notifications())['nextAt']).not.toBeNull();
  });

  test('are what I choose, and have a date that fits', async () => {
    const { data } = await update({ frequency: 'MONTHLY', weekday: 2, hour: 18, zone: 'Asia/Tokyo' });
    expect(data).toMatchObject({ updateNotifications: { userErrors: [], result: { frequency: 'MONTHLY', weekday: 2, hour: 18, zone: 'Asia/Tokyo' } } });
    expect((await notifications())['nextAt']).toMatch(/^2026-12-01T09:(30|35|40|45|50|55):00/);
  });

  test('say how often I am written to beside the digest, and keep it when only the rhythm is chosen', async () => {
    const rhythm = { frequency: 'MONTHLY', weekday: 2, hour: 18, zone: 'Asia/Tokyo' };
    expect((await update({ ...rhythm, interruptionsPerWeek: 0 })).data).toMatchObject({ updateNotifications: { userErrors: [], result: { interruptionsPerWeek: 0 } } });
    expect((await update(rhythm)).data).toMatchObject({ updateNotifications: { result: { interruptionsPerWeek: 0 } } });
    for (const interruptionsPerWeek of [-1, 11]) {
      expect((await update({ ...rhythm, interruptionsPerWeek })).data).toMatchObject({ updateNotifications: { result: null, userErrors: [{ code: 'INVALID_INPUT', path: ['interruptionsPerWeek'] }] } });
    }
    expect(await notifications()).toMatchObject({ interruptionsPerWeek: 0 });
  });

  test('refuse what makes no sense, naming the field', async () => {
    const { data } = await update({ frequency: 'WEEKLY', weekday: 9, hour: 7, zone: 'Europe/Paris' });
    expect(data).toMatchObject({ updateNotifications: { result: null, userErrors: [{ code: 'INVALID_INPUT', path: ['weekday'] }] } });
    expect((await pause(2)).data).toMatchObject({ pauseNotifications: { result: null, userErrors: [{ code: 'INVALID_INPUT', path: ['months'] }] } });
  });

  test('pause and go on', async () => {
    expect((await pause(3)).data).toMatchObject({ pauseNotifications: { result: { pausedUntil: '2027-02-23' } } });
    expect((await pause(0)).data).toMatchObject({ pauseNotifications: { result: { pausedUntil: null } } });
  });

  test('of one association say nothing about another', async () => {
    const foreign = await app.graphql({ query: `{ viewer { notifications { frequency } } }`, site: 'uff', session });
    expect((foreign.data as { viewer: unknown } | null)?.viewer ?? null).toBeNull();
    expect(await database.inspect('select from digest_preference where association_id = $1', [worlds.uff.ids['association']])).toEqual([]);
  });
});

describe('the first digest out of the real parts', () => {
  test('is planned, sent, and its links lead to pages that do what they say', async () => {
    const personId = worlds.mines.ids['person']!;
    await database.inspect(`update person_email set address = 'ada@example.org' where person_id = $1`, [personId]);
    await database.inspect('delete from digest_preference');
    await inWorld(worlds.mines, () => app.get(EnrolMembers).run([personId]));
    app.clock.advance({ days: 8 });
    await inWorld(worlds.mines, () => app.nest.get(CloseDueDigests, { strict: false }).run(() => Promise.resolve()));
    const digests = await database.inspect<{ id: string }>('select id from digest');
    await inWorld(worlds.mines, () => app.nest.get(DeliverDigests, { strict: false }).run(digests.map(({ id }) => id), { claimant: 'e2e', last: true, breathe: () => Promise.resolve() }));
    expect(sink.mails.map(({ to }) => to)).toEqual(['ada@example.org']);
    const mail = await parsed(sink.mails[0]!);
    const linkTo = (path: string) => new RegExp(`http://mines\\.localhost:3000(/${path}/[\\w.-]+)`).exec(mail.text ?? '')?.[1] ?? 'no link';
    const post = (path: string) => app.http('post', path, { site: 'mines' }).type('form').send({});
    for (const path of ['encore-exact', 'preferences', 'desabonnement']) expect([path, (await app.http('get', linkTo(path), { site: 'mines' })).status]).toEqual([path, 200]);
    expect((await post(linkTo('encore-exact'))).status).toBe(200);
    expect((await database.inspect<{ at: Date | null }>('select confirmed_at as at from person where id = $1', [personId]))[0]?.at).not.toBeNull();
    expect((await post(linkTo('desabonnement'))).status).toBe(200);
    expect((await database.inspect<{ at: Date | null }>('select unsubscribed_at as at from digest_preference'))[0]?.at).not.toBeNull();
    expect((await app.http('get', linkTo('preferences'), { site: 'uff' })).status).toBe(410);
  }, 30_000);
});
