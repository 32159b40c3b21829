import { describe, expect, test } from '@jest/globals';
import { systemScope, type Scope } from '../scope';
import { allows } from './permit';

const nobody: Scope = { ...systemScope('01937f00-0000-7000-8000-000000000001'), system: false };
const account: Scope = { ...nobody, accountId: 'a' };
const member = (office: boolean, permissions: string[] = []): Scope => ({
  ...account, actor: { accountId: 'a', personId: 'p', sessionId: 's', roles: [], permissions: new Set(permissions), office },
});

describe('a permission', () => {
  test.each([
    ['public', [true, true, true, true]],
    ['account', [false, true, true, true]],
    ['member', [false, false, true, true]],
    ['office', [false, false, false, true]],
    ['people.read', [false, false, false, true]],
    ['people.write', [false, false, false, false]],
  ] as const)('%s', (permission, expected) => {
    const callers = [nobody, account, member(false), member(true, ['people.read'])];
    expect(callers.map((scope) => allows(scope, permission))).toEqual(expected);
  });
});
