import { isStaffRole, ROLES, type Role } from './roles';

const OFFICE = ['PRESIDENT', 'TREASURER', 'ORGANISER', 'COORDINATOR'] as const;

/**
 * Who may do what in the office: the whole of it. A resolver names one of these in `@Permit`.
 * docs/permissions.md is written from this table.
 */
export const PERMISSIONS = {
  'office.read': { roles: OFFICE, what: 'Open the administration and see what needs somebody today' },
  'people.read': { roles: OFFICE, what: 'Read members and their records' },
  'people.write': { roles: ['PRESIDENT', 'TREASURER', 'COORDINATOR'], what: 'Add a person, correct a record, note a death' },
  'people.import': { roles: ['PRESIDENT', 'TREASURER'], what: 'Import a file of members' },
  'people.export': { roles: ['PRESIDENT', 'TREASURER', 'COORDINATOR'], what: 'Take lists of members, and of dues, payments and the journal for those who read them, away as a file' },
  'people.invite': { roles: ['PRESIDENT', 'COORDINATOR'], what: 'Invite members by mail, look at the mail before, take it back until it leaves' },
  'views.manage': { roles: ['PRESIDENT', 'COORDINATOR'], what: 'Change and remove the views of lists that others share' },
  'dues.read': { roles: ['PRESIDENT', 'TREASURER'], what: 'See plans, dues and who has paid' },
  'dues.manage': { roles: ['PRESIDENT', 'TREASURER'], what: 'Make plans, call dues, cancel them or write them off with a reason, suspend and end memberships' },
  'payments.read': { roles: ['PRESIDENT', 'TREASURER'], what: 'See payments and receipts' },
  'payments.record': { roles: ['PRESIDENT', 'TREASURER'], what: 'Record a cheque, a transfer or cash, refund a payment, void a receipt' },
  'events.read': { roles: OFFICE, what: 'See events and who comes' },
  'events.manage': { roles: ['PRESIDENT', 'ORGANISER'], what: 'Create, publish, pause and cancel events, answer for somebody, write to those who come, take the list away' },
  'introductions.read': { roles: ['PRESIDENT', 'COORDINATOR'], what: 'See how many ask and help, in counts and states, never who or in which words' },
  'introductions.moderate': { roles: ['PRESIDENT', 'COORDINATOR'], what: 'Read what somebody has reported, and decide what becomes of it' },
  'association.settings': { roles: ['PRESIDENT'], what: 'Change name, colour and settings' },
  'roles.read': { roles: OFFICE, what: 'See who holds which role' },
  'roles.grant': { roles: ['PRESIDENT'], what: 'Grant and revoke roles' },
  'journal.read': { roles: ['PRESIDENT', 'TREASURER'], what: 'Read the journal of the office' },
  'jobs.read': { roles: ['PRESIDENT', 'TREASURER'], what: 'See failed background work' },
  'jobs.rerun': { roles: ['PRESIDENT'], what: 'Run failed background work again' },
} as const satisfies Record<string, { roles: readonly Role[]; what: string }>;

export type Permission = keyof typeof PERMISSIONS;

/** Roles that hold a permission, in the order of ROLES. Screens name them to somebody who is refused. */
export function rolesWith(permission: Permission): Role[] {
  const holders: readonly Role[] = PERMISSIONS[permission].roles;
  return ROLES.filter((role) => holders.includes(role));
}

/** The sum of what several roles allow. */
export function permissionsOf(roles: readonly string[]): ReadonlySet<string> {
  const names = Object.keys(PERMISSIONS) as Permission[];
  return new Set(names.filter((name) => rolesWith(name).some((role) => roles.includes(role))));
}

/** Whether one of the roles opens the administration. */
export const isOffice = (roles: readonly string[]): boolean => roles.some(isStaffRole);
