import { beforeAll, expect, test } from '@jest/globals';
import { allows, type Permission, permissionMatrix, type Scope, systemScope } from '@cordee/platform';
import { permissionsOf, STAFF_ROLES } from '@cordee/identity';
import { buildSchema } from '../../api/src/schema';

let matrix: ReturnType<typeof permissionMatrix>;
beforeAll(async () => {
  matrix = permissionMatrix(await buildSchema());
}, 60_000);

const nobody: Scope = { ...systemScope('01937f00-0000-7000-8000-000000000001'), system: false };
const account: Scope = { ...nobody, accountId: 'account' };
const holding = (...roles: string[]): Scope => ({
  ...account, actor: { accountId: 'account', personId: 'person', sessionId: 'session', roles, permissions: permissionsOf(roles), office: roles.some((role) => role !== 'MEMBER') },
});
const CALLERS: Record<string, Scope> = { nobody, account, member: holding('MEMBER'), ...Object.fromEntries(STAFF_ROLES.map((role) => [role.toLowerCase(), holding('MEMBER', role)])) };

const may = (permission: Permission): string => Object.entries(CALLERS).filter(([, scope]) => allows(scope, permission)).map(([name]) => name).join(' ');

test('who may read or change each field is as reviewed', () => {
  expect(matrix.map(({ field, permission }) => `${field} (${permission}): ${may(permission)}`)).toMatchSnapshot();
});

test('every named permission is held by somebody', () => {
  expect(matrix.filter(({ permission }) => may(permission) === '').map(({ field }) => field)).toEqual([]);
});

test('no mutation is open to strangers', () => {
  expect(matrix.filter(({ field, permission }) => field.startsWith('Mutation.') && permission === 'public').map(({ field }) => field)).toEqual([]);
});
