import { describe, expect, it } from '@jest/globals';
import { NO_FACTS, type PersonFacts } from './facts';
import { NO_COUNTS } from './import';
import { count, issuesOf, planCluster, type PlannedRow } from './plan';
import { Register } from './register';
import type { Fault } from './row';

const facts = (more: Partial<PersonFacts> = {}): PersonFacts => ({ ...NO_FACTS, firstName: 'Claire', lastName: 'Lacroix', birthDate: '1969-06-10', ...more });
const row = (place: number, more: Partial<PersonFacts> = {}, faults: Fault[] = []): PlannedRow => ({ place, line: place + 2, hash: `h${place}`, reading: { kind: 'person', facts: facts(more), faults }, perhapsLine: null });
const fault: Fault = { field: 'EMAIL', value: 'x@', reason: 'emailInvalid' };
const nothing = new Map<string, string>();
const outcomes = (rows: PlannedRow[], register = new Register([]), sources = nothing) => planCluster(rows, register, sources).verdicts.map((verdict) => verdict.outcome);

describe('the rows about one human', () => {
  it('who is new: the first is added, the others are merged into it', () => {
    expect(outcomes([row(0), row(1, { city: 'Lyon' })])).toEqual(['ADDED', 'MERGED']);
  });
  it('with a faulty fact is set aside, and says which', () => {
    const plan = planCluster([row(0, {}, [fault])], new Register([]), nothing);
    expect(plan.verdicts).toEqual([{ place: 0, line: 2, outcome: 'SET_ASIDE', reasons: [{ code: 'emailInvalid', value: 'x@' }] }]);
    expect(count(NO_COUNTS, [plan])).toEqual({ ...NO_COUNTS, setAside: 1, people: 1 });
  });
  it('who is a member already: merged when they tell news, unchanged when they do not', () => {
    const register = new Register([{ id: 'claire', facts: facts() }]);
    const plan = planCluster([row(0, { city: 'Lyon' })], register, nothing);
    expect(plan).toMatchObject({ known: { id: 'claire' }, news: true, sum: { city: 'Lyon' } });
    expect(plan.verdicts[0]).toMatchObject({ outcome: 'MERGED', reasons: [{ code: 'sameAsMember', personId: 'claire' }] });
    expect(outcomes([row(5, { city: 'Lyon' })], register)).toEqual(['UNCHANGED']);
  });
  it('whose name nobody has written by hand: the better spelling of the file is kept, and only then', () => {
    const news = [row(0, { firstName: 'Aïcha' })];
    const guessed = { id: 'aicha', facts: facts({ firstName: 'Aicha' }) };
    expect(planCluster(news, new Register([{ ...guessed, nameUnchecked: true }]), nothing).sum?.firstName).toBe('Aïcha');
    expect(planCluster(news, new Register([guessed]), nothing).sum?.firstName).toBe('Aicha');
  });
  it('that came before, the second time, change nothing even when they name nobody for sure', () => {
    const register = new Register([{ id: 'claire', facts: facts({ birthDate: null }) }]);
    expect(outcomes([row(0, { birthDate: null })], register, new Map([['h0', 'claire']]))).toEqual(['UNCHANGED']);
    expect(outcomes([row(1, { birthDate: null })], register)).toEqual(['ADDED']);
  });
  it('do not go to a homonym of another birth date', () => {
    const register = new Register([{ id: 'other', facts: facts({ birthDate: '1990-01-01', emails: [{ address: 'c@x.example', kind: 'personal' }] }) }]);
    expect(planCluster([row(0, { emails: [{ address: 'c@x.example', kind: 'personal' }] })], register, nothing).known).toBeNull();
  });
});

it('issues are grouped by kind, the most frequent first', () => {
  const issues = issuesOf([{ line: 4, reasons: [{ code: 'emailInvalid', value: 'x@' }] }, { line: 5, reasons: [{ code: 'empty' }] }, { line: 9, reasons: [{ code: 'emailInvalid', value: 'y@' }] }]);
  expect(issues).toEqual([{ kind: 'emailInvalid', count: 2, examples: ['4: x@', '9: y@'] }, { kind: 'empty', count: 1, examples: ['5'] }]);
});
