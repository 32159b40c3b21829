import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Recipients } from '@cordee/messaging';
import { MailGuard, newId, outsideScope, Temporal, UnitOfWork } from '@cordee/platform';
import { useDatabase, type TestBed } from '@cordee/platform/testing';
import { MembershipsRepository } from '../data/memberships.repository';
import { PlansRepository } from '../data/plans.repository';
import { decisionsOpen, type Decider, type Decision } from '../domain/membership-ways';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from '../domain/status';
import { day, DuesWorld, granted, unhurried, type MinesPerson } from '../testing/dues-world';
import { CallDue } from './call-due';
import { ClaimReminders } from './claim-reminders';
import { DecideApplication } from './decide-application';
import { EndMembership } from './end-membership';
import { GrantPeriod } from './grant-period';
import { MembershipIntegrity } from './integrity';
import { JoinRecord } from './join-record';
import { MembershipViews } from './membership-views';
import { NoteDeceased } from './note-deceased';
import { PayDues } from './pay-dues';
import { RemindDues } from './remind-dues';
import { SuspendMembership } from './suspend-membership';

const world = new DuesWorld(useDatabase());
let plan: string;
beforeAll(() => world.open({ DB_POOL: '10' }), 60_000);
beforeEach(async () => {
  await world.begin();
  plan = await world.plan();
}, 30_000);

const board = { reason: 'Article 8 des statuts', decidedOn: day('2026-11-20') };
const is = async (name: MinesPerson) => (await world.standing(name)).kept;
/** Somebody asks to join, on the page. */
const join = async (name: MinesPerson, planId = plan) => {
  await world.asTreasurer(() => world.bed.get(UnitOfWork).run(async () => world.bed.get(JoinRecord).of(world.people[name], (await world.bed.get(PlansRepository).find(planId))!)));
  return world.membershipOf(name);
};
const decide = (bed: TestBed, by: Decider, decision: Decision, name: MinesPerson, id: string): Promise<object> => {
  const acts: Record<Decision, () => Promise<object>> = {
    resign: () => (by === 'SELF' ? bed.get(EndMembership).resign(id) : bed.get(EndMembership).recordResignation(id)),
    exclude: () => bed.get(EndMembership).exclude(id, board),
    die: () => bed.get(NoteDeceased).of(world.people[name], null),
    suspend: () => bed.get(SuspendMembership).suspend(id, day('2027-12-31'), 'Séjour à l’étranger'),
    lift: () => bed.get(SuspendMembership).lift(id),
  };
  return by === 'SELF' ? world.asMember(name, acts[decision]) : world.asTreasurer(acts[decision]);
};
const resign = (name: MinesPerson, id: string) => world.asMember(name, () => world.bed.get(EndMembership).resign(id));

/** How somebody comes to stand so. */
const ENTER: Record<MembershipStatus, (name: MinesPerson) => Promise<unknown>> = {
  APPLIED: async (name) => join(name, await world.plan({ name: 'Sur dossier', needsApproval: true })),
  AWAITING_PAYMENT: (name) => join(name),
  ACTIVE: (name) => world.grant(name, plan, '2026-01-01', '2026-12-31'),
  GRACE: (name) => world.grant(name, plan, '2026-01-01', '2026-11-15'),
  LAPSED: (name) => world.grant(name, plan, '2025-01-01', '2025-12-31'),
  SUSPENDED: async (name) => void (await world.grant(name, plan, '2026-01-01', '2026-12-31'), await world.suspend(name, '2026-12-31')),
  REJECTED: async (name) => {
    const id = await join(name, await world.plan({ name: 'Sur dossier', needsApproval: true }));
    granted(await world.asTreasurer(() => world.bed.get(DecideApplication).reject(id)));
  },
  ABANDONED: async (name) => {
    await join(name);
    await world.database.inspect(`update membership set applied_at = '2026-08-01' where person_id = $1`, [world.people[name]]);
    await world.night();
  },
  RESIGNED: async (name) => void (await world.grant(name, plan, '2026-01-01', '2026-12-31'), await world.end(name, 'RESIGNED')),
  EXCLUDED: async (name) => void (await world.grant(name, plan, '2026-01-01', '2026-12-31'), await world.end(name, 'EXCLUDED')),
  DECEASED: async (name) => void (await world.grant(name, plan, '2026-01-01', '2026-12-31'), granted(await world.asTreasurer(() => world.bed.get(NoteDeceased).of(world.people[name], null)))),
};
const LEADS_TO = { resign: 'RESIGNED', exclude: 'EXCLUDED', die: 'DECEASED', suspend: 'SUSPENDED', lift: 'ACTIVE' } as const satisfies Record<Decision, MembershipStatus>;

