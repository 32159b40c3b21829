import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal, UnitOfWork } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { PlansRepository } from '../data/plans.repository';
import { day, DuesWorld, granted, unhurried, type MinesPerson } from '../testing/dues-world';
import { DecideApplication } from './decide-application';
import { KeepStatuses } from './keep-statuses';
import { MakeDues } from './make-dues';
import { OpenMembership } from './open-membership';
import { StartDueRun } from './start-due-run';

const world = new DuesWorld(useDatabase());
let plan: string;
beforeAll(() => world.open(), 60_000);
beforeEach(async () => {
  await world.begin();
  plan = await world.plan();
}, 30_000);

/** The night of a day, then its morning. What is kept of everybody must be what the facts say. */
async function on(date: string): Promise<void> {
  world.today(date);
  await world.night();
  for (const name of Object.keys(world.people) as MinesPerson[]) {
    if ((await world.count('membership', `person_id = '${world.people[name]}'`)) === 0) continue;
    const { kept, said } = await world.standing(name);
    expect(`${date} ${name} ${kept}`).toBe(`${date} ${name} ${said}`);
  }
}
const is = async (name: MinesPerson) => (await world.standing(name)).kept;
const campaign = async (dueOn: string) => {
  const { runId } = granted(await world.asTreasurer(() => world.bed.get(StartDueRun).start({ planId: plan, periodStartsOn: null, dueOn: day(dueOn) }, world.key())));
  await world.letGo(runId);
  await world.asWorker(() => world.bed.get(MakeDues).run(runId, unhurried));
};
const lastDue = async (name: MinesPerson) => (await world.database.inspect<{ id: string }>('select id from due where person_id = $1 order by id desc limit 1', [world.people[name]]))[0]!.id;
const pay = async (name: MinesPerson) => world.pay(name, [await lastDue(name)], 6000);
const spans = async (name: MinesPerson) => (await world.periodsOf(name)).filter(({ voided }) => !voided).map(({ from, to }) => `${from} ${to}`);
const lapses = async () => (await world.verbs('membership.lapsed')).length;

