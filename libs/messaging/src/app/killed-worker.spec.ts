import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { compileProcess, startProcess, type TestProcess, until, useDatabase } from '@cordee/platform/testing';
import { makePersons, MINES, useMailSink } from '../testing';
import { SEND_CONCURRENCY } from './send-digests';

const KILLS = 5;
const HOUR_MS = 3_600_000;

describe('a digest of many, its worker killed in the middle', () => {
  const database = useDatabase();
  const sink = useMailSink();
  const workers = new Set<TestProcess>();
  let file: string;

  beforeAll(async () => {
    file = await compileProcess('libs/messaging/src/testing/digest-worker.fixture.ts');
  }, 60_000);
  afterEach(async () => {
    await Promise.all([...workers].map((worker) => worker.kill()));
    workers.clear();
  });

  async function startWorker(env: Record<string, string> = {}): Promise<TestProcess> {
    const worker = await startProcess(file, { ...database.env, ...env, SMTP_URL: sink.url, LOG_LEVEL: 'silent' }, /worker ready/);
    workers.add(worker);
    return worker;
  }

  /** Members whose slot was two hours ago, whatever day the test runs on, and the timer that says so. */
  async function makeDue(count: number): Promise<string[]> {
    await database.inspect('truncate person cascade; truncate mail_message, timer, digest');
    sink.mails.length = 0;
    const ids = await makePersons(database, MINES, count);
    const slot = new Date(Date.now() - 2 * HOUR_MS);
    await database.inspect(
      `insert into digest_preference (association_id, person_id, frequency, weekday, hour, zone, next_at, created_at, updated_at)
      select $1, id, 'WEEKLY', $3, $4, 'UTC', $5, $5, $5 from unnest($2::uuid[]) id`,
      [MINES, ids, slot.getUTCDay() || 7, slot.getUTCHours(), slot],
    );
    await database.inspect(`insert into timer (id, association_id, kind, key, due_at) values (gen_random_uuid(), $1, 'digest.due', $1, $2)`, [MINES, slot]);
    return ids;
  }

  /** Kills the worker each time another share of the mails has arrived, and starts the next. */
  async function killInTheMiddle(count: number, kills: number, env: Record<string, string> = {}): Promise<string[]> {
    const ids = await makeDue(count);
    for (let kill = 1; kill <= kills; kill++) {
      const worker = await startWorker(env);
      await until(() => new Set(sink.mails.map(({ to }) => to)).size >= (count * kill) / (kills + 2), 60_000);
      await worker.kill();
      workers.delete(worker);
    }
    await startWorker(env);
    await until(async () => (await database.inspect('select from digest where finished_at is not null')).length === count, 120_000);
    return ids;
  }

  const extraCopies = () => sink.mails.length - new Set(sink.mails.map(({ to }) => to)).size;

  test(`five kills among 2,000: nobody is missed, and a copy is recognised as one`, async () => {
    const ids = await killInTheMiddle(2_000, KILLS);
    expect(new Set(sink.mails.map(({ to }) => to))).toEqual(new Set(ids.map((id) => `${id}@example.org`)));
    const extra = extraCopies();
    process.stdout.write(`digest of 2,000, ${KILLS} kills: 0 missed, ${extra} extra copies\n`);
    expect(extra).toBeLessThanOrEqual(KILLS * SEND_CONCURRENCY);
    const messageIds = new Map<string, Set<string>>();
    for (const { to, messageId } of sink.mails) messageIds.set(to, (messageIds.get(to) ?? new Set()).add(messageId));
    expect([...messageIds.values()].every((known) => known.size === 1)).toBe(true);
    expect(await database.inspect(`select from digest where state <> 'SENT'`)).toEqual([]);
    expect(await database.inspect('select from job_failure')).toEqual([]);
  }, 300_000);

  test('canary: without the unique key of each mail, copies appear that nothing tells apart', async () => {
    await killInTheMiddle(200, 2, { SPEC_CANARY: 'on' });
    expect(extraCopies()).toBeGreaterThan(2 * SEND_CONCURRENCY);
  }, 180_000);
});
