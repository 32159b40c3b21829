import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { Checkout, Payables, Providers, RefundPayment, SettlePayment } from '@cordee/ledger';
import { Db, isDomainError, newId, outsideScope, UnitOfWork } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { DuesRepository } from '../data/dues.repository';
import { day, euros, MembershipWorld, must } from '../testing';
import { GrantPeriod } from './grant-period';
import { MembershipIntegrity } from './integrity';
import { KeepStatuses } from './keep-statuses';
import { MembershipViews } from './membership-views';
import { SettleDues } from './settle-dues';

const world = new MembershipWorld(useDatabase());
const breath = { breathe: async () => undefined };
beforeAll(() => world.open(), 60_000);
beforeEach(() => world.begin());

const findings = () => world.asWorker(() => world.bed.get(MembershipIntegrity).findings());
const credit = (personId: string) => world.asTreasurer(() => world.bed.get(MembershipViews).creditOf(personId));

describe('money for dues', () => {
  it('pays several at once, in their order, and keeps what is over', async () => {
    const [aicha, herve] = [await world.call(world.people.aicha), await world.call(world.people.herve)];
    await world.cheque(world.people.aicha, [aicha, herve], 13_000);
    expect([(await world.due(aicha)).state, (await world.due(herve)).state]).toEqual(['PAID', 'PAID']);
    expect(await credit(world.people.aicha)).toEqual(euros(1_000));
    expect(await findings()).toEqual([]);
  });

  it('that is less than owed leaves the rest, and adds no period', async () => {
    const dueId = await world.call(world.people.aicha);
    await world.cheque(world.people.aicha, [dueId], 2_000);
    expect(await world.due(dueId)).toMatchObject({ state: 'PARTIALLY_PAID', paid: '2000' });
    expect(await world.periods(world.people.aicha)).toEqual([]);
    await world.cheque(world.people.aicha, [dueId], 4_000);
    expect(await world.periods(world.people.aicha)).toEqual(['2026-11-23 2027-12-31 PAID']);
  });

  it('for what is paid already is not taken twice: the treasurer hears it', async () => {
    const dueId = await world.call(world.people.aicha);
    await world.cheque(world.people.aicha, [dueId]);
    expect(await world.pay(world.people.aicha, [dueId])).toMatchObject({ code: 'DUE_NOT_OPEN', reason: 'PAID' });
    expect(await credit(world.people.aicha)).toEqual(euros(0));
  });

  it('sent twice under one key has one effect and the same answer', async () => {
    const dueId = await world.call(world.people.aicha);
    const once = must(await world.pay(world.people.aicha, [dueId], 6_000, {}, 'the same press'));
    expect(await world.pay(world.people.aicha, [dueId], 6_000, {}, 'the same press')).toEqual(once);
    expect(await world.pay(world.people.aicha, [dueId], 5_000, {}, 'the same press')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await world.database.inspect('select from payment where association_id = $1', [world.mines.id])).toHaveLength(1);
  });

  it('of another association’s member, or for its dues, is refused', async () => {
    const dueId = await world.call(world.people.aicha);
    const uff = await createAssociation(world.database);
    const elsewhere = await world.person('Tomasz', {}, uff.id);
    expect(await world.pay(elsewhere, [dueId])).toMatchObject({ code: 'NOT_FOUND', path: ['personId'] });
    expect(await world.pay(world.people.aicha, [newId()])).toMatchObject({ code: 'NOT_FOUND', path: ['dueIds'] });
    expect(await world.pay(world.people.aicha, [dueId], 6_000, { receivedOn: day('2026-11-24') })).toMatchObject({ code: 'INVALID_INPUT', path: ['receivedOn'] });
  });
});

