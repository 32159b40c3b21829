import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from '@cordee/platform/kernel';
import { DECISIONS, decisionsOpen, MEMBERSHIP_EVENTS, mayDecide, statusesAfter, type MembershipEvent } from './membership-ways';
import { periodFrom, renewalPeriod } from './period';
import { countsAsMember, END_REASONS, isCovered, MEMBERSHIP_STATUSES, paidUntil, status, type MembershipFacts, type MembershipStatus, type PeriodFact, type StatusRules } from './status';

const day = (text: string) => Temporal.PlainDate.from(text);
const period = (startsOn: string, endsOn: string | null, voided = false): PeriodFact => ({ startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn), voided });
const facts = (more: Partial<MembershipFacts> = {}): MembershipFacts => ({ approvedOn: null, suspension: null, ended: null, periods: [], ...more });
const rules: StatusRules = { needsApproval: false, graceDays: 30 };
const on = (today: string, given: MembershipFacts, by: StatusRules = rules) => status(given, by, day(today));

describe('the status of a membership', () => {
  const year = facts({ periods: [period('2026-01-01', '2026-12-31')] });

  test.each<[string, MembershipStatus]>([
    ['2025-12-31', 'AWAITING_PAYMENT'], ['2026-01-01', 'ACTIVE'], ['2026-12-31', 'ACTIVE'], ['2027-01-01', 'GRACE'], ['2027-01-30', 'GRACE'], ['2027-01-31', 'LAPSED'],
  ])('of somebody who paid for 2026 is on %s %s', (today, expected) => expect(on(today, year)).toBe(expected));

  test.each<[string, string, MembershipStatus]>([
    ['2028-02-29', '2028-03-30', 'GRACE'], ['2028-02-29', '2028-03-31', 'LAPSED'], ['2027-02-28', '2027-03-01', 'GRACE'], ['2027-01-31', '2027-03-02', 'GRACE'], ['2027-01-31', '2027-03-03', 'LAPSED'],
  ])('counts 30 days of grace from %s over month ends: %s is %s', (endsOn, today, expected) => expect(on(today, facts({ periods: [period('2026-02-01', endsOn)] }))).toBe(expected));

  test('without grace is lapsed on the morrow', () => expect(on('2027-01-01', year, { ...rules, graceDays: 0 })).toBe('LAPSED'));

  test('follows a payment that came in grace, and one that came after it', () => {
    const inGrace = facts({ periods: [...year.periods, period('2027-01-01', '2027-12-31')] });
    expect([on('2027-01-01', inGrace), on('2027-06-01', inGrace)]).toEqual(['ACTIVE', 'ACTIVE']);
    const afterIt = facts({ periods: [...year.periods, period('2027-06-15', '2027-12-31')] });
    expect([on('2027-03-01', afterIt), on('2027-06-14', afterIt), on('2027-06-15', afterIt)]).toEqual(['LAPSED', 'LAPSED', 'ACTIVE']);
  });

  test('waits for approval where the plan wants it, and for money after it', () => {
    const careful = { ...rules, needsApproval: true };
    expect(on('2026-03-01', year, careful)).toBe('APPLIED');
    expect(on('2026-03-01', facts({ approvedOn: day('2026-02-01') }), careful)).toBe('AWAITING_PAYMENT');
    expect(on('2026-03-01', { ...year, approvedOn: day('2026-02-01') }, careful)).toBe('ACTIVE');
  });

  test('forgets what was voided', () => expect(on('2026-06-01', facts({ periods: [period('2026-01-01', '2026-12-31', true)] }))).toBe('AWAITING_PAYMENT'));

  test('for life never ends by itself', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 50_000 }), (days) => expect(status(facts({ periods: [period('2020-02-29', null)] }), rules, day('2020-02-29').add({ days }))).toBe('ACTIVE')));
  });

  test('is suspended from the first day to the last, then what the facts say', () => {
    const suspended = { ...year, suspension: { from: day('2026-05-01'), until: day('2026-05-31') } };
    expect(['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((today) => on(today, suspended))).toEqual(['ACTIVE', 'SUSPENDED', 'SUSPENDED', 'ACTIVE']);
    expect(on('2027-06-01', suspended)).toBe('LAPSED');
  });

  test.each(END_REASONS)('ends with %s whatever was paid', (reason) => {
    const ended = { ...year, ended: { on: day('2026-05-01'), reason } };
    expect([on('2026-04-30', ended), on('2026-05-01', ended), on('2030-01-01', ended)]).toEqual(['ACTIVE', reason, reason]);
  });
});