describe('whoever stands', () => {
  /** Each decision has somebody of its own to be tried on. */
  const TRIED = { claire: ['resign', 'SELF'], herve: ['resign', 'OFFICE'], aicha: ['exclude', 'OFFICE'], joelle: ['die', 'OFFICE'], ousmane: ['suspend', 'OFFICE'], paul: ['lift', 'OFFICE'] } as const satisfies Partial<Record<MinesPerson, readonly [Decision, Decider]>>;

  test.each(MEMBERSHIP_STATUSES)('%s goes where the table says, or nowhere', async (from) => {
    for (const name of Object.keys(TRIED) as (keyof typeof TRIED)[]) await ENTER[from](name);
    for (const [name, [decision, by]] of Object.entries(TRIED) as [keyof typeof TRIED, readonly [Decision, Decider]][]) {
      const look = () => world.bed.get(MembershipViews).of(world.people[name], by === 'SELF');
      const seen = await (by === 'SELF' ? world.asMember(name, look) : world.asTreasurer(look));
      expect([seen!.status, seen!.decisions]).toEqual([from, decisionsOpen(by, from)]);
      const [open, before] = [decisionsOpen(by, from).includes(decision), await world.count('activity')];
      const outcome = await decide(world.bed, by, decision, name, await world.membershipOf(name));
      const { kept, said } = await world.standing(name);
      // That somebody has died may be noted of whoever is no member any more, and changes no membership.
      const refusal = decision === 'die' ? { membershipId: null } : { code: 'MEMBERSHIP_STANDS_OTHERWISE', reason: from };
      expect([decision, outcome, kept, said]).toMatchObject(open ? [decision, { personId: world.people[name] }, LEADS_TO[decision], LEADS_TO[decision]] : [decision, refusal, from, from]);
      if (!open && decision !== 'die') expect(await world.count('activity')).toBe(before);
    }
  }, 30_000);
});

