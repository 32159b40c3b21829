import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { useDatabase } from '@cordee/platform/testing';
import { breath, MembershipWorld, must } from '../testing';
import { ClaimReminders } from './claim-reminders';
import { CloseDue } from './close-due';
import { MembershipIntegrity } from './integrity';
import { KeepStatuses } from './keep-statuses';
import { RemindDues } from './remind-dues';
import { ReminderRules } from './reminder-rules';
import { SendHandReminders } from './send-hand-reminders';
import { SendReminders } from './send-reminders';

const world = new MembershipWorld(useDatabase());
beforeAll(() => world.open(), 60_000);
beforeEach(() => world.begin());

const night = () => world.asWorker(() => world.bed.get(KeepStatuses).run(breath));
const morning = () => world.asWorker(() => world.bed.get(ClaimReminders).run(breath));
const send = (ids: readonly string[]) => world.asWorker(() => world.bed.get(SendReminders).send(ids, breath));
const remind = async () => {
  for (const ids of await morning()) await send(ids);
};
const log = () => world.database.inspect<{ state: string; reason: string | null }>('select state, reason from reminder_sent where association_id = $1 order by id', [world.mines.id]);

describe('every night', () => {
  it('the kept status follows the calendar, and a lapse has its line', async () => {
    await world.memberOf2026('aicha');
    const statusOn = async (at: string) => {
      world.bed.clock.set(at);
      await night();
      return (await world.membership(world.people.aicha))!.status;
    };
    expect([await statusOn('2026-12-31T09:00:00Z'), await statusOn('2027-01-01T00:30:00Z'), await statusOn('2027-01-31T09:00:00Z')]).toEqual(['ACTIVE', 'GRACE', 'LAPSED']);
    await night();
    expect((await world.verbs()).filter((verb) => verb === 'membership.lapsed')).toHaveLength(1);
    expect(await world.asWorker(() => world.bed.get(MembershipIntegrity).findings())).toEqual([]);
  });

  it('is set again for the next one, a little after midnight of the association’s own clock', async () => {
    await night();
    expect(await world.database.inspect(`select due_at, fired_at from timer where association_id = $1 and kind = 'membership.night'`, [world.mines.id])).toEqual([{ due_at: new Date('2026-11-23T23:10:00Z'), fired_at: null }]);
  });

  it('whoever has died is a member no more, and whoever never paid has changed their mind', async () => {
    await world.memberOf2026('herve');
    const [herve, linh] = [await world.call(world.people.herve), await world.call(world.people.linh)];
    await world.database.inspect('update person set deceased_noted_at = $2 where id = $1', [world.people.herve, world.bed.clock.now()]);
    await night();
    expect(await world.membership(world.people.herve)).toMatchObject({ status: 'DECEASED', reason: 'DECEASED' });
    expect(await world.due(herve)).toMatchObject({ state: 'CANCELLED', reason: 'Décès' });
    expect(await world.membership(world.people.linh)).toMatchObject({ status: 'AWAITING_PAYMENT' });
    world.bed.clock.set('2027-03-15T09:00:00Z');
    await night();
    expect(await world.membership(world.people.linh)).toMatchObject({ status: 'ABANDONED' });
    expect(await world.due(linh)).toMatchObject({ state: 'CANCELLED' });
  });

  it('what does not agree is found, with its repair', async () => {
    await world.memberOf2026('aicha');
    await world.database.inspect(`update membership set status = 'LAPSED' where person_id = $1`, [world.people.aicha]);
    await world.database.inspect(`update due set paid_minor = 5900 where person_id = $1`, [world.people.aicha]);
    await world.database.inspect(`insert into membership_period (association_id, id, membership_id, origin, starts_on, ends_on, created_at) select association_id, gen_random_uuid(), id, 'GRANTED', '2026-12-01', '2027-01-31', '2026-01-01' from membership where person_id = $1`, [world.people.aicha]);
    const found = await world.asWorker(() => world.bed.get(MembershipIntegrity).findings());
    expect(found.map(({ check }) => check).sort()).toEqual(['membership.duePaidIsItsAllocations', 'membership.paidUntilIsLastPeriod', 'membership.periodsDoNotOverlap', 'membership.statusIsFunctionOfFacts']);
    for (const { subject, message, repair } of found) expect([/^(due|membership)_/.test(subject), message.length > 20, repair.length > 20]).toEqual([true, true, true]);
    expect(await world.asWorker(() => world.bed.get(MembershipIntegrity).findings(), (await createAssociation(world.database)).id)).toEqual([]);
  });
});

