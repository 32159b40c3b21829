import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LedgerFacts, RefundPayment } from '@cordee/ledger';
import { parsed, useMailSink } from '@cordee/messaging/testing';
import { isDomainError } from '@cordee/platform';
import { useDatabase, type TestBed } from '@cordee/platform/testing';
import { DuesReads } from '../data/dues.reads';
import { DuesRepository } from '../data/dues.repository';
import { DuesWorld, euros, granted, unhurried } from '../testing/dues-world';
import { CloseDue } from './close-due';
import { TellDues } from './tell-dues';

// The database first: what writes mails is closed with it, before the mail server is.
const world = new DuesWorld(useDatabase());
const sink = useMailSink();
let plan: string;
beforeAll(() => world.open({ DB_POOL: '10', SMTP_URL: sink.url }), 60_000);
beforeEach(async () => {
  await world.begin();
  plan = await world.plan();
}, 30_000);

const refund = (paymentId: string, minor: number) => world.asTreasurer(() => world.bed.get(RefundPayment).request(paymentId, euros(minor), 'Payé deux fois', world.key()));
const close = () => world.bed.get(CloseDue);
/** Received cents are all somewhere: on a due, as credit, or back with the payer. */
const nothingIsLost = async () => {
  const [row] = await world.database.inspect<{ ok: boolean }>(
    `select coalesce(bool_and(p.allocated_minor = (select coalesce(sum(a.amount_minor), 0) from payment_allocation a where a.payment_id = p.id)), true)
      and (select coalesce(bool_and(d.paid_minor = (select coalesce(sum(a.amount_minor), 0) from payment_allocation a where a.target_id = d.id)), true) from due d where d.association_id = $1)
      and (select coalesce(sum(amount_minor), 0) = 0 from journal_row where association_id = $1) as ok from payment p where p.association_id = $1`,
    [world.mines.id],
  );
  return row!.ok;
};

describe('two payments for one due at the same time', () => {
  test('pay it once; the other is credit, and there is one period', async () => {
    const due = await world.call('claire', plan);
    const both = await Promise.all([world.pay('claire', [due], 6000), world.pay('claire', [due], 6000)].map((one) => one.catch((error: Error) => error.message)));
    const paid = both.filter((one) => typeof one !== 'string');
    expect(both.filter((one) => typeof one === 'string')).toEqual(paid.length === 2 ? [] : ['DUE_NOT_OPEN PAID']);
    expect(await world.due(due)).toMatchObject({ state: 'PAID', paid: 6000 });
    expect([await world.allocated(due), await world.credit('claire')]).toEqual([6000, (paid.length - 1) * 6000]);
    expect(await world.periodsOf('claire')).toEqual([{ from: '2026-11-23', to: '2027-12-31', origin: 'PAID', voided: null }]);
    expect(await nothingIsLost()).toBe(true);
  });

  test('eight parts of it from eight hands are eight parts of it', async () => {
    const due = await world.call('claire', plan);
    await Promise.all(Array.from({ length: 8 }, () => world.pay('claire', [due], 700)));
    expect(await world.due(due)).toMatchObject({ state: 'PARTIALLY_PAID', paid: 5600 });
    expect([await world.allocated(due), await world.credit('claire'), await world.periodsOf('claire')]).toEqual([5600, 0, []]);
    expect(await nothingIsLost()).toBe(true);
  });

  test('that say two dues the one and the other way round neither wait for each other nor pay twice', async () => {
    const [one, two] = [await world.call('claire', plan), await world.call('paul', plan)];
    for (let round = 0; round < 4; round++) await Promise.all([world.pay('claire', [one, two], 1000), world.pay('paul', [two, one], 1000)]);
    expect([await world.due(one), await world.due(two)]).toMatchObject([{ paid: 4000 }, { paid: 4000 }]);
    expect(await nothingIsLost()).toBe(true);
  });
});

/** The canary: what the lock of a due is for, shown by taking it away. */
describe('without the lock', () => {
  let careless: TestBed;
  beforeAll(async () => {
    careless = await world.another({ DB_POOL: '10' });
    Object.assign(careless.get(DuesRepository), { alone: '' });
  }, 60_000);

  test('money that was given to a due is forgotten by it', async () => {
    careless.clock.set(world.bed.clock.now());
    const forgotten: number[] = [];
    for (let round = 0; round < 10 && !forgotten.some((minor) => minor > 0); round++) {
      const due = await world.call((['claire', 'paul', 'aicha', 'linh', 'ousmane', 'joelle'] as const)[round % 6]!, plan);
      await Promise.all(Array.from({ length: 8 }, () => world.attempt(world.cheque('claire', [due], 700), world.key(), careless)));
      forgotten.push((await world.allocated(due)) - (await world.due(due)).paid);
      await world.database.inspect(`update due set state = 'CANCELLED' where id = $1`, [due]);
    }
    expect(Math.max(...forgotten)).toBeGreaterThan(0);
  }, 60_000);
});