describe('a membership that ends', () => {
  /** One due that nothing was paid of, and one that a part was paid of. */
  const twoDues = async (name: MinesPerson) => {
    const [begun, untouched] = [await world.call(name, plan), newId()];
    await world.pay(name, [begun], 1000);
    await world.database.inspect(
      `insert into due (association_id, id, version, membership_id, person_id, plan_id, state, label, amount_minor, currency, paid_minor, reference, period_starts_on, period_ends_on, due_on, issued_at)
      select association_id, $2, 1, membership_id, person_id, plan_id, 'ISSUED', 'Cotisation 2028', 6000, 'EUR', 0, 'RF18000000', '2028-01-01', '2028-12-31', due_on, issued_at from due where id = $1`, [begun, untouched]);
    return { begun, untouched };
  };

  test('lets go of what nothing was paid of, and leaves to the treasurer what was begun', async () => {
    const { begun, untouched } = await twoDues('claire');
    const id = await world.membershipOf('claire');
    expect(await world.asMember('claire', () => world.bed.get(MembershipViews).duesIfEnded(id))).toEqual({ cancelled: 1, kept: 1 });
    expect(await resign('claire', id)).toEqual({ personId: world.people.claire, membershipId: id, cancelled: [untouched], kept: [begun] });
    expect(await world.duesOf('claire')).toMatchObject([{ state: 'PARTIALLY_PAID', reason: null }, { state: 'CANCELLED', reason: 'Départ de l’association' }]);
    expect(await world.verbs('due.cancelled')).toHaveLength(1);
    expect(await world.asWorker(() => world.bed.get(MembershipIntegrity).findings())).toEqual([]);
  });

  test('is asked for nothing any more: neither by a reminder, nor by hand, nor over the net', async () => {
    const { begun } = await twoDues('claire');
    await world.database.inspect(`update due set due_on = '2027-01-15', issued_at = '2026-11-01' where id = $1`, [begun]);
    granted(await resign('claire', await world.membershipOf('claire')));
    world.today('2026-12-16');
    expect(await world.asWorker(() => world.bed.get(ClaimReminders).run(unhurried))).toEqual([]);
    expect(await world.asTreasurer(() => world.bed.get(RemindDues).of({ dueIds: [begun] }, world.key()))).toMatchObject({ counts: { recipients: 0, closed: 1 } });
    expect(await world.asMember('claire', () => world.bed.get(PayDues).pay([begun], world.key()))).toMatchObject({ code: 'MEMBERSHIP_OVER' });
  });

  test('keeps its reasons to itself: the line of activity has none, and its member reads none', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await world.end('claire', 'EXCLUDED');
    const details = await world.database.inspect('select before, after from activity_detail where association_id = $1', [world.mines.id]);
    expect(JSON.stringify(details)).not.toContain(board.reason);
    expect(JSON.stringify(details)).toContain('"decidedOn"');
    const lines = await world.database.inspect(`select audience from activity where association_id = $1 and verb = 'membership.excluded'`, [world.mines.id]);
    expect(lines).toEqual([{ audience: 'office' }]);
    expect(await world.asTreasurer(() => world.bed.get(MembershipViews).of(world.people.claire, false))).toMatchObject({ status: 'EXCLUDED', note: board.reason, standing: 'Exclusion' });
    expect(await world.asMember('claire', () => world.bed.get(MembershipViews).of(world.people.claire, true))).toMatchObject({ status: 'EXCLUDED', note: null, standing: 'L’adhésion a pris fin.' });
  });

  test('is not ended with a decision that is still to come, or without a reason', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    const id = await world.membershipOf('claire');
    const exclude = (more: object) => world.asTreasurer(() => world.bed.get(EndMembership).exclude(id, { ...board, ...more }));
    expect(await exclude({ decidedOn: day('2026-11-24') })).toMatchObject({ code: 'INVALID_INPUT', path: ['decidedOn'] });
    expect(await exclude({ reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['reason'], reason: 'required' });
    expect(await exclude({ reason: 'x'.repeat(501) })).toMatchObject({ code: 'INVALID_INPUT', path: ['reason'], reason: 'tooLong' });
    expect(await is('claire')).toBe('ACTIVE');
  });

  test('of somebody else, or of another association, is not there', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    const id = await world.membershipOf('claire');
    expect(await resign('aicha', id)).toMatchObject({ code: 'NOT_FOUND', path: ['membershipId'] });
    const ending = world.bed.get(EndMembership);
    const acts: (() => Promise<object>)[] = [() => ending.resign(id), () => ending.recordResignation(id), () => ending.exclude(id, board), () => world.bed.get(SuspendMembership).lift(id)];
    for (const act of acts) expect(await world.asOther(act)).toMatchObject({ code: 'NOT_FOUND', path: ['membershipId'] });
    expect(await world.asOther(() => world.bed.get(NoteDeceased).of(world.people.claire, null))).toMatchObject({ code: 'NOT_FOUND', path: ['personId'] });
    expect(await is('claire')).toBe('ACTIVE');
  });
});