describe('the life of a membership', () => {
  test('joins, pays late in grace, lapses, and comes back years later without arrears', async () => {
    await world.call('claire', plan);
    expect(await is('claire')).toBe('AWAITING_PAYMENT');
    await on('2026-12-01');
    await pay('claire');
    expect([await is('claire'), await spans('claire')]).toEqual(['ACTIVE', ['2026-12-01 2027-12-31']]);

    await on('2027-11-15');
    await campaign('2028-01-31');
    await on('2027-12-31');
    expect(await is('claire')).toBe('ACTIVE');
    await on('2028-01-01');
    expect(await is('claire')).toBe('GRACE');
    await on('2028-01-20');
    await pay('claire');
    expect([await is('claire'), await spans('claire')]).toEqual(['ACTIVE', ['2026-12-01 2027-12-31', '2028-01-01 2028-12-31']]);

    await on('2028-11-15');
    await campaign('2029-01-31');
    await on('2029-01-30');
    expect([await is('claire'), await lapses()]).toEqual(['GRACE', 0]);
    await on('2029-01-31');
    await on('2029-02-01');
    expect([await is('claire'), await lapses()]).toEqual(['LAPSED', 1]);

    await on('2029-11-15');
    await campaign('2030-01-31');
    expect((await world.duesOf('claire')).map(({ state, to }) => `${to} ${state}`)).toEqual(['2027-12-31 PAID', '2028-12-31 PAID', '2029-12-31 ISSUED', '2030-12-31 ISSUED']);
    await on('2030-03-10');
    await pay('claire');
    expect([await is('claire'), (await spans('claire')).at(-1)]).toEqual(['ACTIVE', '2030-03-10 2030-12-31']);
    expect((await world.duesOf('claire')).map(({ state, to }) => `${to} ${state}`)).toEqual(['2027-12-31 PAID', '2028-12-31 PAID', '2029-12-31 WRITTEN_OFF', '2030-12-31 PAID']);
    expect(await world.verbs('membership.rejoined')).toHaveLength(1);
    await on('2030-03-11');
    expect(await world.credit('claire')).toBe(0);
  }, 60_000);

  test('that lapsed is paid by the very due that was open: the days between are nobody’s', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await campaign('2027-01-31');
    await on('2027-06-15');
    expect(await is('claire')).toBe('LAPSED');
    await pay('claire');
    expect([await is('claire'), await spans('claire')]).toEqual(['ACTIVE', ['2026-01-01 2026-12-31', '2027-06-15 2027-12-31']]);
  });

  test('whose due of another year is paid only now is not a member of that year: it counts from today', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await campaign('2027-01-31');
    await on('2028-02-10');
    await pay('claire');
    expect([await is('claire'), (await spans('claire')).at(-1)]).toEqual(['ACTIVE', '2028-02-10 2028-12-31']);
  });

  test('paid a year ahead waits for its day', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await campaign('2027-01-31');
    await pay('claire');
    expect([await is('claire'), await world.standing('claire')]).toMatchObject(['ACTIVE', { until: '2027-12-31' }]);
    await on('2027-01-01');
    await on('2027-12-31');
    expect([await is('claire'), await spans('claire')]).toEqual(['ACTIVE', ['2026-01-01 2026-12-31', '2027-01-01 2027-12-31']]);
  });

  test('of twelve months that began on 29 February ends on 28 February, and goes on from 1 March', async () => {
    const rolling = await world.plan({ name: 'Douze mois', periodKind: 'ROLLING_12_MONTHS' });
    world.today('2028-02-29');
    await world.member('claire', rolling);
    expect(await spans('claire')).toEqual(['2028-02-29 2029-02-28']);
    await on('2029-03-15');
    expect(await is('claire')).toBe('GRACE');
    await world.member('claire', rolling);
    expect([await is('claire'), (await spans('claire')).at(-1)]).toEqual(['ACTIVE', '2029-03-01 2030-02-28']);
  });

  test('that is resigned stays so, whatever was paid; who comes back begins anew, and the old one is known', async () => {
    await world.member('claire', plan);
    await world.end('claire', 'RESIGNED');
    expect(await is('claire')).toBe('RESIGNED');
    await on('2027-02-01');
    expect(await is('claire')).toBe('RESIGNED');
    await world.member('claire', plan);
    expect([await is('claire'), await world.count('membership', 'previous_id is not null')]).toEqual(['ACTIVE', 1]);
    await on('2028-01-31');
    expect(await is('claire')).toBe('LAPSED');
  });

  test('that is suspended is so from its first day to its last, also over a payment, then what the facts say', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await campaign('2027-01-31');
    await on('2026-12-01');
    await world.suspend('claire', '2027-02-28');
    expect(await is('claire')).toBe('SUSPENDED');
    await on('2027-01-15');
    await pay('claire');
    await on('2027-02-28');
    expect([await is('claire'), (await spans('claire')).at(-1)]).toEqual(['SUSPENDED', '2027-01-01 2027-12-31']);
    await on('2027-03-01');
    expect(await is('claire')).toBe('ACTIVE');
  });

  test('of whoever has died ends at night, and what was asked of them is cancelled', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await campaign('2027-01-31');
    await world.database.inspect('update person set deceased_noted_at = $2 where id = $1', [world.people.claire, world.bed.clock.now()]);
    await on('2026-11-24');
    expect([await is('claire'), (await world.duesOf('claire'))[0]!.state]).toEqual(['DECEASED', 'CANCELLED']);
  });

  test('of whoever applied and never paid is given up sixty days after the date, unless a part has come', async () => {
    await world.call('claire', plan);
    const part = await world.call('paul', plan);
    await world.pay('paul', [part], 1000);
    await on('2027-02-21');
    expect([await is('claire'), await is('paul')]).toEqual(['AWAITING_PAYMENT', 'AWAITING_PAYMENT']);
    await on('2027-02-22');
    expect([await is('claire'), await is('paul'), (await world.duesOf('claire'))[0]!.state]).toEqual(['ABANDONED', 'AWAITING_PAYMENT', 'CANCELLED']);
  });

  test('of a plan that asks first begins with a yes, and a no ends it', async () => {
    const careful = await world.plan({ name: 'Sur dossier', needsApproval: true });
    const apply = async (name: MinesPerson) => granted(await world.asTreasurer(() => world.bed.get(UnitOfWork).run(async () => world.bed.get(OpenMembership).of(world.people[name], (await world.bed.get(PlansRepository).find(careful))!, false)))).id;
    const [yes, no] = [await apply('claire'), await apply('paul')];
    expect(await is('claire')).toBe('APPLIED');
    const decide = () => world.bed.get(DecideApplication);
    granted(await world.asTreasurer(() => decide().approve(yes)));
    granted(await world.asTreasurer(() => decide().reject(no)));
    expect([await is('claire'), await is('paul')]).toEqual(['AWAITING_PAYMENT', 'REJECTED']);
    expect(await world.asTreasurer(() => decide().reject(yes))).toMatchObject({ code: 'APPLICATION_SETTLED' });
    expect(await world.asOther(() => decide().approve(yes))).toMatchObject({ code: 'NOT_FOUND' });
    await pay('claire');
    await on('2026-11-24');
    expect([await is('claire'), await is('paul')]).toEqual(['ACTIVE', 'REJECTED']);
  });
});

