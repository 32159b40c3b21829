import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Money, Temporal } from '@cordee/platform/kernel';
import { ACCOUNTS, moneyAccount } from './accounts';
import { allocationRows, refundRows, releaseRows, settlementRows, type JournalRow } from './journal';
import { byKind, total, within, type Line } from './lines';
import { PAYMENT_MEANS } from './means';
import { receiptNumber, seriesOf } from './receipt';

const euros = (minor: number | bigint): Money => Money.of(minor, 'EUR');
const line = (minor: number, targetId = 'a', kind = 'due'): Line => ({ kind, targetId, amount: euros(minor) });
const sum = (rows: readonly JournalRow[]): bigint => rows.reduce((minor, row) => minor + row.amount.minor, 0n);
const cents = fc.integer({ min: 1, max: 1_000_000 });
const allotted = fc.array(fc.record({ account: fc.constantFrom('7561', '7562', '706'), amount: cents.map(euros) }), { minLength: 1, maxLength: 12 });

describe('an entry of the journal', () => {
  test('sums to zero, whatever it is about', () => {
    fc.assert(fc.property(fc.constantFrom(...PAYMENT_MEANS), cents, allotted, (means, minor, parts) => {
      for (const rows of [settlementRows(means, euros(minor)), refundRows(means, euros(minor)), allocationRows(parts), releaseRows(parts)]) {
        expect(sum(rows)).toBe(0n);
        expect(rows.every(({ amount }) => !amount.isZero)).toBe(true);
      }
    }));
  });

  test('of taking back is the opposite of the one of giving', () => {
    fc.assert(fc.property(allotted, (parts) => {
      const balances = new Map<string, bigint>();
      for (const { account, amount } of [...allocationRows(parts), ...releaseRows(parts)]) balances.set(account, (balances.get(account) ?? 0n) + amount.minor);
      expect([...balances.values()].every((minor) => minor === 0n)).toBe(true);
    }));
  });

  test('names where the money lies by its means', () => {
    expect(PAYMENT_MEANS.map(moneyAccount)).toEqual([ACCOUNTS.cardOnItsWay, ACCOUNTS.chequesToBank, ACCOUNTS.bank, ACCOUNTS.cash]);
    expect(settlementRows('CASH', euros(100))).toEqual([{ account: '53', amount: euros(100) }, { account: '4191', amount: euros(-100) }]);
  });

  test('of nothing has no row', () => expect([allocationRows([]), releaseRows([])]).toEqual([[], []]));
});

describe('lines', () => {
  test('take as much as the money reaches, in their order', () => {
    expect(within([line(3000, 'a'), line(3000, 'b'), line(3000, 'c')], euros(5000)).map(({ targetId, amount }) => [targetId, amount.minor])).toEqual([['a', 3000n], ['b', 2000n]]);
    expect(within([line(3000)], euros(0))).toEqual([]);
  });

  test('never take more than there is, nor more than was meant, and leave nothing behind that could be taken', () => {
    fc.assert(fc.property(fc.array(cents, { maxLength: 10 }), fc.integer({ min: 0, max: 5_000_000 }), (amounts, money) => {
      const lines = amounts.map((minor, place) => line(minor, String(place)));
      const taken = within(lines, euros(money));
      const wanted = total(lines.map(({ amount }) => amount), 'EUR').minor;
      expect(total(taken.map(({ amount }) => amount), 'EUR').minor).toBe(wanted < BigInt(money) ? wanted : BigInt(money));
      for (const part of taken) expect(part.amount.minor <= lines.find(({ targetId }) => targetId === part.targetId)!.amount.minor).toBe(true);
    }));
  });

  test('are asked for by kind, in an order that is the same for everybody', () => {
    expect(byKind([line(1, 'a', 'ticket'), line(2, 'b', 'due'), line(3, 'c', 'ticket')]).map(([kind, lines]) => [kind, lines.map(({ targetId }) => targetId)])).toEqual([['due', ['b']], ['ticket', ['a', 'c']]]);
  });
});

describe('the number of a receipt', () => {
  test('tells the year in which the money came and its place in it', () => {
    expect(receiptNumber(seriesOf(Temporal.PlainDate.from('2026-01-01')), 123)).toBe('2026-000123');
    expect(receiptNumber('2026', 1_234_567)).toBe('2026-1234567');
  });
});
