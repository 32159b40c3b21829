import { ChallengeOver, WrongCode } from './errors';

export const CHALLENGE_MINUTES = 10;
export const WRONG_TRIES = 5;

/** Purposes of derived secrets: a code or link made for one never serves another. */
export const SIGN_IN = 'sign-in';
export const FOUNDING = 'founding';

export const challengeEnd = (from: Date): Date => new Date(from.getTime() + CHALLENGE_MINUTES * 60_000);

/** What proves the ownership of an address: somebody asked, a code went out, ten minutes and five wrong tries remain. */
export interface Challenge {
  expiresAt: Date;
  wrongTries: number;
  consumedAt: Date | null;
  /** Null as long as no mail carries its code: such a challenge cannot be answered. */
  mailedAt: Date | null;
}

export const isOpen = (challenge: Challenge, now: Date): boolean =>
  challenge.consumedAt === null && challenge.mailedAt !== null && challenge.wrongTries < WRONG_TRIES && now < challenge.expiresAt;

/** What a wrong answer is told. `counted` is the number of wrong tries with this one, or null when it came too late to count. */
export function tellWrong(counted: number | null): WrongCode | ChallengeOver {
  if (counted === null || counted >= WRONG_TRIES) return new ChallengeOver();
  return new WrongCode(WRONG_TRIES - counted);
}

/**
 * How long the n-th wrong answer of the last quarter of an hour waits before it is heard, in milliseconds:
 * nothing for the first three, then doubling up to eight seconds. Slower, never shut.
 */
export function patience(earlierWrongTries: number): number {
  return earlierWrongTries < 3 ? 0 : Math.min(500 * 2 ** (earlierWrongTries - 3), 8_000);
}

/** Six digits as people type them: blanks and hyphens do not count. Null when it cannot be a code. */
export function readCode(text: string): string | null {
  const digits = text.replace(/[\s\-.\u00a0\u202f]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** A place on this host to go to after signing in. Anything else becomes null, so that a link never leads elsewhere. */
export function safePath(path: string | null | undefined): string | null {
  if (!path || path.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes('\\')) return null;
  return path;
}
