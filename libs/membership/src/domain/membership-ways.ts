import type { MembershipStatus } from './status';

/** `addPeriod` is money or a grant; `periodEnds`, `graceEnds` and `suspensionEnds` are the calendar; the rest is somebody's decision. */
export const MEMBERSHIP_EVENTS = ['approve', 'reject', 'abandon', 'addPeriod', 'periodEnds', 'graceEnds', 'suspend', 'suspensionEnds', 'lift', 'resign', 'exclude', 'die'] as const;
export type MembershipEvent = (typeof MEMBERSHIP_EVENTS)[number];

const LEAVING = { resign: 'RESIGNED', exclude: 'EXCLUDED', die: 'DECEASED' } as const;
const RECOMPUTED = ['ACTIVE', 'GRACE', 'LAPSED'] as const;

/** The only ways from one status to another; anything else is refused. A suspension ends in whatever the facts then say. */
const WAYS: Readonly<Record<MembershipStatus, Readonly<Partial<Record<MembershipEvent, readonly MembershipStatus[] | MembershipStatus>>>>> = {
  APPLIED: { approve: 'AWAITING_PAYMENT', reject: 'REJECTED', resign: 'RESIGNED', die: 'DECEASED' },
  AWAITING_PAYMENT: { addPeriod: 'ACTIVE', abandon: 'ABANDONED', resign: 'RESIGNED', die: 'DECEASED' },
  ACTIVE: { addPeriod: 'ACTIVE', periodEnds: 'GRACE', suspend: 'SUSPENDED', ...LEAVING },
  GRACE: { addPeriod: 'ACTIVE', graceEnds: 'LAPSED', ...LEAVING },
  LAPSED: { addPeriod: 'ACTIVE', ...LEAVING },
  SUSPENDED: { addPeriod: 'SUSPENDED', suspensionEnds: RECOMPUTED, lift: RECOMPUTED, ...LEAVING },
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

/** What somebody decides about a membership that runs; who may is said here once, for the API, the screens and the tests. */
const DECIDERS = { resign: ['SELF', 'OFFICE'], exclude: ['OFFICE'], die: ['OFFICE'], suspend: ['OFFICE'], lift: ['OFFICE'] } as const satisfies Partial<Record<MembershipEvent, readonly Decider[]>>;
export type Decider = 'SELF' | 'OFFICE';
export type Decision = keyof typeof DECIDERS;
export const DECISIONS = Object.keys(DECIDERS) as readonly Decision[];

export const mayDecide = (by: Decider, decision: Decision): boolean => (DECIDERS[decision] as readonly Decider[]).includes(by);

/** What is open to them now, in the order of the table. */
export const decisionsOpen = (by: Decider, from: MembershipStatus): Decision[] => DECISIONS.filter((decision) => mayDecide(by, decision) && statusesAfter(from, decision).length > 0);
