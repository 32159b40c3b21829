import type { Locale } from '@cordee/platform';

/** Whom a digest goes to. */
export interface Recipient {
  readonly personId: string;
  /** Null when no address is known. */
  readonly address: string | null;
  readonly firstName: string | null;
  readonly displayName: string;
  readonly locale: Locale;
  readonly hasAccount: boolean;
  /** When they last looked at the site, if ever. */
  readonly cameByAt: Date | null;
}

/** What messaging needs to know about members, answered for a whole chunk in a few statements. */
export abstract class Recipients {
  /** Members who are gone or were merged away are absent. */
  abstract of(personIds: readonly string[]): Promise<ReadonlyMap<string, Recipient>>;
}
