import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createAssociation } from '@cordee/identity/testing';
import { Db, isDomainError, Money, newId, UnitOfWork } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import { day, euros, LedgerWorld } from '../testing';
import { LedgerFacts } from './ledger-facts';
import { RecordPayment, type OfflineMoney } from './record-payment';
import { UseCredit } from './use-credit';

const world = new LedgerWorld(useDatabase());
beforeAll(() => world.open(), 60_000);
beforeEach(() => world.begin());

const attempt = (money: OfflineMoney, key = world.key()) => world.asTreasurer(() => world.bed.get(RecordPayment).record(money, key));
const facts = () => world.bed.get(LedgerFacts);
const payments = () => world.database.inspect('select id from payment where association_id = $1', [world.mines.id]);

describe('a cheque that has arrived', () => {
  it('pays what it is for, with a receipt, and the books say so', async () => {
    const due = world.due();
    const recorded = await world.record(world.cheque(6000, [due]));
    expect(recorded).toMatchObject({ receiptNumber: '2026-000001', allocated: euros(6000), credit: euros(0) });
    expect(world.payable.paid(due.targetId)).toBe(6000n);
    expect(await world.balances()).toEqual({ '5112': 6000, '7561': -6000 });
    expect(await world.verbs()).toEqual(['payment.recorded', 'payment.settled', 'receipt.issued']);
    expect(await world.asTreasurer(() => facts().receiptsOf(world.payer))).toMatchObject([
      { id: recorded.receiptId, number: '2026-000001', amount: euros(6000), payer: { name: 'Claire Lacroix', address: '4 rue de l’École', city: 'Lyon' }, lines: [{ label: 'Cotisation 2027', amount: euros(6000) }] },
    ]);
  });

  it('for more than is owed leaves credit, which the receipt names', async () => {
    const recorded = await world.record(world.cheque(10_000, [world.due()]));
    expect(recorded).toMatchObject({ allocated: euros(6000), credit: euros(4000) });
    expect(await world.balances()).toEqual({ '5112': 10_000, '7561': -6000, '4191': -4000 });
    const [receipt] = await world.asTreasurer(() => facts().receiptsOf(world.payer));
    expect(receipt!.lines.map(({ label, amount }) => `${label} ${amount.toDecimal()}`)).toEqual(['Cotisation 2027 60.00', 'Avance sur de prochaines cotisations 40.00']);
    expect(await world.asTreasurer(() => facts().creditOf([world.payer]))).toEqual(new Map([[world.payer, euros(4000)]]));
  });

  it('for less than is owed pays a part', async () => {
    const due = world.due();
    expect(await world.record(world.cheque(2500, [due]))).toMatchObject({ allocated: euros(2500), credit: euros(0) });
    expect(world.payable.paid(due.targetId)).toBe(2500n);
  });

  it('for several dues pays them in the order that was said', async () => {
    const [first, second, third] = [world.due(6000), world.due(3000), world.due(1000)];
    await world.record(world.cheque(8000, [second, first, third]));
    expect([first, second, third].map(({ targetId }) => world.payable.paid(targetId))).toEqual([5000n, 3000n, 0n]);
  });

  it('for a due that was cancelled meanwhile is not lost: it stays credit', async () => {
    const due = world.due();
    world.payable.cancel(due.targetId);
    expect(await world.record(world.cheque(6000, [due]))).toMatchObject({ allocated: euros(0), credit: euros(6000), receiptNumber: '2026-000001' });
    expect(await world.balances()).toEqual({ '5112': 6000, '4191': -6000 });
  });

  it('that came in another year is numbered with that year', async () => {
    expect((await world.record(world.cheque(6000, [], { receivedOn: day('2025-12-31') }))).receiptNumber).toBe('2025-000001');
    expect((await world.record(world.cheque(6000))).receiptNumber).toBe('2026-000001');
  });

  it.each([['TRANSFER', '512'], ['CASH', '53']] as const)('or %s lies in account %s', async (means, account) => {
    const { paymentId } = await world.record(world.cheque(1500, [], { means }));
    expect(await world.balances()).toEqual({ [account]: 1500, '4191': -1500 });
    expect(await world.database.inspect('select cheque_number from payment where id = $1', [paymentId])).toEqual([{ cheque_number: null }]);
  });
});

describe('the same record sent twice', () => {
  it('has one effect and the same answer; with other money it is refused', async () => {
    const money = world.cheque(6000, [world.due()]);
    const first = await world.record(money, 'the same key');
    expect(await world.record(money, 'the same key')).toEqual(first);
    expect(await attempt({ ...money, amount: euros(6100) }, 'the same key')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await payments()).toHaveLength(1);
  });

  it('fifty times at once has one effect', async () => {
    const money = world.cheque(6000, [world.due()]);
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.record(money, 'fifty at once')));
    expect(new Set(answers.map(({ receiptId }) => receiptId)).size).toBe(1);
    expect([await payments(), await world.numbers()]).toMatchObject([[{}], [1]]);
  });
});

