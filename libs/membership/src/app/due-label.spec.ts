import { describe, expect, test } from '@jest/globals';
import { Temporal } from '@cordee/platform';
import '../i18n';
import { dueLabel } from './due-label';

const period = (from: string, to: string) => ({ startsOn: Temporal.PlainDate.from(from), endsOn: Temporal.PlainDate.from(to) });

describe('what a due is called', () => {
  test.each([
    ['2027-01-01', '2027-12-31', 'Cotisation 2027 · Membre actif'],
    ['2026-09-28', '2026-12-31', 'Cotisation 2026 · Membre actif'],
    ['2026-09-28', '2027-09-27', 'Cotisation du 28/09/2026 au 27/09/2027 · Membre actif'],
    // Twelve months that end with the year begin in another.
    ['2026-01-02', '2027-01-01', 'Cotisation du 02/01/2026 au 01/01/2027 · Membre actif'],
  ])('from %s to %s', (from, to, label) => {
    expect(dueLabel('fr', 'Membre actif', period(from, to))).toBe(label);
  });
});