describe('whoever comes back', () => {
  test('after they had left is welcome at once, as another membership that knows the one before', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    const first = await world.membershipOf('claire');
    granted(await resign('claire', first));
    const second = await join('claire');
    expect([second === first, await is('claire'), await world.count('membership', `previous_id = '${first}'`)]).toEqual([false, 'AWAITING_PAYMENT', 1]);
  });

  test('after they were excluded waits for the office, whatever the plan, and does not walk around it by leaving', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await world.end('claire', 'EXCLUDED');
    expect([await join('claire').then(() => is('claire'))]).toEqual(['APPLIED']);
    granted(await resign('claire', await world.membershipOf('claire')));
    const again = await join('claire');
    expect(await is('claire')).toBe('APPLIED');
    await world.night();
    granted(await world.asTreasurer(() => world.bed.get(DecideApplication).approve(again)));
    expect(await is('claire')).toBe('AWAITING_PAYMENT');
    await world.pay('claire', [(await world.database.inspect<{ id: string }>('select id from due where person_id = $1 order by id desc limit 1', [world.people.claire]))[0]!.id], 6000);
    world.today('2026-11-24');
    await world.night();
    expect(await world.standing('claire')).toMatchObject({ kept: 'ACTIVE', said: 'ACTIVE' });
  });

  test('never is somebody who has died: nothing is asked of them, and nothing given', async () => {
    const call = (name: MinesPerson) => world.asTreasurer(() => world.bed.get(CallDue).call({ personId: world.people[name], planId: plan }, world.key()));
    const grant = () => world.asTreasurer(() => world.bed.get(GrantPeriod).grant({ personId: world.people.suzanne, planId: plan, startsOn: day('2027-01-01'), endsOn: null, reason: 'Hommage' }, world.key()));
    for (const act of [() => call('suzanne'), grant]) expect(await act()).toMatchObject({ code: 'PERSON_HAS_DIED', path: ['personId'] });
    expect(await world.count('membership')).toBe(0);
  });
});

describe('a death', () => {
  const note = (name: MinesPerson, on: string | null = null) => world.asTreasurer(() => world.bed.get(NoteDeceased).of(world.people[name], on === null ? null : day(on)));

  test('ends the membership and its dues in the moment in which it is noted, once', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    const due = await world.call('claire', plan);
    expect(await note('claire', '2026-11-20')).toMatchObject({ cancelled: [due], kept: [] });
    expect(await note('claire', '2026-11-20')).toMatchObject({ membershipId: null, cancelled: [] });
    expect([await is('claire'), await world.verbs('person.deathNoted'), await world.verbs('membership.ended')]).toEqual(['DECEASED', ['person.deathNoted'], ['membership.ended']]);
    expect(await world.due(due)).toMatchObject({ state: 'CANCELLED', reason: 'Décès' });
    const [record] = await world.database.inspect<{ on: string }>('select deceased_on::text as on from person where id = $1', [world.people.claire]);
    expect(record!.on).toBe('2026-11-20');
  });

  test('lets no mail leave any more, whatever it is and whoever sends it', async () => {
    const allowed = (name: MinesPerson, transactional: boolean) => world.asWorker(() => world.bed.get(MailGuard).allows({ stream: 'account', address: 'boite@mines.example', transactional, personId: world.people[name] }));
    const written = async () => (await world.asWorker(() => world.bed.get(Recipients).of([world.people.aicha, world.people.ousmane]))).size;
    expect([await allowed('aicha', true), await written()]).toEqual([true, 2]);
    granted(await note('aicha'));
    expect([await allowed('aicha', true), await allowed('aicha', false), await allowed('ousmane', true), await written()]).toEqual([false, false, true, 1]);
  });

  test('is noted of whoever was never a member, and of nobody for a day to come or before their birth', async () => {
    expect(await note('aicha')).toMatchObject({ membershipId: null });
    expect(await note('claire', '2026-11-25')).toMatchObject({ code: 'INVALID_INPUT', path: ['deceasedOn'], reason: 'dayToCome' });
    expect(await note('claire', '1969-06-09')).toMatchObject({ code: 'INVALID_INPUT', path: ['deceasedOn'], reason: 'beforeBirth' });
    expect(await world.asTreasurer(() => world.bed.get(NoteDeceased).of(newId(), null))).toMatchObject({ code: 'NOT_FOUND', path: ['personId'] });
  });
});

