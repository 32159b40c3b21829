import type { Locale } from '@cordee/platform/kernel';
import type { Challenge } from './challenge';

/** Somebody said who they are and must prove it. Written for known and unknown addresses alike. */
export class SignInChallenge implements Challenge {
  associationId: string;
  id: string;
  email: string;
  /** SHA-256 of the 128-bit cookie of the browser that asked: without it a code is worth nothing. */
  cookieHash: Buffer;
  nextPath: string | null;
  /** Language of the page that asked, and so of the mail. */
  locale: Locale;
  createdAt: Date;
  expiresAt: Date;
  /** Set when this hour's mails to the address were used up: no mail leaves, and nobody is told. */
  muted: boolean;
  mailedAt: Date | null;
  wrongTries: number;
  consumedAt: Date | null;
}