describe('whatever the facts', () => {
  const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => day('2020-01-01').add({ days }));
  const anyPeriod = fc.record({ startsOn: anyDay, length: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }), voided: fc.boolean() })
    .map(({ startsOn, length, voided }): PeriodFact => ({ startsOn, endsOn: length === null ? null : startsOn.add({ days: length }), voided }));
  const anyFacts: fc.Arbitrary<MembershipFacts> = fc.record({
    approvedOn: fc.option(anyDay, { nil: null }),
    suspension: fc.option(fc.record({ from: anyDay, until: fc.option(anyDay, { nil: null }) }), { nil: null }),
    ended: fc.option(fc.record({ on: anyDay, reason: fc.constantFrom(...END_REASONS) }), { nil: null }),
    periods: fc.array(anyPeriod, { maxLength: 6 }),
  });
  const anyRules = fc.record({ needsApproval: fc.boolean(), graceDays: fc.integer({ min: 0, max: 366 }) });
  const live = ({ periods }: MembershipFacts) => periods.filter(({ voided }) => !voided);

  test('nobody is active without a period of that day, nor in grace or lapsed while one runs', () => {
    fc.assert(fc.property(anyFacts, anyRules, anyDay, (given, by, today) => {
      const running = live(given).some(({ startsOn, endsOn }) => Temporal.PlainDate.compare(startsOn, today) <= 0 && (endsOn === null || Temporal.PlainDate.compare(today, endsOn) <= 0));
      const now = status(given, by, today);
      if (now === 'ACTIVE') expect(running).toBe(true);
      if (now === 'GRACE' || now === 'LAPSED') expect(running).toBe(false);
    }), { numRuns: 500 });
  });

  test('the calendar alone never leads from lapsed to grace, nor out of an end', () => {
    fc.assert(fc.property(anyFacts, anyRules, anyDay, (given, by, from) => {
      let before = status(given, by, from);
      for (let days = 1; days < 120; days++) {
        const now = status(given, by, from.add({ days }));
        const overSuspension = before === 'SUSPENDED' || now === 'SUSPENDED';
        if (before === 'LAPSED' && !overSuspension) expect(now).not.toBe('GRACE');
        if ((END_REASONS as readonly string[]).includes(before)) expect(now).toBe(before);
        before = now;
      }
    }), { numRuns: 200 });
  });

  test('the order in which periods are told does not matter, nor do voided ones', () => {
    fc.assert(fc.property(anyFacts, anyRules, anyDay, (given, by, today) => {
      expect(status({ ...given, periods: [...live(given)].reverse() }, by, today)).toBe(status(given, by, today));
    }));
  });

  test('paying again makes active at once, whether in time, in grace or after a lapse, and never counts a day twice', () => {
    fc.assert(fc.property(anyDay, fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 6 }), fc.constantFrom('CIVIL_YEAR', 'ROLLING_12_MONTHS'), (first, waits, periodKind) => {
      const plan = { periodKind, opensDaysBefore: 60 } as const;
      let given = facts();
      let today = first;
      for (const wait of [0, ...waits]) {
        today = today.add({ days: wait });
        const next = renewalPeriod(plan, { covered: isCovered(status(given, rules, today)), paidUntil: paidUntil(given) }, today);
        expect(given.periods.every(({ endsOn }) => Temporal.PlainDate.compare(endsOn!, next.startsOn) < 0)).toBe(true);
        given = { ...given, periods: [...given.periods, { ...next, voided: false }] };
        expect(status(given, rules, today)).toBe('ACTIVE');
      }
    }));
  });

  test('a due of nothing is worth as much as a paid one', () => {
    const free = periodFrom({ periodKind: 'CIVIL_YEAR', opensDaysBefore: 60 }, day('2026-03-01'));
    expect(status(facts({ periods: [{ ...free, voided: false }] }), rules, day('2026-03-01'))).toBe('ACTIVE');
  });
});