describe('what is kept of a membership', () => {
  test('is on every day of two years what the function of its facts says, whatever happens', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await world.grant('herve', plan, '2026-01-01', null);
    await world.call('aicha', plan);
    await world.grant('ousmane', plan, '2027-03-01', '2027-05-31');
    await world.grant('linh', plan, '2026-01-01', '2026-12-31');
    await world.grant('paul', plan, '2026-01-01', '2026-12-31');
    const happens: Record<string, () => Promise<unknown>> = {
      '2026-12-05': () => campaign('2027-01-31'), '2027-01-12': () => pay('claire'), '2027-02-02': () => pay('linh'), '2027-04-10': () => world.suspend('claire', '2027-06-30'),
      '2027-07-14': () => world.end('linh', 'RESIGNED'), '2027-09-01': () => world.member('joelle', plan), '2027-11-20': () => campaign('2028-01-31'), '2028-02-29': () => pay('paul'),
    };
    for (let date = day('2026-11-23'); Temporal.PlainDate.compare(date, day('2028-11-23')) < 0; date = date.add({ days: 1 })) {
      const act = happens[date.toString()];
      if (!act && date.day !== 1 && date.day !== 31) continue;
      await on(date.toString());
      await act?.();
      await on(date.toString());
    }
    expect([await is('claire'), await is('herve'), await is('aicha'), await is('ousmane'), await is('linh'), await is('paul'), await is('joelle')]).toEqual(['LAPSED', 'ACTIVE', 'ABANDONED', 'LAPSED', 'RESIGNED', 'ACTIVE', 'LAPSED']);
  }, 120_000);

  test('follows at night when the rules of the plan change, and at once when somebody looks', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-10-31');
    expect(await is('claire')).toBe('GRACE');
    await world.database.inspect('update membership_plan set grace_days = 0 where id = $1', [plan]);
    await on('2026-11-24');
    expect(await is('claire')).toBe('LAPSED');
  });

  test('is looked at by two workers in the same night once: one line for a lapse', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    world.today('2027-01-31');
    await Promise.all([world.night(), world.night(), world.night()]);
    expect([await is('claire'), await lapses()]).toEqual(['LAPSED', 1]);
  });

  test('of another association is not touched by this one’s night', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    world.today('2027-01-31');
    await world.asWorker(() => world.bed.get(KeepStatuses).run(unhurried), world.uff.id);
    expect(await world.standing('claire')).toMatchObject({ kept: 'ACTIVE', said: 'LAPSED' });
  });
});
