import { describe, expect, test } from '@jest/globals';
import { formatDate, formatDateTime, formatDay, formatMoney, formatNumber, formatShortDate, formatTime } from './format';
import { Money } from './money';

const instant = new Date('2026-11-01T13:05:00Z');

describe('formats', () => {
  test('write dates as each language does', () => {
    expect(formatDate('fr', '2026-11-22')).toBe('22\u00A0novembre 2026');
    expect(formatDate('fr', instant)).toBe('1er\u00A0novembre 2026');
    expect(formatDate('en', '2026-11-22')).toBe('22 November 2026');
    expect(formatShortDate('fr', '2026-11-02')).toBe('02/11/2026');
    expect(formatDay('fr', instant)).toBe('dimanche 1er\u00A0novembre');
  });

  test('keep a plain date on its day in every zone', () => {
    expect(formatDate('fr', '2026-11-22', 'Pacific/Kiritimati')).toBe('22\u00A0novembre 2026');
  });

  test('write times in the zone asked', () => {
    expect(formatTime('fr', instant)).toBe('14\u00A0h\u00A005');
    expect(formatTime('fr', new Date('2026-11-01T08:00:00Z'))).toBe('9\u00A0h');
    expect(formatTime('en', instant)).toBe('14:05');
    expect(formatDateTime('fr', instant)).toBe('1er\u00A0novembre 2026 à 14\u00A0h\u00A005');
  });

  test('write amounts with two decimals and an inseparable sign', () => {
    expect(formatMoney('fr', Money.of(6000n))).toBe('60,00\u00A0€');
    expect(formatMoney('fr', Money.of(123_456_789_012_345_678n))).toBe('1\u202F234\u202F567\u202F890\u202F123\u202F456,78\u00A0€');
    expect(formatMoney('en', Money.of(-5n))).toBe('-€0.05');
    expect(formatMoney('en', Money.of(500n, 'JPY'))).toBe('JP¥500');
    expect(formatNumber('fr', 4861)).toBe('4\u202F861');
  });
});
