const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives: `idle` since it was last used, `absolute` since it began, in milliseconds (reliability 25). */
export const SESSION_LIMITS = {
  member: { idle: 14 * DAY, absolute: 90 * DAY },
  office: { idle: 12 * HOUR, absolute: 7 * DAY },
} as const;

/** A session is marked as used at most this often. */
export const TOUCH_EVERY_MS = MINUTE;

/** One sign-in on one association's host. The token is with the browser; here is only its hash. */
export class Session {
  id: string;
  tokenHash: Buffer;
  associationId: string;
  accountId: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** Opened or used with a staff role: it ends when the last staff role goes. */
  office: boolean;
  userAgent: string | null;
  endedAt: Date | null;
}

export type SessionFacts = Pick<Session, 'createdAt' | 'lastSeenAt' | 'office'>;

/** Whether a session still opens the door, given what its person is today. */
export function isSessionLive(session: SessionFacts, officeToday: boolean, now: Date): boolean {
  if (session.office && !officeToday) return false;
  const limits = officeToday ? SESSION_LIMITS.office : SESSION_LIMITS.member;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  return idle < limits.idle && age < limits.absolute;
}

export const isTouchDue = (session: Pick<Session, 'lastSeenAt'>, now: Date): boolean => now.getTime() - session.lastSeenAt.getTime() >= TOUCH_EVERY_MS;
