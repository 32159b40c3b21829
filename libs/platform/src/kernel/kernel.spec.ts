import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeId, encodeId, fold, idFloor, isUuid, Money, newId, normaliseEmail, preferredLocale, tidy } from './index';

describe('Ids', () => {
  it('come back from their outside form', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => {
      expect(decodeId('person', encodeId('person', uuid))).toBe(uuid);
    }));
  });

  it('of another kind, too long, too large or mistyped are refused', () => {
    const id = encodeId('person', newId());
    for (const wrong of [id.replace('person', 'import'), `${id}0`, id.slice(0, -1), id.replace(/_./, '_z'), id.replace(/_../, '_0u'), 'person_', '', id.toUpperCase()]) {
      expect(decodeId('person', wrong)).toBeNull();
    }
  });

  it('keeps the ids of one instant in order beside a clock that goes on', () => {
    const ids = Array.from({ length: 500 }, (_, n) => [newId(1_795_000_000_000), newId(1_795_100_000_000 + n)]).map(([id]) => id!);
    expect([...ids].sort()).toEqual(ids);
  });

  it('are UUIDs of version 7 in the order of their making', () => {
    const ids = Array.from({ length: 1000 }, () => newId(1_795_305_600_000));
    expect(ids.every(isUuid)).toBe(true);
    expect(ids.every((id) => id[14] === '7')).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(ids[0]! >= idFloor(1_795_305_600_000)).toBe(true);
    expect(ids.at(-1)! < idFloor(1_795_305_600_001)).toBe(true);
  });
});

describe('Text', () => {
  it('is folded for comparison', () => {
    expect(fold("  Éléonore d’ŒUVRE-Ægir ")).toBe('eleonore d oeuvre aegir');
    expect(fold('Nguyễn Đặng')).toBe('nguyen dang');
  });

  it('folds to itself the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }));
  });

  it('is tidied for storage', () => {
    expect(tidy('  Cafe\u0301   de\u00a0 Flore ')).toBe('Café de Flore');
  });

  it.each([
    ['Claire.Martin@Exemple.FR ', 'claire.martin@exemple.fr'], ['a@b.example', 'a@b.example'], ['claire@mines', null], ['@exemple.fr', null],
    ['claire martin@exemple.fr', null], ['a..b@exemple.fr', null], ['a@exemple..fr', null], ['a@b.fr,c@d.fr', null], ['a\u0000@b.fr', null],
  ])('takes %j for the address %j', (text, address) => {
    expect(normaliseEmail(text)).toBe(address);
  });

  it.each([['en-GB,en;q=0.9,fr;q=0.8', 'en'], ['de,fr;q=0.5,en;q=0.4', 'fr'], ['', 'fr'], [null, 'fr'], ['en;q=0,de', 'fr']])('reads the language of %j as %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

describe('Money', () => {
  it('splits without losing or making a cent', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }).filter((w) => w.some((x) => x > 0)), (minor, weights) => {
      const shares = Money.of(minor).split(weights);
      expect(shares.reduce((sum, share) => sum.plus(share), Money.of(0)).minor).toBe(minor);
    }));
  });

  it('gives the spare cents to the largest remainders', () => {
    expect(Money.of(8500).split([1, 1, 1]).map((share) => share.toDecimal())).toEqual(['28.34', '28.33', '28.33']);
  });

  it('is written with the digits of its currency', () => {
    expect([Money.of(6000).toDecimal(), Money.of(-5).toDecimal(), Money.of(500, 'JPY').toDecimal(), Money.of(1234, 'TND').toDecimal()]).toEqual(['60.00', '-0.05', '500', '1.234']);
  });

  it('never mixes currencies', () => {
    expect(() => Money.of(1).plus(Money.of(1, 'USD'))).toThrow('USD is not EUR');
  });
});
