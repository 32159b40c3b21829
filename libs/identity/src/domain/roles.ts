/** What a person may be in an association. MEMBER is anybody whose record is linked to an account: it is never granted. */
export const ROLES = ['PRESIDENT', 'TREASURER', 'ORGANISER', 'COORDINATOR', 'MEMBER'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that make the office, in the order in which screens name them. */
export const STAFF_ROLES = ['PRESIDENT', 'TREASURER', 'ORGANISER', 'COORDINATOR'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const isStaffRole = (role: string): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role);
