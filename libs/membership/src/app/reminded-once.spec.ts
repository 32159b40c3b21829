import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DigestLinks, parsed, useMailSink } from '@cordee/messaging/testing';
import { Temporal } from '@cordee/platform';
import { useDatabase, type TestBed } from '@cordee/platform/testing';
import { day, DuesWorld, granted, unhurried, type MinesPerson } from '../testing/dues-world';
import { ClaimReminders } from './claim-reminders';
import { CloseDue } from './close-due';
import { DUES_STREAM } from './due-mailer';
import { MakeDues } from './make-dues';
import { ReminderRules } from './reminder-rules';
import { SendReminders } from './send-reminders';
import { StartDueRun } from './start-due-run';

// The database first: what writes mails is closed with it, before the mail server is.
const world = new DuesWorld(useDatabase());
const sink = useMailSink();
let second: TestBed;
let plan: string;
beforeAll(async () => {
  await world.open({ SMTP_URL: sink.url, DB_POOL: '10' });
  second = await world.another({ SMTP_URL: sink.url, DB_POOL: '10' });
}, 60_000);
beforeEach(async () => {
  sink.mails.length = 0;
  sink.dead.clear();
  await world.begin();
  plan = await world.plan();
}, 30_000);

/** Members whose due of 2027 is to be paid by 31 January. Answers their dues. */
async function called<K extends MinesPerson>(...names: K[]): Promise<Record<K, string>> {
  for (const name of names) await world.grant(name, plan, '2026-01-01', '2026-12-31');
  const { runId } = granted(await world.asTreasurer(() => world.bed.get(StartDueRun).start({ planId: plan, periodStartsOn: null, dueOn: day('2027-01-31') }, world.key())));
  await world.letGo(runId);
  await world.asWorker(() => world.bed.get(MakeDues).run(runId, unhurried));
  const rows = await world.database.inspect<{ id: string; person: string }>('select id, person_id as person from due where run_id = $1', [runId]);
  return Object.fromEntries(names.map((name) => [name, rows.find(({ person }) => person === world.people[name])!.id])) as Record<K, string>;
}

/** What one worker does in the morning. */
async function morning(bed = world.bed): Promise<void> {
  for (const chunk of await claim(bed)) await send(chunk, bed);
}
const claim = (bed = world.bed) => world.asWorker(() => bed.get(ClaimReminders).run(unhurried));
const send = (ids: readonly string[], bed = world.bed) => world.asWorker(() => bed.get(SendReminders).send(ids, unhurried));
/** Mornings of these days, and on which of them how many mails left. */
async function mornings(from: string, to: string): Promise<string[]> {
  const days: string[] = [];
  for (let on = day(from); Temporal.PlainDate.compare(on, day(to)) <= 0; on = on.add({ days: 1 })) {
    const before = sink.mails.length;
    world.today(on.toString());
    await morning();
    if (sink.mails.length > before) days.push(`${on.toString()} ${sink.mails.length - before}`);
  }
  return days;
}
const setRules = (...offsets: number[]) => world.asTreasurer(() => world.bed.get(ReminderRules).set(offsets));
const log = async () => (await world.database.inspect<{ line: string }>(
  `select concat_ws(' ', s.state, s.reason, p.first_name) as line from reminder_sent s join person p on p.id = s.person_id where s.association_id = $1 order by 1`, [world.mines.id])).map(({ line }) => line);
const receivers = () => sink.mails.map(({ to }) => to).sort();
const purposes = async () => (await world.database.inspect<{ purpose: string }>('select purpose from mail_message where association_id = $1 order by 1', [world.mines.id])).map(({ purpose }) => purpose);

