import type { MembershipStatus } from './status';

/** `addPeriod` is money or a grant; `periodEnds`, `graceEnds` and `suspensionEnds` are the calendar; the rest is somebody's decision. */
export const MEMBERSHIP_EVENTS = ['approve', 'reject', 'abandon', 'addPeriod', 'periodEnds', 'graceEnds', 'suspend', 'suspensionEnds', 'resign', 'exclude', 'die'] as const;
export type MembershipEvent = (typeof MEMBERSHIP_EVENTS)[number];

const LEAVING = { resign: 'RESIGNED', exclude: 'EXCLUDED', die: 'DECEASED' } as const;

/** The only ways from one status to another; anything else is refused. A suspension ends in whatever the facts then say. */
const WAYS: Readonly<Record<MembershipStatus, Readonly<Partial<Record<MembershipEvent, readonly MembershipStatus[] | MembershipStatus>>>>> = {
  APPLIED: { approve: 'AWAITING_PAYMENT', reject: 'REJECTED', resign: 'RESIGNED', die: 'DECEASED' },
  AWAITING_PAYMENT: { addPeriod: 'ACTIVE', abandon: 'ABANDONED', resign: 'RESIGNED', die: 'DECEASED' },
  ACTIVE: { addPeriod: 'ACTIVE', periodEnds: 'GRACE', suspend: 'SUSPENDED', ...LEAVING },
  GRACE: { addPeriod: 'ACTIVE', graceEnds: 'LAPSED', ...LEAVING },
  LAPSED: { addPeriod: 'ACTIVE', ...LEAVING },
  SUSPENDED: { addPeriod: 'SUSPENDED', suspensionEnds: ['ACTIVE', 'GRACE', 'LAPSED'], ...LEAVING },
  REJECTED: {},
  ABANDONED: {},
  RESIGNED: {},
  EXCLUDED: {},
  DECEASED: {},
};

/** Where an event may lead; nothing for one that is refused. */
export function statusesAfter(from: MembershipStatus, event: MembershipEvent): readonly MembershipStatus[] {
  const to = WAYS[from][event];
  return to === undefined ? [] : typeof to === 'string' ? [to] : to;
}
