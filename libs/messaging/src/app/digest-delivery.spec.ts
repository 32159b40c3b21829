import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Jobs, Mailer, newId, requireAssociation, RetryLater } from '@cordee/platform';
import { buildTestBed, inAssociation, type TestBed, useDatabase } from '@cordee/platform/testing';
import { digestEngine } from '../digest-engine';
import type { DigestItem } from '../domain/digest-item';
import { enrolAll, makePersons, MINES, parsed, testWorld, TestRecipients, UFF, useMailSink } from '../testing';
import { CloseDueDigests, DELIVER_JOB } from './close-due-digests';
import { DeliverDigests } from './deliver-digests';
import { type DigestContributor, DigestContributors } from './digest-contributors';
import { DigestLinks } from './digest-links';
import { Unsubscribe } from './unsubscribe';

/** What would have gone to the queue. */
class CapturedJobs {
  readonly jobs: { associationId: string; name: string; ids: string[] }[] = [];
  enqueue(name: string, { ids }: { ids: string[] }): Promise<void> {
    this.jobs.push({ associationId: requireAssociation(), name, ids });
    return Promise.resolve();
  }
}

/** Offers what a test tells it to. */
class SpecContributor implements DigestContributor {
  readonly name = 'spec';
  offers = new Map<string, DigestItem[]>();
  contribute(personIds: readonly string[]): Promise<Map<string, DigestItem[]>> {
    return Promise.resolve(new Map(personIds.flatMap((personId) => (this.offers.has(personId) ? [[personId, this.offers.get(personId)!]] : []))));
  }
}

@Module({ providers: [...digestEngine, ...testWorld, { provide: Jobs, useClass: CapturedJobs }] })
class SpecModule {}

const THURSDAY = '2026-11-26T07:00:00Z';
const breathe = () => Promise.resolve();
const waiting = (key: string): DigestItem => ({ block: 'WAITING', key, text: { key: 'messaging.digest.items.access' }, path: '/connexion', score: 1 });

