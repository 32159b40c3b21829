import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money } from './money';

describe('An amount that somebody typed', () => {
  it('comes back as it was written, in every currency', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom('EUR', 'JPY', 'TND'), (minor, currency) => {
      const money = Money.of(minor, currency);
      expect(Money.parse(money.toDecimal(), currency)?.equals(money)).toBe(true);
    }));
  });

  it.each([['60', 6000n], ['60,5', 6050n], [' 0.07 ', 7n], ['60.500', 6050n], ['60.505', null], ['', null], ['.5', null], ['1e3', null], ['60 €', null], ['--5', null]])('reads %j as %s cents', (text, minor) => {
    expect(Money.parse(text)?.minor ?? null).toBe(minor);
  });
});
