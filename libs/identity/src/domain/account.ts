import type { Locale } from '@cordee/platform/kernel';

/** Who signs in: one per human, across associations. */
export class Account {
  id: string;
  /** Chosen language; null follows the browser, then the association. */
  locale: Locale | null;
  createdAt: Date;
}

/** A verified address of an account. Unique over the installation. */
export class AccountEmail {
  accountId: string;
  address: string;
  verifiedAt: Date;
}

/** The link between an account and its record in one association. */
export class AccountPerson {
  associationId: string;
  id: string;
  accountId: string;
  personId: string;
  linkedAt: Date;
}

/** A token for scripts: acts as its person does, with the roles of the day. Kept as a hash. */
export class AccessToken {
  id: string;
  associationId: string;
  accountId: string;
  name: string;
  tokenHash: Buffer;
  office: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date;
  endedAt: Date | null;
}

export const TOKEN_DAYS = { min: 1, max: 365 } as const;
export const TOKENS_AT_MOST = 20;

/** A one-time passage of a signed-in account from one association's host to another's. */
export class Handoff {
  id: string;
  tokenHash: Buffer;
  accountId: string;
  associationId: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

export const HANDOFF_SECONDS = 30;
