import { beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { newId } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { breath, day, euros, MembershipWorld, must } from '../testing';
import { CallDue } from './call-due';
import { CloseDue } from './close-due';
import { DuesList } from './dues-list';
import { SummariseDues } from './dues-summary';
import { MembershipIntegrity } from './integrity';
import { MakeDues } from './make-dues';
import { Plans } from './plans';
import { PreviewDueRun } from './run-preview';
import { StartDueRun } from './start-due-run';
import { RunMails, TellDues } from './tell-dues';

const world = new MembershipWorld(useDatabase());
beforeAll(() => world.open(), 60_000);
beforeEach(() => world.begin());

const start = (more: Partial<{ planId: string; periodStartsOn: string; dueOn: string }> = {}, key = world.key()) =>
  world.asTreasurer(() => world.bed.get(StartDueRun).start({ planId: more.planId ?? world.planId, periodStartsOn: more.periodStartsOn ? day(more.periodStartsOn) : null, dueOn: day(more.dueOn ?? '2027-01-31') }, key));
const findings = () => world.asWorker(() => world.bed.get(MembershipIntegrity).findings());
const closing = () => world.bed.get(CloseDue);

describe('a due of one person', () => {
  it('makes them a member of the plan, and is asked for once', async () => {
    const dueId = await world.call(world.people.aicha);
    expect(await world.due(dueId)).toMatchObject({ state: 'ISSUED', starts: '2026-11-23', ends: '2027-12-31' });
    expect(await world.membership(world.people.aicha)).toMatchObject({ status: 'AWAITING_PAYMENT', until: null });
    expect(await world.asTreasurer(() => world.bed.get(CallDue).call({ personId: world.people.aicha, planId: world.planId }, world.key()))).toMatchObject({ code: 'DUE_ALREADY_CALLED', dueId });
    expect(await world.verbs()).toEqual(['plan.added', 'membership.applied', 'due.issued']);
  });

  it('that is paid by cheque adds its period at once', async () => {
    const dueId = await world.call(world.people.aicha);
    await world.cheque(world.people.aicha, [dueId]);
    expect(await world.due(dueId)).toMatchObject({ state: 'PAID', paid: '6000' });
    expect(await world.periods(world.people.aicha)).toEqual(['2026-11-23 2027-12-31 PAID']);
    expect(await world.membership(world.people.aicha)).toMatchObject({ status: 'ACTIVE', until: '2027-12-31' });
    expect(await findings()).toEqual([]);
  });

  it('of nothing is paid as it is called, without a payment', async () => {
    const free = await world.plan({ name: 'Jeune promotion', price: euros(0) });
    const dueId = await world.call(world.people.linh, free);
    expect(await world.due(dueId)).toMatchObject({ state: 'PAID', paid: '0' });
    expect(await world.membership(world.people.linh)).toMatchObject({ status: 'ACTIVE' });
    expect(await world.database.inspect('select from payment where association_id = $1', [world.mines.id])).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('has one effect under one key, and another answer for another wish', async () => {
    const call = (personId: string) => world.asTreasurer(() => world.bed.get(CallDue).call({ personId, planId: world.planId }, 'the same press'));
    const first = must(await call(world.people.aicha));
    expect(await call(world.people.aicha)).toEqual(first);
    expect(await call(world.people.herve)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await world.asTreasurer(() => world.bed.get(CallDue).call({ personId: world.people.aicha, planId: world.planId }, 'short'))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('called by ten at once is made once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.asTreasurer(() => world.bed.get(CallDue).call({ personId: world.people.aicha, planId: world.planId }, world.key()))));
    expect(answers.filter((answer) => 'dueId' in answer && !('code' in answer))).toHaveLength(1);
    expect(await world.database.inspect('select from due where association_id = $1', [world.mines.id])).toHaveLength(1);
  });

  it('is not called of strangers, of another association’s people, or by an archived plan', async () => {
    const uff = await createAssociation(world.database);
    const elsewhere = await world.person('Tomasz', {}, uff.id);
    const call = (personId: string, planId = world.planId) => world.asTreasurer(() => world.bed.get(CallDue).call({ personId, planId }, world.key()));
    for (const personId of [elsewhere, newId()]) expect(await call(personId)).toMatchObject({ code: 'NOT_FOUND', path: ['personId'] });
    expect(await call(world.people.aicha, newId())).toMatchObject({ code: 'NOT_FOUND', path: ['planId'] });
    await world.asTreasurer(() => world.bed.get(Plans).archive(world.planId));
    expect(await call(world.people.aicha)).toMatchObject({ code: 'PLAN_ARCHIVED' });
  });
});

describe('a due that is closed', () => {
  it('is cancelled with a reason, and reinstated', async () => {
    const dueId = await world.call(world.people.aicha);
    expect(await world.asTreasurer(() => closing().cancel(dueId, ' '))).toMatchObject({ code: 'INVALID_INPUT', path: ['reason'] });
    await world.asTreasurer(() => closing().cancel(dueId, 'Appelée par erreur'));
    expect(await world.due(dueId)).toMatchObject({ state: 'CANCELLED', reason: 'Appelée par erreur' });
    expect(await world.asTreasurer(() => closing().writeOff(dueId, 'x'))).toMatchObject({ code: 'DUE_NOT_OPEN', reason: 'CANCELLED' });
    await world.asTreasurer(() => closing().reinstate(dueId));
    expect(await world.due(dueId)).toMatchObject({ state: 'ISSUED', reason: null });
    expect((await world.verbs()).slice(-2)).toEqual(['due.cancelled', 'due.reinstated']);
  });

  it('is not reinstated beside another of the same period', async () => {
    const first = await world.call(world.people.aicha);
    await world.asTreasurer(() => closing().cancel(first, 'erreur'));
    const second = await world.call(world.people.aicha);
    expect(await world.asTreasurer(() => closing().reinstate(first))).toMatchObject({ code: 'DUE_ALREADY_CALLED', dueId: second });
  });

  it('once something is paid is written off, never cancelled', async () => {
    const dueId = await world.call(world.people.aicha);
    await world.cheque(world.people.aicha, [dueId], 2_000);
    expect(await world.asTreasurer(() => closing().cancel(dueId, 'départ'))).toMatchObject({ code: 'DUE_NOT_OPEN', reason: 'PARTIALLY_PAID' });
    await world.asTreasurer(() => closing().writeOff(dueId, 'départ'));
    expect(await world.due(dueId)).toMatchObject({ state: 'WRITTEN_OFF', paid: '2000' });
  });

  it('of another association does not exist', async () => {
    const dueId = await world.call(world.people.aicha);
    const uff = await createAssociation(world.database);
    for (const act of [() => closing().cancel(dueId, 'x'), () => closing().writeOff(dueId, 'x'), () => closing().reinstate(dueId)]) {
      expect(await world.asWorker<unknown>(act, uff.id)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await world.due(dueId)).toMatchObject({ state: 'ISSUED' });
  });
});

describe('a campaign', () => {
  beforeEach(async () => {
    for (const name of ['aicha', 'herve', 'joelle'] as const) await world.memberOf2026(name);
  });

  it('is looked at before it is started, with the mail of the first whose links lead nowhere', async () => {
    const preview = await world.asTreasurer(() => world.bed.get(PreviewDueRun).of(world.planId, null));
    expect(preview).toMatchObject({ members: 3, alreadyCalled: 0, total: euros(18_000), sample: { recipient: 'Aïcha Benali', subject: 'Renouveler votre cotisation 2027\u00A0: 60,00\u00A0€' } });
    expect([preview!.startsOn.toString(), preview!.endsOn.toString()]).toEqual(['2027-01-01', '2027-12-31']);
    expect([...preview!.sample!.html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)).toEqual(['#', '#']);
    expect(await world.database.inspect(`select from due where association_id = $1 and period_starts_on = '2027-01-01'`, [world.mines.id])).toEqual([]);
  });

  it('makes a due for each member, once: a second run changes nothing', async () => {
    const { runId } = must(await start());
    await world.letGo(runId);
    await world.runAll(runId);
    await world.runAll(runId);
    expect(await world.database.inspect('select state, made, skipped from due_run where id = $1', [runId])).toEqual([{ state: 'DONE', made: 3, skipped: 0 }]);
    expect(await start()).toMatchObject({ code: 'RUN_ALREADY_STARTED', runId });
    expect(await world.database.inspect(`select from due where association_id = $1 and run_id = $2`, [world.mines.id, runId])).toHaveLength(3);
    expect(await world.asTreasurer(() => world.bed.get(PreviewDueRun).of(world.planId, null))).toMatchObject({ members: 0, alreadyCalled: 3 });
  });

  it('leaves out who has died, who has paid and who is called already', async () => {
    await world.database.inspect('update person set deceased_noted_at = $2 where id = $1', [world.people.joelle, world.bed.clock.now()]);
    const paid = await world.call(world.people.aicha);
    await world.cheque(world.people.aicha, [paid]);
    await world.call(world.people.herve);
    const { runId } = must(await start());
    await world.letGo(runId);
    await world.runAll(runId);
    expect(await world.database.inspect('select made, skipped from due_run where id = $1', [runId])).toEqual([{ made: 0, skipped: 2 }]);
  });

  it('writes to each once, and not to whom credit has paid', async () => {
    await world.cheque(world.people.aicha, [], 6_000);
    const { runId } = must(await start());
    await world.letGo(runId);
    await world.runAll(runId);
    for (let twice = 0; twice < 2; twice++) {
      const chunks = await world.asWorker(() => world.bed.get(RunMails).chunks(runId));
      for (const ids of chunks) await world.asWorker(() => world.bed.get(TellDues).tell(ids, breath));
    }
    expect(world.mails.map(({ to }) => to.address).sort()).toEqual(['herve@mines.example', 'joelle@mines.example']);
    expect(world.mails[0]).toMatchObject({ stream: 'dues', transactional: false, subject: 'Renouveler votre cotisation 2027\u00A0: 60,00\u00A0€', fromName: world.mines.name });
    expect(world.mails[0]!.html).toContain('Renouveler pour 60,00');
    expect(await world.membership(world.people.aicha)).toMatchObject({ status: 'ACTIVE', until: '2027-12-31' });
    expect(await findings()).toEqual([]);
  });

  test.each([['periodStartsOn', { periodStartsOn: '2031-01-01' }], ['dueOn', { dueOn: '2026-11-22' }], ['dueOn', { dueOn: '2029-01-01' }]])('with a wrong %s is refused', async (path, more) => {
    expect(await start(more)).toMatchObject({ code: 'INVALID_INPUT', path: [path] });
  });

  it('sums up', async () => {
    const { runId } = must(await start());
    await world.letGo(runId);
    await world.runAll(runId);
    const [first, second] = (await world.database.inspect<{ id: string; person: string }>('select id, person_id as person from due where run_id = $1 order by id', [runId]));
    await world.cheque(first!.person, [first!.id]);
    await world.cheque(second!.person, [second!.id], 2_500);
    world.bed.clock.set('2027-02-15T09:00:00Z');
    const summary = await world.asTreasurer(() => world.bed.get(SummariseDues).of(null));
    expect(summary).toMatchObject({ year: 2027, called: euros(18_000), paid: euros(8_500), remaining: euros(9_500), overdue: euros(9_500), counts: [{ state: 'OVERDUE', count: 2 }, { state: 'PAID', count: 1 }] });
    expect(summary.bySchool.map(({ value, dueCount }) => [value, dueCount])).toEqual([['Mines Paris', 2], ['Mines Nancy', 1]]);
    expect(summary.byYear.map(({ value }) => value)).toEqual(['2011', '1983', '1974']);
    expect(summary.curve.at(-1)).toMatchObject({ paid: euros(8_500), lastYear: euros(18_000) });
  });

  it('of five hundred and more goes on where it was left, chunk by chunk', async () => {
    await world.database.inspect(
      `with p as (insert into person (association_id, id, version, first_name, last_name, first_key, last_key, created_at, changed_at)
        select $1, gen_random_uuid(), 1, 'Claire', 'Essai', 'claire', 'essai', '2026-01-01', '2026-01-01' from generate_series(1, 1100) returning id),
      m as (insert into membership (association_id, id, version, person_id, plan_id, applied_at, approved_at, status, status_on, rules_version, paid_until)
        select $1, gen_random_uuid(), 1, id, $2, '2026-01-01', '2026-01-01', 'ACTIVE', '2026-11-23', 1, '2026-12-31' from p returning id)
      insert into membership_period (association_id, id, membership_id, origin, starts_on, ends_on, created_at) select $1, gen_random_uuid(), id, 'IMPORTED', '2026-01-01', '2026-12-31', '2026-01-01' from m`,
      [world.mines.id, world.planId],
    );
    const { runId } = must(await start());
    await world.letGo(runId);
    const cut = { breathe: () => Promise.reject(new Error('the worker is killed')) };
    await expect(world.asWorker(() => world.bed.get(MakeDues).run(runId, cut))).rejects.toThrow('killed');
    expect(await world.database.inspect('select state, made from due_run where id = $1', [runId])).toEqual([{ state: 'RUNNING', made: 500 }]);
    await Promise.all([world.runAll(runId), world.runAll(runId)]);
    expect(await world.database.inspect('select state, made, skipped from due_run where id = $1', [runId])).toEqual([{ state: 'DONE', made: 1_103, skipped: 0 }]);
    expect(await world.database.inspect('select count(distinct membership_id)::int as members, count(*)::int as dues from due where run_id = $1', [runId])).toEqual([{ members: 1_103, dues: 1_103 }]);
  }, 60_000);
});

describe('the list of dues', () => {
  const page = (wish: Parameters<DuesList['page']>[0], limit = 20) => world.asTreasurer(async () => (await world.bed.get(DuesList).page(wish, null, limit)).rows.map(({ personName }) => personName));

  it('is found by state, school, year, name and reference', async () => {
    const [aicha, herve] = [await world.call(world.people.aicha), await world.call(world.people.herve)];
    await world.cheque(world.people.aicha, [aicha]);
    expect(await page({})).toEqual(['Hervé de Kermadec', 'Aïcha Benali']);
    expect(await page({ state: 'PAID' })).toEqual(['Aïcha Benali']);
    expect(await page({ school: 'mines paris' })).toEqual(['Hervé de Kermadec']);
    expect(await page({ graduationYear: 2011 })).toEqual(['Aïcha Benali']);
    expect(await page({ search: 'benalli' })).toEqual(['Aïcha Benali']);
    expect(await page({ search: 'personne' })).toEqual([]);
    expect(await page({ year: 2026 })).toEqual([]);
    const [{ reference } = { reference: '' }] = await world.database.inspect<{ reference: string }>('select reference from due where id = $1', [herve]);
    expect(await page({ search: `${reference.slice(0, 4)} ${reference.slice(4).toLowerCase()}` })).toEqual(['Hervé de Kermadec']);
    world.bed.clock.set('2027-03-01T09:00:00Z');
    expect([await page({ state: 'OVERDUE' }), await page({ state: 'ISSUED' })]).toEqual([['Hervé de Kermadec'], []]);
  });
});

describe('a plan', () => {
  it('keeps the price that dues were called at', async () => {
    const dueId = await world.call(world.people.aicha);
    const change = (version: number) => world.asTreasurer(() => world.bed.get(Plans).change(world.planId, version, { price: euros(7_500) }));
    must(await change(1));
    expect(await change(1)).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect(await world.database.inspect('select amount_minor::int as amount from due where id = $1', [dueId])).toEqual([{ amount: 6_000 }]);
    expect(await world.database.inspect('select amount_minor::int as amount, until is null as live from plan_price where plan_id = $1 order by since, amount_minor', [world.planId])).toEqual([{ amount: 6_000, live: false }, { amount: 7_500, live: true }]);
    expect(await world.asTreasurer(() => world.bed.get(Plans).change(newId(), 1, {}))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is put away and brought back', async () => {
    const names = async (archived: boolean) => (await world.asTreasurer(() => world.bed.get(Plans).all(archived))).map(({ name }) => name);
    await world.asTreasurer(() => world.bed.get(Plans).archive(world.planId));
    expect([await names(false), await names(true)]).toEqual([[], ['Membre actif']]);
    await world.asTreasurer(() => world.bed.get(Plans).restore(world.planId));
    expect(await names(false)).toEqual(['Membre actif']);
  });
});