describe('who counts as a member', () => {
  test.each(MEMBERSHIP_STATUSES)('%s', (of) => {
    expect([countsAsMember(of, true), countsAsMember(of, false)]).toEqual([of === 'ACTIVE' || of === 'GRACE', of === 'ACTIVE']);
  });
});

/** The whole product, written out: an event that is not named here is refused. */
const TABLE: Readonly<Record<MembershipStatus, Partial<Record<MembershipEvent, string>>>> = {
  APPLIED: { approve: 'AWAITING_PAYMENT', reject: 'REJECTED', resign: 'RESIGNED', die: 'DECEASED' },
  AWAITING_PAYMENT: { addPeriod: 'ACTIVE', abandon: 'ABANDONED', resign: 'RESIGNED', die: 'DECEASED' },
  ACTIVE: { addPeriod: 'ACTIVE', periodEnds: 'GRACE', suspend: 'SUSPENDED', resign: 'RESIGNED', exclude: 'EXCLUDED', die: 'DECEASED' },
  GRACE: { addPeriod: 'ACTIVE', graceEnds: 'LAPSED', resign: 'RESIGNED', exclude: 'EXCLUDED', die: 'DECEASED' },
  LAPSED: { addPeriod: 'ACTIVE', resign: 'RESIGNED', exclude: 'EXCLUDED', die: 'DECEASED' },
  SUSPENDED: { addPeriod: 'SUSPENDED', suspensionEnds: 'ACTIVE GRACE LAPSED', lift: 'ACTIVE GRACE LAPSED', resign: 'RESIGNED', exclude: 'EXCLUDED', die: 'DECEASED' },
  REJECTED: {}, ABANDONED: {}, RESIGNED: {}, EXCLUDED: {}, DECEASED: {},
};

describe('a membership that is', () => {
  test.each(MEMBERSHIP_STATUSES.flatMap((from) => MEMBERSHIP_EVENTS.map((event) => [from, event] as const)))('%s, on %s', (from, event) => {
    expect(statusesAfter(from, event).join(' ')).toBe(TABLE[from][event] ?? '');
  });
});

/** State x decision x who decides, written out: a member may go, whatever their state; the rest is the office's. */
const OPEN: Readonly<Record<MembershipStatus, string>> = {
  APPLIED: 'resign die', AWAITING_PAYMENT: 'resign die', ACTIVE: 'resign exclude die suspend', GRACE: 'resign exclude die', LAPSED: 'resign exclude die', SUSPENDED: 'resign exclude die lift',
  REJECTED: '', ABANDONED: '', RESIGNED: '', EXCLUDED: '', DECEASED: '',
};

describe('what may be decided about a membership', () => {
  const product = MEMBERSHIP_STATUSES.flatMap((from) => DECISIONS.flatMap((decision) => (['SELF', 'OFFICE'] as const).map((by) => [from, decision, by] as const)));

  test.each(product)('that is %s: %s by %s', (from, decision, by) => {
    const expected = OPEN[from].split(' ').includes(decision) && (by === 'OFFICE' || decision === 'resign');
    expect(decisionsOpen(by, from).includes(decision)).toBe(expected);
    expect(mayDecide(by, decision)).toBe(by === 'OFFICE' || decision === 'resign');
  });
});