describe('a suspension', () => {
  test('may be lifted on its first day, and leaves what was paid for', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    await world.suspend('claire', null);
    const id = await world.membershipOf('claire');
    expect(await world.asMember('claire', () => world.bed.get(MembershipViews).of(world.people.claire, true))).toMatchObject({ status: 'SUSPENDED', suspendedUntil: null, standing: 'L’adhésion est suspendue pour le moment.' });
    granted(await world.asTreasurer(() => world.bed.get(SuspendMembership).lift(id)));
    expect([await is('claire'), await world.verbs('membership.susp%')]).toEqual(['ACTIVE', ['membership.suspended', 'membership.suspensionLifted']]);
    await world.suspend('claire', '2026-11-30');
    expect(await world.asTreasurer(() => world.bed.get(MembershipViews).of(world.people.claire, false))).toMatchObject({ standing: 'Suspendue jusqu’au 30\u00A0novembre 2026', note: 'Séjour à l’étranger' });
  });

  test('never ends before it begins', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    const id = await world.membershipOf('claire');
    expect(await world.asTreasurer(() => world.bed.get(SuspendMembership).suspend(id, day('2026-11-22'), 'Séjour'))).toMatchObject({ code: 'INVALID_INPUT', path: ['until'] });
    expect(await world.asTreasurer(() => world.bed.get(SuspendMembership).suspend(id, Temporal.PlainDate.from('2026-11-23'), ' '))).toMatchObject({ code: 'INVALID_INPUT', path: ['reason'] });
  });
});

describe('eight hands at once', () => {
  const hands = (bed: TestBed, id: string) =>
    outsideScope(() => Promise.all(Array.from({ length: 8 }, (_, n) => decide(bed, 'OFFICE', n % 2 ? 'resign' : 'exclude', 'claire', id))));
  const ended = (outcomes: readonly object[]) => outcomes.filter((one) => !('code' in one)).length;

  test('end a membership once, and the line says who was first', async () => {
    await world.grant('claire', plan, '2026-01-01', '2026-12-31');
    const outcomes = await hands(world.bed, await world.membershipOf('claire'));
    expect([ended(outcomes), (await world.verbs('membership.resigned')).length + (await world.verbs('membership.excluded')).length]).toEqual([1, 1]);
  });

  /** The canary: what the lock of a membership is for, shown by taking it away. */
  test('without the lock end it several times', async () => {
    const careless = await world.another({ DB_POOL: '10' });
    careless.clock.set(world.bed.clock.now());
    Object.assign(careless.get(MembershipsRepository), { alone: '' });
    let most = 0;
    for (let round = 0; round < 10 && most < 2; round++) {
      const name = (['claire', 'paul', 'aicha', 'linh', 'ousmane', 'joelle'] as const)[round % 6]!;
      await world.grant(name, plan, '2026-01-01', '2026-12-31');
      most = Math.max(most, ended(await hands(careless, await world.membershipOf(name))));
    }
    expect(most).toBeGreaterThan(1);
  }, 60_000);
});

test('money that comes as a membership ends settles its due, or is credit: it is never lost', async () => {
  for (const name of ['claire', 'paul', 'aicha', 'ousmane'] as const) {
    const due = await world.call(name, plan);
    const id = await world.membershipOf(name);
    await Promise.all([world.attempt(world.cheque(name, [due], 6000)), resign(name, id)]);
    const { state } = await world.due(due);
    expect(['PAID', 'CANCELLED']).toContain(state);
    expect((await world.allocated(due)) + (await world.credit(name))).toBe(6000);
    expect(await is(name)).toBe('RESIGNED');
  }
  expect(await world.asWorker(() => world.bed.get(MembershipIntegrity).findings())).toEqual([]);
}, 30_000);
