import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { WorkQueue } from '@cordee/identity';
import { DigestLinks, parsed, useMailSink } from '@cordee/messaging/testing';
import { Clock, Db, isDomainError, ReadScope } from '@cordee/platform';
import { meeting, useDatabase } from '@cordee/platform/testing';
import { DueReminderRecipientsRepository, type ClaimedDue } from '../data/due-reminder-recipients.repository';
import { DueReminderSendingsRepository } from '../data/due-reminder-sendings.repository';
import { day, DuesWorld, granted, unhurried, type MinesPerson } from '../testing/dues-world';
import { AskDueSample } from './ask-due-sample';
import { CloseDue } from './close-due';
import { DUES_STREAM } from './due-mailer';
import { HeldReminders } from './held-reminders';
import { RemindDues } from './remind-dues';
import { whichDues, type WhichDues } from './reminder-list';
import { PreviewReminders } from './reminder-preview';
import { ReminderSendings } from './reminder-sendings';
import { SendDueSample } from './send-due-sample';
import { SendHandReminders } from './send-hand-reminders';
import { SettleReminders } from './settle-reminders';

// The database first: what writes mails is closed with it, before the mail server is.
const world = new DuesWorld(useDatabase());
const sink = useMailSink();
let plan: string;
beforeAll(() => world.open({ SMTP_URL: sink.url, DB_POOL: '14' }), 60_000);
beforeEach(async () => {
  sink.mails.length = 0;
  await world.begin();
  plan = await world.plan();
}, 30_000);

async function dues<K extends MinesPerson>(...names: K[]): Promise<Record<K, string>> {
  const entries: [K, string][] = [];
  for (const name of names) entries.push([name, await world.call(name, plan)]);
  return Object.fromEntries(entries) as Record<K, string>;
}
const remind = (which: WhichDues, key = world.key(), reminding = world.bed.get(RemindDues)) => world.asTreasurer(() => reminding.of(which, key));
const chosen = (...dueIds: string[]): WhichDues => ({ dueIds });
const held = async (...dueIds: string[]): Promise<string> => granted(await remind(chosen(...dueIds))).sendingId!;
const settling = () => world.bed.get(SettleReminders);
const cancel = (id: string) => world.asTreasurer(() => settling().cancel(id));
const release = (id: string) => world.asTreasurer(() => settling().release(id));
const preview = (which: WhichDues) => world.asTreasurer(() => world.bed.get(PreviewReminders).of(which));
const deliver = async (): Promise<void> => {
  const sendings = await world.database.inspect<{ id: string }>(`select id from due_reminder_sending where association_id = $1`, [world.mines.id]);
  for (const { id } of sendings) for (const chunk of await world.asWorker(() => world.bed.get(SendHandReminders).chunks(id))) await world.asWorker(() => world.bed.get(SendHandReminders).send(chunk, unhurried));
};
const receivers = () => sink.mails.map(({ to }) => to).sort();
const states = async () => (await world.database.inspect<{ state: string }>('select distinct state from due_reminder_recipient where association_id = $1 order by 1', [world.mines.id])).map(({ state }) => state);
const timers = () => world.database.inspect<{ key: string; due_at: Date }>(`select key, due_at from timer where association_id = $1 and kind = 'membership.releaseReminders'`, [world.mines.id]);

