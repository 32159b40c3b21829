import { describe, expect, test } from '@jest/globals';
import { isHeldBack, SUPPRESSION_SCOPES, type SuppressionScope } from './suppression';

const row = (scope: SuppressionScope, topic: string | null = null) => ({ scope, topic });

describe('a suppressed address', () => {
  const cases: [SuppressionScope, string | null, boolean, boolean, boolean][] = [
    // scope, topic, digest held back, other bulk held back, transactional held back
    ['ALL_BULK', null, true, true, false],
    ['TOPIC', 'digest', true, false, false],
    ['ADDRESS_DEAD', null, true, true, true],
  ];

  test.each(cases)('%s', (scope, topic, digest, bulk, transactional) => {
    const rows = [row(scope, topic)];
    expect(isHeldBack({ stream: 'digest', transactional: false }, rows)).toBe(digest);
    expect(isHeldBack({ stream: 'events', transactional: false }, rows)).toBe(bulk);
    expect(isHeldBack({ stream: 'account', transactional: true }, rows)).toBe(transactional);
  });

  test('is written to when nothing is known of it', () => {
    expect(SUPPRESSION_SCOPES).toHaveLength(3);
    expect(isHeldBack({ stream: 'digest', transactional: false }, [])).toBe(false);
  });
});
