import { describe, expect, test } from '@jest/globals';
import { Temporal } from '@cordee/platform/kernel';
import { campaignStart, periodToCall, type Callable } from './campaign';
import { periodFrom } from './period';

const day = (text: string) => Temporal.PlainDate.from(text);
const civil = { periodKind: 'CIVIL_YEAR', opensDaysBefore: 60 } as const;
const rolling = { periodKind: 'ROLLING_12_MONTHS', opensDaysBefore: 60 } as const;
const of = (more: Partial<Record<'paidUntil' | 'openUntil', string>> & Partial<Pick<Callable, 'status' | 'forLife'>> = {}): Callable => ({
  status: more.status ?? 'ACTIVE', forLife: more.forLife ?? false, paidUntil: more.paidUntil ? day(more.paidUntil) : null, openUntil: more.openUntil ? day(more.openUntil) : null,
});
const called = (rules: typeof civil | typeof rolling, startsOn: string, member: Callable) => {
  const period = periodToCall(rules, periodFrom(rules, day(startsOn)), member);
  return period && `${period.startsOn} ${period.endsOn}`;
};

describe('a campaign', () => {
  test('is about the civil year that is open, or begins today', () => {
    expect([campaignStart(civil, day('2026-10-01')), campaignStart(civil, day('2026-11-25')), campaignStart(rolling, day('2026-11-25'))].map(String)).toEqual(['2026-01-01', '2027-01-01', '2026-11-25']);
  });

  test('calls the year from whoever is not covered in it', () => {
    expect(called(civil, '2027-01-01', of({ paidUntil: '2026-12-31' }))).toBe('2027-01-01 2027-12-31');
    expect(called(civil, '2027-01-01', of({ status: 'GRACE', paidUntil: '2026-10-31' }))).toBe('2027-01-01 2027-12-31');
    expect(called(civil, '2027-01-01', of({ status: 'LAPSED', paidUntil: '2024-12-31' }))).toBe('2027-01-01 2027-12-31');
    expect(called(civil, '2027-01-01', of({ paidUntil: '2027-03-14' }))).toBe('2027-03-15 2027-12-31');
  });

  test('leaves out who has paid, who is called already, who is for life, and who is no member', () => {
    expect(called(civil, '2027-01-01', of({ paidUntil: '2027-12-31' }))).toBeNull();
    expect(called(civil, '2027-01-01', of({ paidUntil: '2026-12-31', openUntil: '2027-12-31' }))).toBeNull();
    expect(called(civil, '2027-01-01', of({ forLife: true }))).toBeNull();
    for (const status of ['APPLIED', 'AWAITING_PAYMENT', 'SUSPENDED', 'RESIGNED', 'EXCLUDED', 'DECEASED'] as const) expect(called(civil, '2027-01-01', of({ status }))).toBeNull();
  });

  test('does not mind what was owed for a time that is over', () => expect(called(civil, '2027-01-01', of({ status: 'LAPSED', openUntil: '2025-12-31' }))).toBe('2027-01-01 2027-12-31'));

  test('of rolling months begins at each one’s own anniversary, where renewing is open', () => {
    expect(called(rolling, '2026-11-25', of({ paidUntil: '2026-12-09' }))).toBe('2026-12-10 2027-12-09');
    expect(called(rolling, '2026-11-25', of({ paidUntil: '2027-06-09' }))).toBeNull();
    expect(called(rolling, '2026-11-25', of({ status: 'LAPSED', paidUntil: '2025-06-09' }))).toBe('2026-11-25 2027-11-24');
  });
});