describe('before reminders leave', () => {
  test('the office sees how many, of which dues none leaves and why, and the mail whose links lead nowhere', async () => {
    // She was called while she lived.
    await world.database.inspect('update person set deceased_noted_at = null where id = $1', [world.people.suzanne]);
    const { aicha, ousmane, joelle, paul, linh, suzanne, herve } = await dues('aicha', 'ousmane', 'joelle', 'paul', 'linh', 'suzanne', 'herve');
    await world.pay('paul', [paul], 6000);
    await world.database.inspect(
      `insert into suppression (association_id, id, address_hash, scope, topic, reason, created_at) values ($1, gen_random_uuid(), $2, 'TOPIC', $3, 'unsubscribed', '2026-11-01')`,
      [world.mines.id, world.bed.get(DigestLinks).addressHash('joelle@mines.example'), DUES_STREAM]);
    await world.database.inspect('update person set deceased_noted_at = $2 where id = $1', [world.people.suzanne, world.bed.clock.now()]);
    await remind(chosen(herve));
    const seen = await preview(chosen(aicha, ousmane, joelle, paul, linh, suzanne, herve));
    expect(seen).toMatchObject({ counts: { recipients: 2, closed: 1, remindedLately: 1, withoutEmail: 1, deceased: 1, suppressed: 1 }, sampleDueId: aicha, sample: { recipient: 'Aïcha Benali', fromName: world.mines.name } });
    expect(new Set([...seen.sample!.html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link))).toEqual(new Set(['#']));
    expect(granted(await remind(chosen(aicha, ousmane, joelle, paul, linh, suzanne, herve))).counts).toEqual(seen.counts);
    expect(await preview(chosen(paul))).toMatchObject({ counts: { recipients: 0 }, sampleDueId: null, sample: null });
  });

  test('a sample goes to whoever asks and to nobody else, with a reference of nobody, ten times an hour', async () => {
    const { aicha } = await dues('aicha');
    const ask = () => world.asTreasurer(() => world.bed.get(AskDueSample).ofReminder(aicha));
    expect(await ask()).toEqual({ address: 'herve@mines.example' });
    expect(await world.asTreasurer(() => world.bed.get(AskDueSample).ofRun(plan, { periodStartsOn: null, dueOn: day('2027-02-15') }))).toEqual({ address: 'herve@mines.example' });
    for (const { id } of await world.database.inspect<{ id: string }>(`select id from activity where association_id = $1 and verb = 'dues.sampleAsked' order by id`, [world.mines.id])) {
      for (let twice = 0; twice < 2; twice++) await world.asWorker(() => world.bed.get(SendDueSample).send(id));
    }
    expect(receivers()).toEqual(['herve@mines.example', 'herve@mines.example']);
    const mails = await Promise.all(sink.mails.map(parsed));
    const [reminder, call] = mails;
    expect([reminder!.subject, call!.subject]).toEqual([expect.stringMatching(/^Essai\s: À renouveler avant le/), expect.stringMatching(/^Essai\s: Renouveler votre cotisation 2027/)]);
    expect(call!.text).toMatch(/15\sfévrier 2027/);
    const [{ reference } = { reference: '' }] = await world.database.inspect<{ reference: string }>('select reference from due where id = $1', [aicha]);
    for (const { html } of mails) {
      expect(html).toContain('/moi/cotisations');
      expect(html!.replaceAll(' ', '')).not.toContain(reference);
      expect(html).not.toContain('/renouveler/');
    }
    for (let n = 0; n < 8; n++) await ask();
    expect(await ask()).toMatchObject({ code: 'DUE_SAMPLE_NOT_SENT', reason: 'tooMany' });
    expect(await world.asOther(() => world.bed.get(AskDueSample).ofReminder(aicha))).toMatchObject({ code: 'NOT_FOUND', path: ['dueId'] });
    expect(await world.asOther(() => world.bed.get(AskDueSample).ofRun(plan, { periodStartsOn: null, dueOn: null }))).toMatchObject({ code: 'NOT_FOUND', path: ['planId'] });
  });

  test('nothing, too much, and two ways at once are refused; another association’s dues are nothing', async () => {
    const { aicha } = await dues('aicha');
    expect(whichDues([], null)).toMatchObject({ code: 'INVALID_INPUT', path: ['dueIds'], reason: 'dueHowMany' });
    expect(whichDues(null, null)).toMatchObject({ code: 'INVALID_INPUT', path: ['dueIds'] });
    expect(whichDues(Array.from({ length: 1_001 }, (_, n) => String(n)), null)).toMatchObject({ code: 'INVALID_INPUT', path: ['dueIds'] });
    expect(whichDues([aicha], {})).toMatchObject({ code: 'INVALID_INPUT', path: ['filter'], reason: 'oneAudience' });
    expect(await remind(chosen(aicha), 'short')).toMatchObject({ code: 'INVALID_INPUT', path: ['idempotencyKey'] });
    expect(await world.asOther(() => world.bed.get(RemindDues).of(chosen(aicha), world.key()))).toMatchObject({ counts: { recipients: 0 }, sendingId: null });
  });
});