describe('a due that nobody pays', () => {
  test('is reminded of a month and a week before its date, and a week and a month after it, each once', async () => {
    await called('aicha');
    expect(await mornings('2026-12-30', '2027-01-03')).toEqual(['2027-01-01 1']);
    expect(await mornings('2027-01-22', '2027-01-26')).toEqual(['2027-01-24 1']);
    expect(await mornings('2027-01-30', '2027-02-09')).toEqual(['2027-02-07 1']);
    expect(await mornings('2027-02-28', '2027-03-12')).toEqual(['2027-03-02 1']);
    expect(await purposes()).toEqual(['due-after', 'due-after', 'due-before', 'due-before']);
    expect(await log()).toEqual(Array.from({ length: 4 }, () => 'SENT Aïcha'));
  }, 90_000);

  test('its mail says what is left to pay and has the link that renews', async () => {
    const { aicha } = await called('aicha');
    await world.pay('aicha', [aicha], 2000);
    await mornings('2027-01-01', '2027-01-01');
    const { html, text, to } = await parsed(sink.mails[0]!);
    expect(to?.[0]?.address).toBe('aicha@mines.example');
    for (const body of [html, text]) {
      expect(body).toMatch(/40,00\s€/);
      expect(body).not.toMatch(/60,00\s€/);
      expect(body).toContain(`${world.mines.subdomain}.localhost:3000/renouveler/`);
    }
  });
});

describe('ten workers at once', () => {
  test('send one mail to each member, rule and due date', async () => {
    await called('claire', 'paul', 'aicha', 'ousmane', 'joelle', 'herve');
    for (const date of ['2027-01-01', '2027-01-24']) {
      sink.mails.length = 0;
      world.today(date);
      second.clock.set(world.bed.clock.now());
      await Promise.all(Array.from({ length: 10 }, (_, n) => morning(n % 2 ? second : world.bed)));
      // Claire and Paul share an address: each is written to.
      expect(receivers()).toEqual(['aicha@mines.example', 'claire@mines.example', 'claire@mines.example', 'herve@mines.example', 'joelle@mines.example', 'ousmane@mines.example']);
    }
    expect(await log()).toHaveLength(12);
    expect(new Set((await log()).map((line) => line.split(' ')[0]))).toEqual(new Set(['SENT']));
  }, 60_000);

  test('and a worker that dies between claiming and sending is followed by one that sends', async () => {
    await called('aicha', 'ousmane');
    world.today('2027-01-01');
    await claim();
    second.clock.set(world.bed.clock.now());
    await morning(second);
    expect(receivers()).toEqual(['aicha@mines.example', 'ousmane@mines.example']);
  });
});

describe('nobody is reminded', () => {
  test.each<[string, (due: string) => Promise<unknown>]>([
    ['of what is paid', (due) => world.pay('aicha', [due], 6000)],
    ['of what is cancelled', (due) => world.asTreasurer(() => world.bed.get(CloseDue).cancel(due, 'Appelée par erreur'))],
    ['of what is written off', (due) => world.asTreasurer(() => world.bed.get(CloseDue).writeOff(due, 'Geste'))],
  ])('%s, even a moment before the mail leaves', async (_what, close) => {
    const { aicha } = await called('aicha', 'ousmane');
    world.today('2027-01-01');
    const chunks = await claim();
    await close(aicha);
    for (const chunk of chunks) await send(chunk);
    expect([receivers(), await log()]).toEqual([['ousmane@mines.example'], ['SENT Ousmane', 'SKIPPED closed Aïcha']]);
    expect(await mornings('2027-01-02', '2027-01-03')).toEqual([]);
  });

  test('at an address that said no to mails about dues, or that is no more; others are', async () => {
    await called('aicha', 'ousmane', 'joelle', 'linh');
    await world.database.inspect(
      `insert into suppression (association_id, id, address_hash, scope, topic, reason, created_at) values ($1, gen_random_uuid(), $2, 'TOPIC', $3, 'unsubscribed', '2026-11-01')`,
      [world.mines.id, world.bed.get(DigestLinks).addressHash('aicha@mines.example'), DUES_STREAM],
    );
    sink.dead.add('joelle@mines.example');
    expect(await mornings('2027-01-01', '2027-01-02')).toEqual(['2027-01-01 1']);
    expect([receivers(), await log()]).toEqual([['ousmane@mines.example'], ['SENT Ousmane', 'SKIPPED unwanted Aïcha', 'SKIPPED unwanted Joëlle', 'SKIPPED unwanted Linh']]);
  });

  test('in the days after they were told of the due itself', async () => {
    await world.grant('aicha', plan, '2026-01-01', '2026-12-31');
    await setRules(-28, 7);
    await world.call('aicha', plan);
    expect(await mornings('2026-11-24', '2026-11-27')).toEqual([]);
  });

  test('by a worker of another association', async () => {
    await called('aicha');
    world.today('2027-01-01');
    const chunks = await world.asWorker(() => world.bed.get(ClaimReminders).run(unhurried), world.uff.id);
    expect([chunks, await log()]).toEqual([[], []]);
    for (const chunk of await claim()) await world.asWorker(() => world.bed.get(SendReminders).send(chunk, unhurried), world.uff.id);
    expect([receivers(), await log()]).toEqual([[], ['CLAIMED Aïcha']]);
  });
});