describe('reminders', () => {
  /** A due of 15 January, called in November. */
  const due = async (name: 'aicha' | 'herve') => {
    await world.memberOf2026(name);
    const dueId = await world.call(world.people[name]);
    await world.database.inspect(`update due set due_on = '2027-01-15' where id = $1`, [dueId]);
    return dueId;
  };
  const at = (date: string) => world.bed.clock.set(`${date}T08:30:00Z`);

  it('leave 30 and 7 days before and after, each once', async () => {
    await due('aicha');
    for (const date of ['2026-12-15', '2026-12-16', '2026-12-17', '2027-01-08', '2027-01-09', '2027-01-22', '2027-01-23', '2027-02-14', '2027-02-15', '2027-06-01']) {
      at(date);
      await remind();
    }
    expect(world.mails.map(({ subject }) => subject)).toEqual([
      'À renouveler avant le 15\u00A0janvier 2027\u00A0: 60,00\u00A0€', 'À renouveler avant le 15\u00A0janvier 2027\u00A0: 60,00\u00A0€', 'Toujours à renouveler\u00A0: 60,00\u00A0€', 'Toujours à renouveler\u00A0: 60,00\u00A0€',
    ]);
    expect(world.mails[0]).toMatchObject({ stream: 'dues', transactional: false, to: { address: 'aicha@mines.example' } });
    expect(world.mails[0]!.unsubscribeUrl).toMatch(/\/desabonnement\//);
  });

  it('claimed by ten workers at once leave once', async () => {
    await due('aicha');
    await due('herve');
    at('2026-12-16');
    const chunks = await Promise.all(Array.from({ length: 10 }, morning));
    await Promise.all(chunks.flat().map(send));
    expect(await log()).toEqual([{ state: 'SENT', reason: null }, { state: 'SENT', reason: null }]);
    expect(new Set(world.mails.map(({ to }) => to.address)).size).toBe(2);
    expect(world.mails).toHaveLength(2);
  });

  it('stop once it is paid or cancelled, even when they wait to leave', async () => {
    const [aicha, herve] = [await due('aicha'), await due('herve')];
    at('2026-12-16');
    const chunks = await morning();
    await world.cheque(world.people.aicha, [aicha]);
    await world.asTreasurer(() => world.bed.get(CloseDue).cancel(herve, 'erreur'));
    for (const ids of chunks) await send(ids);
    expect(world.mails).toEqual([]);
    expect(await log()).toEqual([{ state: 'SKIPPED', reason: 'closed' }, { state: 'SKIPPED', reason: 'closed' }]);
    at('2027-01-08');
    expect(await morning()).toEqual([]);
  });

  it('catch up with a few days in which nobody worked, and leave who was just told in peace', async () => {
    const dueId = await due('aicha');
    await world.database.inspect(`update due set issued_at = '2026-12-14' where id = $1`, [dueId]);
    at('2026-12-16');
    await remind();
    expect(world.mails).toEqual([]);
    at('2026-12-20');
    await remind();
    expect(world.mails).toHaveLength(1);
  });

  it('follow the rules that the office has chosen', async () => {
    await due('aicha');
    const set = (offsets: number[]) => world.asTreasurer(() => world.bed.get(ReminderRules).set(offsets));
    expect(must(await set([-3])).map(({ offsetDays }) => offsetDays)).toEqual([-3]);
    expect(await set([999])).toMatchObject({ code: 'INVALID_INPUT' });
    at('2026-12-16');
    await remind();
    expect(world.mails).toEqual([]);
    at('2027-01-12');
    await remind();
    expect(world.mails).toHaveLength(1);
  });

  it('of a new rule begin on the day on which it was set, and a worker that was away still catches up from there', async () => {
    await due('aicha');
    const set = (offsets: number[]) => world.asTreasurer(() => world.bed.get(ReminderRules).set(offsets));
    must(await set([]));
    at('2026-12-20');
    must(await set([-30]));
    await remind();
    at('2026-12-21');
    await remind();
    expect(world.mails).toEqual([]);
    must(await set([-30, -25]));
    at('2026-12-24');
    await remind();
    expect(world.mails).toHaveLength(1);
  });

  it('of a rule that comes back begin again, unless it was away for less than a day', async () => {
    await due('aicha');
    const set = (offsets: number[]) => world.asTreasurer(() => world.bed.get(ReminderRules).set(offsets));
    must(await set([-30]));
    at('2026-12-10');
    must(await set([]));
    at('2026-12-18');
    must(await set([-30]));
    await remind();
    expect(world.mails).toEqual([]);
    must(await set([-28]));
    at('2026-12-19');
    must(await set([]));
    must(await set([-28]));
    await remind();
    expect(world.mails).toHaveLength(1);
  });

  it('by hand leave at most every three days', async () => {
    const dueId = await due('aicha');
    const byHand = (key = world.key()) => world.asTreasurer(() => world.bed.get(RemindDues).of({ dueIds: [dueId] }, key));
    const first = must(await byHand('the same press'));
    expect(first).toMatchObject({ counts: { recipients: 1 }, sendingId: expect.any(String) });
    expect(await byHand('the same press')).toEqual(first);
    expect(await byHand()).toMatchObject({ counts: { recipients: 0, remindedLately: 1 }, sendingId: null });
    for (let twice = 0; twice < 2; twice++) {
      for (const chunk of await world.asWorker(() => world.bed.get(SendHandReminders).chunks(first.sendingId!))) await world.asWorker(() => world.bed.get(SendHandReminders).send(chunk, breath));
    }
    expect(world.mails.map(({ to }) => to.address)).toEqual(['aicha@mines.example']);
    world.bed.clock.advance({ days: 4 });
    expect(await byHand()).toMatchObject({ counts: { recipients: 1 } });
  });
});