describe('a period', () => {
  it('goes on without a gap when it is paid in time or in grace', async () => {
    await world.memberOf2026('aicha');
    await world.cheque(world.people.aicha, [await world.call(world.people.aicha)]);
    await world.memberOf2026('herve');
    world.bed.clock.set('2027-01-20T09:00:00Z');
    await world.cheque(world.people.herve, [await world.call(world.people.herve)]);
    expect(await world.periods(world.people.aicha)).toEqual(['2026-01-10 2026-12-31 PAID', '2027-01-01 2027-12-31 PAID']);
    expect(await world.periods(world.people.herve)).toEqual(['2026-01-10 2026-12-31 PAID', '2027-01-01 2027-12-31 PAID']);
  });

  it('begins today for whoever had lapsed, and what was owed for the time past is forgiven', async () => {
    await world.memberOf2026('aicha');
    const older = await world.call(world.people.aicha);
    world.bed.clock.set('2028-06-15T09:00:00Z');
    await world.asWorker(() => world.bed.get(KeepStatuses).run(breath));
    expect(await world.membership(world.people.aicha)).toMatchObject({ status: 'LAPSED' });
    await world.cheque(world.people.aicha, [await world.call(world.people.aicha)]);
    expect((await world.periods(world.people.aicha)).at(-1)).toBe('2028-06-15 2028-12-31 PAID');
    expect(await world.due(older)).toMatchObject({ state: 'WRITTEN_OFF', reason: 'Adhésion reprise, sans arriéré' });
    expect(await world.verbs()).toContain('membership.rejoined');
    expect(await findings()).toEqual([]);
  });

  it('that was granted counts without money, and never the same days twice', async () => {
    const grant = (startsOn: string, endsOn: string | null, reason = 'Membre d’honneur') =>
      world.asTreasurer(() => world.bed.get(GrantPeriod).grant({ personId: world.people.ousmane, planId: world.planId, startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn), reason }, world.key()));
    must(await grant('2026-01-01', '2026-12-31'));
    expect(await world.membership(world.people.ousmane)).toMatchObject({ status: 'ACTIVE', until: '2026-12-31' });
    expect(await grant('2026-12-31', '2027-12-31')).toMatchObject({ code: 'PERIOD_TAKEN' });
    expect(await grant('2027-01-01', '2026-12-31')).toMatchObject({ code: 'INVALID_INPUT', path: ['endsOn'] });
    expect(await grant('2027-01-01', null, ' ')).toMatchObject({ code: 'INVALID_INPUT', path: ['reason'] });
    must(await grant('2027-01-01', null));
    expect(await world.membership(world.people.ousmane)).toMatchObject({ status: 'ACTIVE', until: null });
    expect(await findings()).toEqual([]);
  });
});

describe('money that goes back', () => {
  const refund = (paymentId: string, minor: number) => world.asTreasurer(() => world.bed.get(RefundPayment).request(paymentId, euros(minor), 'Payé deux fois', world.key()));

  it('takes the period with it', async () => {
    const dueId = await world.call(world.people.aicha);
    const { paymentId } = await world.cheque(world.people.aicha, [dueId]);
    must(await refund(paymentId, 6_000));
    expect(await world.due(dueId)).toMatchObject({ state: 'REFUNDED', paid: '0' });
    expect(await world.periods(world.people.aicha)).toEqual(['2026-11-23 2027-12-31 PAID voided']);
    expect(await world.membership(world.people.aicha)).toMatchObject({ status: 'AWAITING_PAYMENT', until: null });
    expect(await findings()).toEqual([]);
  });

  it('in part is a kindness, and leaves it', async () => {
    const dueId = await world.call(world.people.aicha);
    const { paymentId } = await world.cheque(world.people.aicha, [dueId]);
    must(await refund(paymentId, 1_000));
    expect(await world.due(dueId)).toMatchObject({ state: 'PARTIALLY_REFUNDED', paid: '5000' });
    expect(await world.membership(world.people.aicha)).toMatchObject({ status: 'ACTIVE' });
    expect(await findings()).toEqual([]);
  });
});

