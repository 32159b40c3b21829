import { describe, expect, it } from '@jest/globals';
import { closingLines, sum } from './closing.mjs';

describe('the closing lines of a test run', () => {
  it('end with the counts alone on a line', () => {
    const lines = closingLines({ passed: 12, failed: [], skipped: [] }, ['Redis: none here']).split('\n');
    expect(lines.at(-1)).toBe('Tests: 12 passed, 0 failed, 0 skipped');
    expect(lines.join()).not.toContain('Redis');
  });

  it('name what failed and what was skipped, and why', () => {
    const text = closingLines({ passed: 1, failed: ['a › breaks'], skipped: ['b › waits'] }, ['Redis: none here']);
    for (const part of ['a › breaks', 'b › waits', 'Redis: none here', 'Tests: 1 passed, 1 failed, 1 skipped']) expect(text).toContain(part);
  });

  it('count the parts together', () => {
    expect(sum([{ passed: 1, failed: ['a'], skipped: [] }, { passed: 2, failed: [], skipped: ['b'] }])).toEqual({ passed: 3, failed: ['a'], skipped: ['b'] });
  });
});
