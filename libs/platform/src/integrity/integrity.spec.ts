import { describe, expect, it } from '@jest/globals';
import { IntegrityChecks, type IntegrityCheck } from './integrity';

const check = (name: string, ...subjects: string[]): IntegrityCheck => ({ name, find: async () => subjects.map((subject) => ({ subject, message: 'is wrong', repair: 'mend it' })) });

describe('integrity checks', () => {
  it('are all asked, each for itself', async () => {
    const checks = new IntegrityChecks();
    checks.add(check('ledger.sums'), check('events.seats', 'event_1', 'event_2'));
    expect((await checks.run()).map(({ check: name, findings }) => [name, findings.map(({ subject }) => subject)])).toEqual([['ledger.sums', []], ['events.seats', ['event_1', 'event_2']]]);
  });

  it('have a name each', () => {
    const checks = new IntegrityChecks();
    checks.add(check('ledger.sums'));
    expect(() => checks.add(check('ledger.sums'))).toThrow('two integrity checks are called ledger.sums');
  });
});