describe('reminders', () => {
  test('to one member leave at once', async () => {
    const { aicha } = await dues('aicha');
    await held(aicha);
    await deliver();
    await deliver();
    expect([receivers(), await states(), await timers(), await world.verbs('dues.%')]).toEqual([['aicha@mines.example'], ['SENT'], [], ['dues.reminded']]);
  });

  test('to several are held for ten minutes: nothing leaves, and all can see it', async () => {
    const { aicha, ousmane } = await dues('aicha', 'ousmane');
    const id = await held(aicha, ousmane);
    await deliver();
    const releasesAt = new Date(world.bed.clock.now().getTime() + 600_000);
    expect([receivers(), await states(), await timers(), await world.verbs('dues.%')]).toEqual([[], ['HELD'], [{ key: id, due_at: releasesAt }], ['dues.remindersHeld']]);
    expect(await world.asTreasurer(() => world.bed.get(HeldReminders).all())).toMatchObject([{ id, state: 'HELD', recipients: 2, heldByName: 'Hervé de Kermadec', releasesAt }]);
    expect(await world.asOther(() => world.bed.get(HeldReminders).all())).toEqual([]);
    const tiles = await world.asTreasurer(() => world.bed.get(WorkQueue).tiles(new Set(['dues.read'])));
    expect(tiles).toContainEqual({ kind: 'dues.held', count: 1, path: '/admin/cotisations', text: '1 envoi de cotisations attend de partir' });
  });

  test('leave when the time is over, to each once; what was paid, closed or reminded of by a rule meanwhile is left out', async () => {
    const { aicha, ousmane, joelle, herve } = await dues('aicha', 'ousmane', 'joelle', 'herve');
    const id = await held(aicha, ousmane, joelle, herve);
    await world.pay('aicha', [aicha], 6000);
    await world.asTreasurer(() => world.bed.get(CloseDue).cancel(ousmane, 'Appelée par erreur'));
    await world.database.inspect('update due set reminded_at = $2 where id = $1', [joelle, new Date(world.bed.clock.now().getTime() + 60_000)]);
    await world.asWorker(() => settling().fallDue(id));
    await world.asWorker(() => settling().fallDue(id));
    await deliver();
    await deliver();
    expect([receivers(), await states()]).toEqual([['herve@mines.example'], ['CLOSED', 'SENT']]);
    expect(await world.verbs('dues.remind%')).toEqual(['dues.remindersHeld', 'dues.reminded']);
  });

  test('that are taken back reach nobody, and give back when each was reminded of before', async () => {
    const { aicha, ousmane, joelle } = await dues('aicha', 'ousmane', 'joelle');
    const [before, ruled] = [new Date('2026-11-10T08:00:00Z'), new Date('2026-11-23T09:05:00Z')];
    await world.database.inspect('update due set reminded_at = $2 where id = $1', [aicha, before]);
    const id = await held(aicha, ousmane, joelle);
    await world.database.inspect('update due set reminded_at = $2 where id = $1', [joelle, ruled]);
    expect(await cancel(id)).toMatchObject({ state: 'CANCELLED', endedBy: world.people.herve });
    await world.asWorker(() => settling().fallDue(id));
    await deliver();
    expect([receivers(), await states(), await timers()]).toEqual([[], ['CANCELLED'], []]);
    const remindedAt = async (due: string) => (await world.database.inspect<{ at: Date | null }>('select reminded_at as at from due where id = $1', [due]))[0]!.at;
    expect([await remindedAt(aicha), await remindedAt(ousmane), await remindedAt(joelle)]).toEqual([before, null, ruled]);
    expect(await release(id)).toMatchObject({ code: 'DUES_SENDING_SETTLED', reason: 'CANCELLED' });
    expect(granted(await remind(chosen(aicha, ousmane, joelle))).counts).toMatchObject({ recipients: 2, remindedLately: 1 });
  });

  test('of all that a filter matches are of every page, and of nothing else', async () => {
    await dues('aicha', 'ousmane', 'joelle');
    const other = await world.plan({ name: 'Bienfaiteur' });
    await world.call('herve', other);
    expect(await preview({ filter: { planId: plan } })).toMatchObject({ counts: { recipients: 3 } });
    expect(await preview({ filter: { search: 'benali' } })).toMatchObject({ counts: { recipients: 1 } });
    const id = granted(await remind({ filter: { planId: plan } })).sendingId!;
    await release(id);
    await deliver();
    expect(receivers()).toEqual(['aicha@mines.example', 'joelle@mines.example', 'ousmane@mines.example']);
  });

  test('are sent once under one key, leave at most every three days, and are another association’s own affair', async () => {
    const { aicha, ousmane } = await dues('aicha', 'ousmane');
    const first = granted(await remind(chosen(aicha, ousmane), 'the same press'));
    expect(await remind(chosen(aicha, ousmane), 'the same press')).toEqual(first);
    expect(await remind(chosen(aicha), 'the same press')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await world.asOther(() => settling().cancel(first.sendingId!))).toMatchObject({ code: 'NOT_FOUND', path: ['sendingId'] });
    expect(await world.asOther(() => settling().release(first.sendingId!))).toMatchObject({ code: 'NOT_FOUND' });
    world.bed.clock.advance({ days: 2 });
    expect(granted(await remind(chosen(aicha))).counts).toMatchObject({ recipients: 0, remindedLately: 1 });
    world.bed.clock.advance({ days: 2 });
    expect(granted(await remind(chosen(aicha))).counts).toMatchObject({ recipients: 1 });
  });
});