describe('what cannot be recorded', () => {
  const refusals: [string, (money: OfflineMoney) => Partial<OfflineMoney>, string[], string][] = [
    ['nothing', () => ({ amount: euros(0) }), ['amount'], 'amountInvalid'],
    ['less than nothing', () => ({ amount: euros(-100) }), ['amount'], 'amountInvalid'],
    ['a million and more', () => ({ amount: euros(100_000_001) }), ['amount'], 'amountInvalid'],
    ['another currency', () => ({ amount: Money.of(100, 'USD') }), ['amount'], 'currencyOther'],
    ['money that comes tomorrow', () => ({ receivedOn: day('2026-11-24') }), ['receivedOn'], 'dateToCome'],
    ['money of the last century', () => ({ receivedOn: day('1998-11-24') }), ['receivedOn'], 'dateTooOld'],
    ['money of nobody', () => ({ payerName: '  ' }), ['payerName'], 'required'],
    ['money of a stranger', () => ({ personId: newId() }), ['personId'], 'payerUnknown'],
    ['a note without end', () => ({ note: 'x'.repeat(501) }), ['note'], 'tooLong'],
    ['one thing twice', ({ lines }) => ({ lines: [...lines, ...lines] }), ['lines'], 'linesTwice'],
    ['a line of nothing', ({ lines: [line] }) => ({ lines: [{ ...line!, amount: euros(0) }] }), ['lines'], 'amountInvalid'],
  ];

  it.each(refusals)('%s', async (_what, wrong, path, reason) => {
    const money = world.cheque(6000, [world.due()]);
    expect(await attempt({ ...money, ...wrong(money) })).toMatchObject({ code: 'INVALID_INPUT', path, reason });
    expect([await payments(), await world.numbers()]).toEqual([[], []]);
  });

  it('money of a member of another association', async () => {
    const elsewhere = await world.person('Tomasz', 'Kowalczyk', (await createAssociation(world.database)).id);
    expect(await attempt(world.cheque(6000, [], { personId: elsewhere }))).toMatchObject({ path: ['personId'], reason: 'payerUnknown' });
  });
});

describe('credit', () => {
  const use = (lines: Parameters<UseCredit['apply']>[1], key = world.key()) => world.asTreasurer(() => world.bed.get(UseCredit).apply(world.payer, lines, key));

  it('pays a due later, the oldest first, and once', async () => {
    const older = await world.record(world.cheque(4000));
    await world.record(world.cheque(4000));
    const due = world.due(6000);
    expect(await use([due], 'use it once')).toEqual({ used: euros(6000) });
    expect(await use([due], 'use it once')).toEqual({ used: euros(6000) });
    expect(await world.asTreasurer(() => facts().creditOf([world.payer]))).toEqual(new Map([[world.payer, euros(2000)]]));
    const paid = (await world.asTreasurer(() => facts().paymentsOfTargets('due', [due.targetId]))).get(due.targetId)!;
    expect(paid.map(({ amount }) => amount.minor)).toEqual([4000n, 2000n]);
    expect(paid[0]).toMatchObject({ paymentId: older.paymentId, receiptNumber: '2026-000001', means: 'CHEQUE' });
    expect(await world.balances()).toEqual({ '5112': 8000, '7561': -6000, '4191': -2000 });
  });

  it('of somebody else is not touched, and nothing is used where nothing is left', async () => {
    await world.record(world.cheque(4000, [], { personId: await world.person('Hervé', 'de Kermadec') }));
    expect(await use([world.due()])).toEqual({ used: euros(0) });
  });

  it('spent by two at once is spent once', async () => {
    await world.record(world.cheque(6000));
    const [one, two] = [world.due(), world.due()];
    const answers = await Promise.all([use([one]), use([two])]);
    expect(answers.map((answer) => (isDomainError(answer) ? answer.code : Number(answer.used.minor))).sort()).toEqual([0, 6000]);
    expect(await world.balances()).toEqual({ '5112': 6000, '7561': -6000 });
  });
});

it('an entry that does not sum to zero is refused by the database when its transaction ends', async () => {
  const { paymentId } = await world.record(world.cheque(6000));
  const crooked = world.asTreasurer(() =>
    world.bed.get(UnitOfWork).run(() =>
      world.bed.get(Db).query(
        `with e as (insert into journal_entry (association_id, id, kind, payment_id, booked_on, written_at) values ($1, $2, 'SETTLEMENT', $3, '2026-11-20', '2026-11-20'))
        insert into journal_row (association_id, entry_id, place, account, amount_minor, currency) values ($1, $2, 1, '512', 100, 'EUR')`,
        [world.mines.id, newId(), paymentId],
      ),
    ),
  );
  await expect(crooked).rejects.toThrow(/does not sum to zero/);
});
