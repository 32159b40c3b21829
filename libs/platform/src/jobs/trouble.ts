/** Trouble outside that will pass (mail server away, 451): the job waits and tries again for three days, uncounted. */
export class RetryLater extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** No retry can help: the job is given up at once. */
export class GiveUp extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const DATABASE_AWAY = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND)$/;
const GIVE_UP_AFTER_MS = 72 * 3_600_000;
const QUARTER_HOUR_MS = 900_000;

/** An error reduced to what may be stored and shown: a code, never a message, which may name people. */
export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code)) return `SQL_${code}`;
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,47}$/.test(code)) return code;
  if (typeof name === 'string' && /^[A-Z]\w{2,47}$/.test(name) && name !== 'Error') return name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
  return 'INTERNAL';
}

export const willPass = (error: unknown): boolean =>
  error instanceof RetryLater || DATABASE_AWAY.test(String((error as { code?: unknown } | null)?.code ?? '')) || /connection terminated|timeout exceeded when trying to connect/i.test(String((error as Error | null)?.message ?? ''));

/** How long to wait, in whole milliseconds, for trouble that will pass: half the job's age, 2 s to 15 min; null after three days. */
export function pauseFor(ageMs: number): number | null {
  if (ageMs > GIVE_UP_AFTER_MS) return null;
  return Math.round(Math.min(QUARTER_HOUR_MS, Math.max(2_000, ageMs / 2)));
}

/** Doubling from one second, a fifth at random so that a crowd does not come back together. */
export const backOff = (attemptsMade: number): number => Math.round(1_000 * 2 ** Math.min(attemptsMade - 1, 12) * (0.9 + Math.random() * 0.2));