describe('money that the bank takes back', () => {
  const hear = (paymentId: string, dispute: 'OPEN' | 'LOST' | null) =>
    world.asWorker(() => world.bed.get(SettlePayment).hear(world.bed.get(Providers).named('sandbox')!, {
      eventId: newId(), kind: 'spec', reference: `sbx_${paymentId}`, paymentId, view: { state: 'PAID', amount: euros(6_000), refunded: euros(0), dispute: dispute && { reference: 'dp_1', state: dispute } },
    }));

  it('makes the due owed again, its period no longer counts, and it can be paid anew', async () => {
    const dueId = await world.call(world.people.aicha);
    const begun = must(await world.asMember('aicha', () => world.bed.get(Checkout).begin({ personId: world.people.aicha, payerName: 'Aïcha', lines: [{ kind: 'due', targetId: dueId, amount: euros(6_000) }], description: 'Cotisation', key: world.key() })));
    await hear(begun.paymentId, null);
    await hear(begun.paymentId, 'OPEN');
    expect([await world.due(dueId), await world.membership(world.people.aicha)]).toMatchObject([{ state: 'PAID' }, { status: 'ACTIVE' }]);
    expect(await hear(begun.paymentId, 'LOST')).toBe('REVERSED');
    expect(await world.due(dueId)).toMatchObject({ state: 'REOPENED', paid: '0' });
    expect(await world.periods(world.people.aicha)).toEqual(['2026-11-23 2027-12-31 PAID voided']);
    expect(await world.membership(world.people.aicha)).toMatchObject({ status: 'AWAITING_PAYMENT', until: null });
    expect([await world.verbs(), await findings()]).toEqual([expect.arrayContaining(['payment.reversed', 'dues.reopened']), []]);
    await world.cheque(world.people.aicha, [dueId]);
    expect([await world.due(dueId), await world.membership(world.people.aicha), await findings()]).toMatchObject([{ state: 'PAID', paid: '6000' }, { status: 'ACTIVE' }, []]);
  });
});

/** What the repository is without its lock: the race that it stops. */
class UnlockedDues extends DuesRepository {
  protected override readonly alone: string = '';
}

describe('two payments for one due at the same time', () => {
  /** Each in its own transaction, which meets the other where both have read the due. */
  const race = async (settling: SettleDues, dueId: string) => {
    let arrived = 0;
    let open: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    const settle = () => outsideScope(() => world.asTreasurer(() => world.bed.get(UnitOfWork).run(async () => {
      if (++arrived === 2) open();
      await both;
      const lines = [{ kind: 'due', targetId: dueId, amount: euros(6_000) }];
      const taken = await settling.settle({ paymentId: newId(), personId: world.people.aicha, means: 'CARD', settledAt: world.bed.clock.now(), lines });
      return taken.reduce((sum, { amount }) => sum + amount.minor, 0n);
    })));
    return (await Promise.allSettled([settle(), settle()])).map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'failed'));
  };
  const settling = () => world.bed.get(SettleDues);

  it('are both taken when nobody locks: the canary', async () => {
    const careless: SettleDues = Object.assign(Object.create(SettleDues.prototype) as SettleDues, settling(), { dues: new UnlockedDues(world.bed.get(Db)) });
    const outcomes: unknown[] = [];
    for (let round = 0; round < 8 && !outcomes.includes('both'); round++) {
      const taken = await race(careless, await world.call(await world.person(`Canari${round}`)));
      outcomes.push(taken.filter((one) => one !== 0n).length === 2 ? 'both' : 'one');
    }
    expect(outcomes).toContain('both');
  });

  it('are taken once; the second finds nothing left, and its money stays credit', async () => {
    for (let round = 0; round < 5; round++) {
      const personId = await world.person(`Claire${round}`);
      const dueId = await world.call(personId);
      expect((await race(settling(), dueId)).sort()).toEqual([0n, 6_000n]);
      expect(await world.periods(personId)).toHaveLength(1);
    }
  });

  it('through the ledger leave one paid due, one period and one credit', async () => {
    const dueId = await world.call(world.people.aicha);
    const outcomes = await Promise.all([world.pay(world.people.aicha, [dueId]), world.pay(world.people.aicha, [dueId])]);
    const refused = outcomes.filter(isDomainError).length;
    expect(await credit(world.people.aicha)).toEqual(euros(refused ? 0 : 6_000));
    expect(await world.periods(world.people.aicha)).toHaveLength(1);
    expect(await findings()).toEqual([]);
  });
});

it('dues are what the ledger pays under the name of due', () => expect(world.bed.get(Payables).of('due')).toBe(world.bed.get(SettleDues)));