describe('days without a worker', () => {
  test('are caught up, once', async () => {
    await called('aicha');
    expect(await mornings('2027-01-05', '2027-01-06')).toEqual(['2027-01-05 1']);
  });

  test('that are too many are let go: a reminder is about its moment', async () => {
    await called('aicha');
    expect(await mornings('2027-01-08', '2027-01-09')).toEqual([]);
  });

  test('never send after the date what was to leave before it', async () => {
    await called('aicha');
    await setRules(-3);
    expect(await mornings('2027-01-31', '2027-02-03')).toEqual([]);
  });
});

describe('rules that the office changes', () => {
  test('hold from then on: what was taken away is silent, what stays is not said twice, what is new is said', async () => {
    await called('aicha');
    expect(await mornings('2027-01-24', '2027-01-24')).toEqual(['2027-01-24 1']);
    expect(granted(await setRules(-7, 10)).map(({ offsetDays }) => offsetDays)).toEqual([-7, 10]);
    expect(await mornings('2027-01-25', '2027-01-26')).toEqual([]);
    expect(await mornings('2027-02-06', '2027-02-11')).toEqual(['2027-02-10 1']);
  }, 60_000);

  test('and that come back the next day do not say again what they said', async () => {
    await called('aicha');
    expect(await mornings('2027-01-24', '2027-01-24')).toEqual(['2027-01-24 1']);
    await setRules(30);
    await setRules(-7, 30);
    expect(await mornings('2027-01-25', '2027-01-27')).toEqual([]);
    expect(await log()).toEqual(['SENT Aïcha']);
  });

  test('to none at all send nothing, and a new plan does not bring them back', async () => {
    await called('aicha');
    await setRules();
    await world.plan({ name: 'Jeune diplômé' });
    expect(await mornings('2027-01-01', '2027-01-02')).toEqual([]);
  });

  test.each<[string, number[], string]>([
    ['too many', [-60, -30, -14, -7, 1, 7, 14, 30, 60], 'tooManyRules'], ['too far away', [181], 'offsetInvalid'], ['half a day', [0.5], 'offsetInvalid'],
  ])('are refused: %s', async (_what, offsets, reason) => {
    expect(await setRules(...offsets)).toMatchObject({ code: 'INVALID_INPUT', path: ['offsetDays'], reason });
    expect((await world.asTreasurer(() => world.bed.get(ReminderRules).all())).map(({ offsetDays }) => offsetDays)).toEqual([-30, -7, 7, 30]);
  });

  test('are each association’s own', async () => {
    granted(await world.asOther(() => world.bed.get(ReminderRules).set([3])));
    expect(await world.count('reminder_rule', 'removed_at is null')).toBe(4);
  });
});