describe('the digests of a week', () => {
  const database = useDatabase();
  const sink = useMailSink();
  const contributor = new SpecContributor();
  let bed: TestBed;

  beforeAll(async () => {
    bed = await buildTestBed(database, { imports: [SpecModule] }, { SMTP_URL: sink.url });
    bed.get(DigestContributors).add(contributor);
  });
  afterAll(() => bed?.close());
  beforeEach(async () => {
    await database.inspect('truncate person cascade; truncate suppression, mail_message, timer, activity cascade');
    sink.mails.length = 0;
    sink.dead.clear();
    contributor.offers.clear();
    jobs().jobs.length = 0;
    bed.clock.set(THURSDAY);
  });

  const jobs = () => bed.module.select(SpecModule).get(Jobs) as unknown as CapturedJobs;
  const addressOf = (personId: string) => `${personId}@example.org`;
  const inMines = <T>(fn: () => Promise<T>) => inAssociation(MINES, fn);
  const close = (associationId = MINES) => inAssociation(associationId, () => bed.get(CloseDueDigests).run(breathe));
  const states = () => database.inspect<{ person_id: string; state: string; reason: string | null; window_start: string }>('select person_id, state, reason, window_start::text from digest order by id');

  /** Members with something that waits for them, whose digest falls due this Thursday. */
  async function members(count: number, associationId = MINES): Promise<string[]> {
    const ids = await makePersons(database, associationId, count);
    await enrolAll(database, associationId, ids, '2026-11-26T06:35:00Z');
    for (const personId of ids) {
      recipients().register(associationId, { personId });
      contributor.offers.set(personId, [waiting('spec.ask')]);
    }
    return ids;
  }
  const recipients = () => bed.get(TestRecipients, { strict: false });
  /** A fault of ours in the middle of sending. */
  function inBrokenMailer(): { mend: () => void } {
    const mailer = bed.get(Mailer);
    const send = mailer.send.bind(mailer);
    mailer.send = () => Promise.reject(new Error('broken'));
    return { mend: () => void (mailer.send = send) };
  }
  async function deliver(claimant = 'job-1', last = false): Promise<void> {
    for (const job of jobs().jobs.splice(0)) await inAssociation(job.associationId, () => bed.get(DeliverDigests).run(job.ids, { claimant, last, breathe }));
  }

  test('go to each member once, in their own name, and name the week', async () => {
    const ids = await members(3);
    await close();
    expect(jobs().jobs.map(({ name, ids: chunk }) => [name, chunk.length])).toEqual([[DELIVER_JOB, 3]]);
    await deliver();
    expect(sink.mails.map(({ to }) => to).sort()).toEqual(ids.map(addressOf).sort());
    expect(await states()).toEqual(ids.map((person_id) => ({ person_id, state: 'SENT', reason: null, window_start: '2026-11-23' })));
    const mail = await parsed(sink.to(addressOf(ids[0]!))[0]!);
    expect(mail.subject).toBe('Une réponse est attendue de vous');
    expect(mail.from?.name).toBe('Mines');
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click');
  });

  test('are not made twice, however often the job of the week or of the delivery runs', async () => {
    await members(2);
    await close();
    const again = [...jobs().jobs];
    await deliver();
    await close();
    expect(jobs().jobs).toEqual([]);
    jobs().jobs.push(...again);
    await deliver('job-2');
    expect(sink.mails).toHaveLength(2);
    expect(await database.inspect('select from digest')).toHaveLength(2);
  });

  test('have one date a member after that, and one timer for the whole association', async () => {
    await members(20);
    await close();
    await deliver();
    await close();
    const next = await database.inspect<{ next_at: Date; last_window: string }>('select next_at, last_window::text from digest_preference');
    for (const row of next) {
      expect(row.next_at.toISOString()).toMatch(/^2026-12-03T06:(30|35|40|45|50|55):00/);
      expect(row.last_window).toBe('2026-11-23');
    }
    const timers = await database.inspect<{ due_at: Date; key: string }>(`select due_at, key from timer where kind = 'digest.due'`);
    expect(timers).toEqual([{ key: MINES, due_at: new Date(Math.min(...next.map((row) => row.next_at.getTime()))) }]);
  });

  test('do not leave when there is nothing to say', async () => {
    const [claire] = await members(1);
    await database.inspect(`update digest_preference set last_sent_at = '2026-11-19'`);
    contributor.offers.clear();
    await close();
    await deliver();
    expect(sink.mails).toEqual([]);
    expect(await states()).toEqual([{ person_id: claire, state: 'EMPTY', reason: 'NOTHING_TO_SAY', window_start: '2026-11-23' }]);
    expect(await database.inspect('select from mail_message')).toEqual([]);
  });

  test('are never empty the first time', async () => {
    await members(1);
    contributor.offers.clear();
    await close();
    await deliver();
    expect((await parsed(sink.mails[0]!)).subject).toBe('Bienvenue dans votre réseau');
  });

  test('do not repeat what was shown twice without an answer', async () => {
    const [claire] = await members(1);
    for (const week of ['2026-11-26', '2026-12-03', '2026-12-10']) {
      bed.clock.set(`${week}T07:00:00Z`);
      await close();
      await deliver();
    }
    expect(sink.to(addressOf(claire!))).toHaveLength(2);
    expect((await states()).map(({ state }) => state)).toEqual(['SENT', 'SENT', 'EMPTY']);
  });

  test('missed for six weeks are caught up with one', async () => {
    await members(1);
    bed.clock.set('2027-01-04T12:00:00Z');
    await close();
    await close();
    await deliver();
    expect(sink.mails).toHaveLength(1);
    expect((await states()).map(({ window_start }) => window_start)).toEqual(['2026-12-28']);
  });

  test('on the nights on which clocks change leave once', async () => {
    const [claire] = await makePersons(database, MINES, 1);
    recipients().register(MINES, { personId: claire! });
    contributor.offers.set(claire!, [waiting('spec.ask'), waiting('spec.other'), waiting('spec.third')]);
    for (const [night, nextDue] of [['2026-10-25', '2026-10-25T00:30:00Z'], ['2027-03-28', '2027-03-28T01:30:00Z']] as const) {
      await database.inspect('truncate digest_preference, digest, digest_item_seen');
      sink.mails.length = 0;
      await database.inspect(
        `insert into digest_preference (association_id, person_id, frequency, weekday, hour, zone, next_at, created_at, updated_at)
        values ($1, $2, 'WEEKLY', 7, 2, 'Europe/Paris', $3, '2026-10-01', '2026-10-01')`, [MINES, claire, nextDue]);
      for (let quarter = 0; quarter < 20; quarter++) {
        bed.clock.set(new Date(Date.parse(`${night}T00:00:00Z`) + quarter * 15 * 60_000));
        await close();
        await deliver(`job-${quarter}`);
      }
      expect([night, sink.mails.length]).toEqual([night, 1]);
    }
  });

  test('of one association are not those of another', async () => {
    const [claire] = await members(1, MINES);
    const [hugo] = await members(1, UFF);
    await close(MINES);
    const [job] = jobs().jobs;
    const foreign = (await database.inspect<{ id: string }>('select id from digest'))[0]!.id;
    await inAssociation(UFF, () => bed.get(DeliverDigests).run([foreign, newId()], { claimant: 'x', last: true, breathe }));
    expect(sink.mails).toEqual([]);
    expect(job?.ids).toEqual([foreign]);
    await deliver();
    expect(sink.mails.map(({ to }) => to)).toEqual([addressOf(claire!)]);
    await close(UFF);
    await deliver();
    expect(sink.to(addressOf(hugo!))).toHaveLength(1);
  });

  test('queued before someone unsubscribes do not reach them', async () => {
    const [claire, hugo] = await members(2);
    await close();
    await inMines(async () => {
      const links = bed.get(DigestLinks);
      const link = links.readUnsubscribe(links.unsubscribe(claire!, addressOf(claire!)).split('/').at(-1)!)!;
      await bed.get(Unsubscribe).run(link);
      await bed.get(Unsubscribe).run(link);
    });
    await deliver();
    expect(sink.mails.map(({ to }) => to)).toEqual([addressOf(hugo!)]);
    expect(await database.inspect(`select verb from activity where verb = 'digest.unsubscribed'`)).toHaveLength(1);
  });

  test('do not reach someone who unsubscribes while the chunk is being sent', async () => {
    await members(40);
    let asked = false;
    sink.beforeYes = async () => {
      if (asked) return;
      asked = true;
      await database.inspect(`update digest_preference set unsubscribed_at = '2026-11-26' where person_id in (select person_id from digest order by id desc limit 5)`);
    };
    await close();
    await deliver();
    sink.beforeYes = () => undefined;
    const unsubscribed = await database.inspect<{ person_id: string }>('select person_id from digest_preference where unsubscribed_at is not null');
    expect(unsubscribed).toHaveLength(5);
    for (const { person_id } of unsubscribed) expect(sink.to(addressOf(person_id))).toEqual([]);
    expect(sink.mails).toHaveLength(35);
    expect((await states()).filter(({ state, reason }) => state === 'EMPTY' && reason === 'UNSUBSCRIBED')).toHaveLength(5);
  });

  test('refused for good by a server are never tried again', async () => {
    const [claire] = await members(1);
    sink.dead.add(addressOf(claire!));
    await close();
    await deliver();
    expect((await states()).map(({ state, reason }) => [state, reason])).toEqual([['FAILED', 'ADDRESS_REFUSED']]);
    sink.dead.clear();
    bed.clock.set('2026-12-03T07:00:00Z');
    await close();
    await deliver('job-2');
    expect(sink.mails).toEqual([]);
    expect((await states())[1]).toMatchObject({ state: 'EMPTY', reason: 'UNSUBSCRIBED' });
  });

  test('to what cannot be an address fail alone, without holding up the others', async () => {
    const [claire, hugo] = await members(2);
    recipients().register(MINES, { personId: claire!, address: 'not an address' });
    await close();
    await deliver();
    expect(sink.mails.map(({ to }) => to)).toEqual([addressOf(hugo!)]);
    expect((await states()).map(({ state, reason }) => [state, reason]).sort()).toEqual([['FAILED', 'ADDRESS_REFUSED'], ['SENT', null]]);
  });

  test('that fail are tried again, and stand as failed after the last try, until somebody runs them again', async () => {
    await members(2);
    await close();
    const [job] = jobs().jobs;
    const ids = job!.ids;
    const broken = inBrokenMailer();
    for (const last of [false, true]) await expect(inMines(() => bed.get(DeliverDigests).run(ids, { claimant: 'job-1', last, breathe }))).rejects.toThrow('broken');
    broken.mend();
    expect((await states()).map(({ state, reason }) => [state, reason])).toEqual([['FAILED', 'SENDING_FAILED'], ['FAILED', 'SENDING_FAILED']]);
    await inMines(() => bed.get(DeliverDigests).run(ids, { claimant: 'run again', last: true, breathe }));
    expect(sink.mails).toHaveLength(2);
    expect((await states()).map(({ state }) => state)).toEqual(['SENT', 'SENT']);
  });

  test('stop at the next safe point when the worker drains, and the rest leaves afterwards', async () => {
    await members(30);
    await close();
    const [job] = jobs().jobs;
    let breaths = 0;
    const draining = () => (++breaths > 12 ? Promise.reject(new RetryLater('DRAINING')) : Promise.resolve());
    await expect(inMines(() => bed.get(DeliverDigests).run(job!.ids, { claimant: 'job-1', last: false, breathe: draining }))).rejects.toThrow('DRAINING');
    const before = sink.mails.length;
    expect(before).toBeLessThan(30);
    expect((await states()).filter(({ state }) => state === 'SENT')).toHaveLength(before);
    await deliver('job-1');
    expect(sink.mails).toHaveLength(30);
  });

  test('wait while the mail server is away, and leave when it is back', async () => {
    await members(5);
    await close();
    const [job] = jobs().jobs;
    sink.away = true;
    await expect(deliver()).rejects.toMatchObject({ code: 'SMTP_451' });
    sink.away = false;
    expect(await database.inspect('select from digest where finished_at is null')).toHaveLength(5);
    jobs().jobs.push(job!);
    await deliver();
    expect(sink.mails).toHaveLength(5);
  });

  test('whose job was lost are asked for again after a quarter of an hour', async () => {
    await members(3);
    await close();
    jobs().jobs.length = 0;
    await close();
    expect(jobs().jobs).toEqual([]);
    const [timer] = await database.inspect<{ due_at: Date }>(`select due_at from timer where kind = 'digest.due'`);
    expect(timer?.due_at).toEqual(new Date('2026-11-26T07:15:00Z'));
    bed.clock.advance({ minutes: 16 });
    await close();
    await deliver();
    expect(sink.mails).toHaveLength(3);
  });
});