describe('the same record sent twice', () => {
  test('has one effect and the same answer; with other money it is refused', async () => {
    const due = await world.call('claire', plan);
    const first = await world.pay('claire', [due], 6000, 'the same press');
    expect(await world.pay('claire', [due], 6000, 'the same press')).toEqual(first);
    expect(await world.attempt(world.cheque('claire', [due], 6100), 'the same press')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect([await world.count('payment'), await world.credit('claire'), (await world.due(due)).paid]).toEqual([1, 0, 6000]);
  });

  test('thirty times at once has one effect', async () => {
    const due = await world.call('claire', plan);
    const answers = await Promise.all(Array.from({ length: 30 }, () => world.pay('claire', [due], 6000, 'thirty presses')));
    expect(new Set(answers.map(({ paymentId, receiptId }) => `${paymentId} ${receiptId}`)).size).toBe(1);
    expect([await world.count('payment'), await world.count('receipt'), await world.credit('claire'), (await world.due(due)).paid]).toEqual([1, 1, 0, 6000]);
  });
});

describe('money and its due', () => {
  test('in parts: the last one makes the member', async () => {
    const due = await world.call('claire', plan);
    await world.pay('claire', [due], 2500);
    expect([await world.due(due), await world.periodsOf('claire')]).toMatchObject([{ state: 'PARTIALLY_PAID', paid: 2500 }, []]);
    expect(await world.standing('claire')).toMatchObject({ kept: 'AWAITING_PAYMENT' });
    await world.pay('claire', [due], 3500);
    expect(await world.due(due)).toMatchObject({ state: 'PAID', paid: 6000 });
    expect(await world.standing('claire')).toEqual({ kept: 'ACTIVE', said: 'ACTIVE', until: '2027-12-31' });
  });

  test('more than is owed: the rest is credit, and a closed due is said before a second cheque is taken', async () => {
    const due = await world.call('claire', plan);
    await world.pay('claire', [due], 10_000);
    expect([await world.due(due), await world.credit('claire')]).toMatchObject([{ state: 'PAID', paid: 6000 }, 4000]);
    expect(await world.attempt(world.cheque('claire', [due], 6000))).toMatchObject({ code: 'DUE_NOT_OPEN', reason: 'PAID' });
    expect([await world.count('payment'), await nothingIsLost()]).toEqual([1, true]);
  });

  test('one cheque for husband and wife pays both, in the order that was said', async () => {
    const [hers, his] = [await world.call('claire', plan), await world.call('paul', plan)];
    await world.pay('claire', [his, hers], 9000);
    expect([await world.due(hers), await world.due(his)]).toMatchObject([{ state: 'PARTIALLY_PAID', paid: 3000 }, { state: 'PAID', paid: 6000 }]);
    expect([await world.standing('claire'), await world.standing('paul')]).toMatchObject([{ kept: 'AWAITING_PAYMENT' }, { kept: 'ACTIVE' }]);
  });

  test('a due that is cancelled while its cheque is being recorded takes nothing: the money is credit', async () => {
    for (let round = 0; round < 5; round++) {
      const due = await world.call('claire', plan);
      const before = await world.credit('claire');
      const [paid, cancelled] = await Promise.all([world.attempt(world.cheque('claire', [due], 1000)), world.asTreasurer(() => close().cancel(due, 'Appelée par erreur'))]);
      const credit = (await world.credit('claire')) - before;
      if (!isDomainError(cancelled)) expect([(await world.due(due)).state, await world.allocated(due), credit]).toEqual(['CANCELLED', 0, isDomainError(paid) ? 0 : 1000]);
      else expect([cancelled.code, await world.allocated(due), credit]).toEqual(['DUE_NOT_OPEN', 1000, 0]);
      expect(await nothingIsLost()).toBe(true);
      if (isDomainError(cancelled)) granted(await world.asTreasurer(() => close().writeOff(due, 'Pour le tour suivant')));
    }
  });

  test('credit pays the next due as it is called, before anybody is asked', async () => {
    await world.member('claire', plan, 13_000);
    expect(await world.credit('claire')).toBe(7000);
    world.today('2027-11-10');
    const next = await world.call('claire', plan);
    await world.asWorker(() => world.bed.get(TellDues).tell([next], unhurried));
    await world.asWorker(() => world.bed.get(TellDues).tell([next], unhurried));
    expect([await world.due(next), await world.credit('claire'), await world.allocated(next)]).toMatchObject([{ state: 'PAID', from: '2028-01-01', to: '2028-12-31' }, 1000, 6000]);
    expect(await world.standing('claire')).toMatchObject({ kept: 'ACTIVE', until: '2028-12-31' });
    expect(await world.asTreasurer(() => world.bed.get(LedgerFacts).creditOf([world.people.claire]))).toEqual(new Map([[world.people.claire, euros(1000)]]));
  });

  test('credit that is too little pays a part, and the rest is asked for', async () => {
    await world.member('claire', plan, 8000);
    world.today('2027-11-10');
    const next = await world.call('claire', plan);
    await world.asWorker(() => world.bed.get(TellDues).tell([next], unhurried));
    const [row] = await world.asTreasurer(() => world.bed.get(DuesReads).byIds([next]));
    expect([row!.state, row!.paid, await world.credit('claire')]).toEqual(['PARTIALLY_PAID', euros(2000), 0]);
    expect((await parsed(sink.to('claire@mines.example').at(-1)!)).text).toMatch(/40,00\s€/);
  });
});

describe('money that goes back', () => {
  test('all of it: the due is given back, its period counts no longer, and what is kept of the member follows', async () => {
    const due = await world.call('claire', plan);
    const { paymentId } = await world.pay('claire', [due], 6000);
    granted(await refund(paymentId, 6000));
    expect([await world.due(due), await world.periodsOf('claire')]).toMatchObject([{ state: 'REFUNDED', paid: 0 }, [{ voided: 'REFUND' }]]);
    expect(await world.standing('claire')).toEqual({ kept: 'AWAITING_PAYMENT', said: 'AWAITING_PAYMENT', until: null });
    expect(await nothingIsLost()).toBe(true);
  });

  test('a part of it is a kindness: she stays a member', async () => {
    const due = await world.call('claire', plan);
    const { paymentId } = await world.pay('claire', [due], 6000);
    granted(await refund(paymentId, 2000));
    expect([await world.due(due), await world.standing('claire')]).toMatchObject([{ state: 'PARTIALLY_REFUNDED', paid: 4000 }, { kept: 'ACTIVE', said: 'ACTIVE' }]);
    granted(await refund(paymentId, 4000));
    expect([await world.due(due), await world.standing('claire')]).toMatchObject([{ state: 'REFUNDED', paid: 0 }, { kept: 'AWAITING_PAYMENT' }]);
    expect(await nothingIsLost()).toBe(true);
  });

  test('credit goes back first: the due that the same cheque has paid stays paid', async () => {
    const due = await world.call('claire', plan);
    const { paymentId } = await world.pay('claire', [due], 10_000);
    granted(await refund(paymentId, 4000));
    expect([await world.due(due), await world.credit('claire'), await world.standing('claire')]).toMatchObject([{ state: 'PAID', paid: 6000 }, 0, { kept: 'ACTIVE' }]);
    expect(await refund(paymentId, 6001)).toMatchObject({ code: 'NOT_REFUNDABLE' });
  });

  test('a part that was paid before the rest came: it is owed again and can be paid again', async () => {
    const due = await world.call('claire', plan);
    const { paymentId } = await world.pay('claire', [due], 2500);
    granted(await refund(paymentId, 2500));
    expect(await world.due(due)).toMatchObject({ state: 'ISSUED', paid: 0 });
    await world.pay('claire', [due], 6000);
    expect([await world.due(due), await world.standing('claire')]).toMatchObject([{ state: 'PAID', paid: 6000 }, { kept: 'ACTIVE' }]);
  });

  test('all of it: the same period can be called and paid again', async () => {
    const due = await world.call('claire', plan);
    const { paymentId } = await world.pay('claire', [due], 6000);
    granted(await refund(paymentId, 6000));
    const again = await world.call('claire', plan);
    await world.pay('claire', [again], 6000);
    expect([await world.due(again), await world.standing('claire')]).toMatchObject([{ state: 'PAID', from: '2026-11-23' }, { kept: 'ACTIVE', until: '2027-12-31' }]);
  });

  test('while somebody pays the same due: whatever comes first, nothing is lost', async () => {
    for (let round = 0; round < 4; round++) {
      const due = await world.call('paul', plan);
      const { paymentId } = await world.pay('paul', [due], 2000);
      await Promise.all([refund(paymentId, 2000), world.attempt(world.cheque('paul', [due], 1000))]);
      expect([await world.due(due), await world.allocated(due)]).toMatchObject([{ state: 'PARTIALLY_PAID', paid: 1000 }, 1000]);
      expect(await nothingIsLost()).toBe(true);
      granted(await world.asTreasurer(() => close().writeOff(due, 'Pour le tour suivant')));
    }
  });
});
