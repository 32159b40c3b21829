import { describe, expect, test } from '@jest/globals';
import { InvalidInput, Temporal } from '@cordee/platform/kernel';
import { PositioningTooSoon } from './errors';
import { changeableOn, checkLine, mayChange, positioningHints } from './positioning';

describe('the line', () => {
  test('is tidied, and has 140 characters at most, as people count them', () => {
    expect(checkLine('  Cheffe   de projet ')).toBe('Cheffe de projet');
    expect(checkLine('🚲'.repeat(140))).toBe('🚲'.repeat(140));
    expect(checkLine('x'.repeat(141))).toMatchObject({ path: ['line'], reason: 'lineTooLong' });
    expect(checkLine('   ')).toBeInstanceOf(InvalidInput);
  });

  test('may change fourteen days after it did, counted in days of the association', () => {
    const since = new Date('2026-11-09T23:30:00Z');
    expect(changeableOn(since, 'Europe/Paris').toString()).toBe('2026-11-24');
    expect(mayChange({ line: 'x', since }, Temporal.PlainDate.from('2026-11-23'), 'Europe/Paris')).toBeInstanceOf(PositioningTooSoon);
    expect(mayChange({ line: 'x', since }, Temporal.PlainDate.from('2026-11-24'), 'Europe/Paris')).toBeUndefined();
    expect(mayChange(null, Temporal.PlainDate.from('2026-11-23'), 'Europe/Paris')).toBeUndefined();
  });
});

describe('hints', () => {
  test.each([
    'Cheffe de projet dans l’énergie : je remets à l’heure les chantiers en retard',
    'Directrice financière dans l’industrie : je rends lisibles les comptes d’usines en difficulté',
    'Étudiante en hydrologie : je cartographie les crues à partir d’images de satellites',
    'Site manager in energy: I bring late building sites back on time',
    'Chirurgien de la main, pour que des musiciens rejouent',
  ])('are none for a clear line: %s', (line) => {
    expect(positioningHints(line)).toEqual([]);
  });

  test.each([
    ['Consultant polyvalent, divers secteurs', ['VAGUE']],
    ['Directeur commercial et marketing dans l’énergie : j’ouvre des marchés', ['SEVERAL_ROLES']],
    ['Acheteuse / logisticienne dans l’automobile : je tiens les délais', ['SEVERAL_ROLES']],
    ['Juriste dans la banque et l’assurance : je sécurise les contrats', ['SEVERAL_DOMAINS']],
    ['Ingénieur', ['NO_DOMAIN', 'NO_DELIVERY']],
    ['Ingénieure dans le ferroviaire', ['NO_DELIVERY']],
    ['Ingénieur en recherche active dans l’énergie : je planifie', ['SEARCHING']],
    ['Looking for a role in finance: I close books fast', ['SEARCHING']],
  ])('are given where it could be clearer: %s', (line, expected) => {
    expect(positioningHints(line)).toEqual(expect.arrayContaining(expected));
  });

  test('are none where there is nothing yet', () => {
    expect(positioningHints('  ')).toEqual([]);
  });
});
