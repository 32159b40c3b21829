import { isOpen, type StoredDueState } from './due';
import { BY_HAND_EVERY_DAYS } from './reminder';

/** A due of which the office means to remind, with what decides whether a mail may leave. */
export interface PossibleReminder {
  dueId: string;
  state: StoredDueState;
  remindedAt: Date | null;
  deceased: boolean;
  /** Its membership has ended: it is no longer asked for. */
  isOver: boolean;
  /** Where to write; null when no address is known. */
  address: string | null;
  /** The address does not want such mails, or no longer exists. */
  unwanted: boolean;
}

export const REMINDER_REASONS = ['deceased', 'closed', 'remindedLately', 'withoutEmail', 'suppressed'] as const;
export type ReminderReason = (typeof REMINDER_REASONS)[number];

/** How many mails leave, and of how many dues none does, each for one reason. */
export type ReminderCounts = Record<ReminderReason | 'recipients', number>;

export interface Reminders {
  /** Dues of which a mail is sent, in the order of leaving. */
  dueIds: string[];
  counts: ReminderCounts;
}

const DAY_MS = 86_400_000;
/** Whoever was reminded after this is left in peace. */
export const lately = (now: Date): Date => new Date(now.getTime() - BY_HAND_EVERY_DAYS * DAY_MS);

/** Why no mail leaves. The dead are left in peace first of all. */
export function reasonAgainst({ deceased, isOver, state, remindedAt, address, unwanted }: PossibleReminder, now: Date): ReminderReason | null {
  if (deceased) return 'deceased';
  if (isOver || !isOpen(state)) return 'closed';
  if (remindedAt && remindedAt >= lately(now)) return 'remindedLately';
  if (address === null) return 'withoutEmail';
  return unwanted ? 'suppressed' : null;
}

export function sortReminders(dues: readonly PossibleReminder[], now: Date): Reminders {
  const counts: ReminderCounts = { recipients: 0, deceased: 0, closed: 0, remindedLately: 0, withoutEmail: 0, suppressed: 0 };
  const dueIds: string[] = [];
  for (const due of dues) {
    const against = reasonAgainst(due, now);
    counts[against ?? 'recipients'] += 1;
    if (!against) dueIds.push(due.dueId);
  }
  return { dueIds, counts };
}

/** What somebody else has reminded of at the same moment counts as reminded lately. */
export function onlyClaimed({ dueIds, counts }: Reminders, claimed: ReadonlySet<string>): Reminders {
  const left = dueIds.filter((id) => claimed.has(id));
  return { dueIds: left, counts: { ...counts, recipients: left.length, remindedLately: counts.remindedLately + dueIds.length - left.length } };
}