describe('two at once', () => {
  /** What the claim is without its condition under the lock: both have read who is free before either writes. */
  class UnlockedRecipients extends DueReminderRecipientsRepository {
    private readonly meet = meeting();
    override async claim(dueIds: readonly string[], since: Date, at: Date): Promise<ClaimedDue[]> {
      const free = await world.bed.get(Db).query<ClaimedDue>(`select id as "dueId", reminded_at as before from due where id = any($1::uuid[]) and (reminded_at is null or reminded_at < $2)`, [dueIds, since]);
      await this.meet();
      await world.bed.get(Db).query('update due set reminded_at = $2 where id = any($1::uuid[])', [free.map(({ dueId }) => dueId), at]);
      return free;
    }
  }

  test('who remind of the same dues both reach everybody when nobody locks: the canary', async () => {
    const { aicha, ousmane } = await dues('aicha', 'ousmane');
    const sendings = Object.assign(Object.create(ReminderSendings.prototype) as ReminderSendings, world.bed.get(ReminderSendings), { recipients: new UnlockedRecipients(world.bed.get(Db), world.bed.get(Clock)) });
    const careless = Object.assign(Object.create(RemindDues.prototype) as RemindDues, world.bed.get(RemindDues), { sendings });
    const both = await Promise.all([remind(chosen(aicha, ousmane), world.key(), careless), remind(chosen(aicha, ousmane), world.key(), careless)]);
    expect(both.map((one) => granted(one).counts.recipients)).toEqual([2, 2]);
  });

  test('are one reminder to each', async () => {
    const { aicha, ousmane } = await dues('aicha', 'ousmane');
    const both = await Promise.all([remind(chosen(aicha, ousmane)), remind(chosen(ousmane, aicha)), remind({ filter: {} })]);
    expect(both.map((one) => granted(one).counts.recipients).sort()).toEqual([0, 0, 2]);
    expect(await world.count('due_reminder_recipient')).toBe(2);
  });

  class UnlockedSendings extends DueReminderSendingsRepository {
    protected override readonly alone: string = '';
    private readonly meet = meeting();
    override async lock(id: string): ReturnType<DueReminderSendingsRepository['lock']> {
      const sending = await super.lock(id);
      await this.meet();
      return sending;
    }
  }
  const race = (settle: SettleReminders, id: string, hands = 8) => Promise.all(Array.from({ length: hands }, (_, n) => world.asTreasurer(() => (n % 2 ? settle.cancel(id) : settle.release(id)))));

  test('who cancel and release both win when nobody locks: the canary', async () => {
    const { aicha, ousmane } = await dues('aicha', 'ousmane');
    const careless = Object.assign(Object.create(SettleReminders.prototype) as SettleReminders, settling(), { sendings: new UnlockedSendings(world.bed.get(Db), world.bed.get(ReadScope)) });
    expect((await race(careless, await held(aicha, ousmane), 2)).filter(isDomainError)).toEqual([]);
  });

  test('have one winner; all others hear how it ended', async () => {
    const { aicha, ousmane } = await dues('aicha', 'ousmane');
    const answers = await race(settling(), await held(aicha, ousmane));
    const [state, ...more] = answers.flatMap((answer) => (isDomainError(answer) ? [] : [answer.state]));
    expect(more).toEqual([]);
    expect(answers.flatMap((answer) => (isDomainError(answer) ? [`${answer.code} ${answer.reason}`] : []))).toEqual(Array.from({ length: 7 }, () => `DUES_SENDING_SETTLED ${state}`));
    expect(await states()).toEqual([state === 'CANCELLED' ? 'CANCELLED' : 'QUEUED']);
  });
});
