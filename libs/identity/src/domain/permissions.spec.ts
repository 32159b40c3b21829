import { describe, expect, it } from '@jest/globals';
import { isOffice, PERMISSIONS, permissionsOf, rolesWith, type Permission } from './permissions';
import { ROLES } from './roles';

const names = Object.keys(PERMISSIONS) as Permission[];
const cells = (name: Permission) => ROLES.map((role) => (rolesWith(name).includes(role) ? 'x' : '.')).join('');

describe('permissions', () => {
  it('are exactly this matrix of PRESIDENT, TREASURER, ORGANISER, COORDINATOR, MEMBER', () => {
    expect(Object.fromEntries(names.map((name) => [name, cells(name)]))).toEqual({
      'office.read': 'xxxx.',
      'people.read': 'xxxx.',
      'people.write': 'xx.x.',
      'people.import': 'xx...',
      'people.export': 'xx.x.',
      'people.invite': 'x..x.',
      'views.manage': 'x..x.',
      'dues.read': 'xx...',
      'dues.manage': 'xx...',
      'payments.read': 'xx...',
      'payments.record': 'xx...',
      'events.read': 'xxxx.',
      'events.manage': 'x.x..',
      'introductions.read': 'x..x.',
      'introductions.moderate': 'x..x.',
      'association.settings': 'x....',
      'roles.read': 'xxxx.',
      'roles.grant': 'x....',
      'journal.read': 'xx...',
      'jobs.read': 'xx...',
      'jobs.rerun': 'x....',
    });
  });

  it('give the president everything and a member nothing of the office', () => {
    expect([...permissionsOf(['PRESIDENT'])].sort()).toEqual([...names].sort());
    expect(permissionsOf(['MEMBER']).size).toBe(0);
    expect(permissionsOf([]).size).toBe(0);
  });

  it('add up over several roles', () => {
    const both = permissionsOf(['ORGANISER', 'COORDINATOR']);
    expect(both.has('people.invite')).toBe(true);
    expect(both.has('people.import')).toBe(false);
  });

  it('ignore a role nobody knows', () => {
    expect(permissionsOf(['EMPEROR', 'president']).size).toBe(0);
    expect(isOffice(['EMPEROR'])).toBe(false);
  });

  it('open the office to each staff role and to no member', () => {
    expect(ROLES.filter((role) => isOffice([role]))).toEqual(['PRESIDENT', 'TREASURER', 'ORGANISER', 'COORDINATOR']);
  });
});
