/** The blocks of a digest in the order of their value to the reader, with the most that each may show. */
export const BLOCKS = {
  WAITING: { cap: 3, personal: true },
  HELP_OUTCOMES: { cap: 3, personal: true },
  OWED: { cap: 3, personal: true },
  CIRCLE: { cap: 3, personal: true },
  HELP_IN_TEN_MINUTES: { cap: 2, personal: true },
  KEEP_IN_TOUCH: { cap: 3, personal: true },
  NEW_PEOPLE: { cap: 2, personal: false },
  EVENTS: { cap: 2, personal: false },
  LANDED: { cap: 3, personal: false },
  NOTES: { cap: 1, personal: false },
} as const;
export type Block = keyof typeof BLOCKS;
export const BLOCK_ORDER = Object.keys(BLOCKS) as readonly Block[];

/**
 * A sentence of the catalogue with its values, so that one offer serves readers of both languages. A list is set as the
 * language sets lists; a value that is itself a key is said in the reader's language.
 */
export interface DigestText {
  readonly key: string;
  readonly vars?: Readonly<Record<string, string | number | readonly string[] | { readonly key: string }>>;
}

/** One thing worth saying to one member. */
export interface DigestItem {
  readonly block: Block;
  /** What it is about, the same every week: an item shown too often is dropped by this key. */
  readonly key: string;
  readonly text: DigestText;
  /** Where it leads: a path of the association's own site, or a finished link. */
  readonly path?: string;
  readonly action?: DigestText;
  /** 0 to 1: how much it matters to this member. */
  readonly score: number;
  /** After this instant it is pointless; the nearest comes first and none is shown late. */
  readonly expiresAt?: Date;
  /** The member it comes from: one mail carries one item of each. */
  readonly authorId?: string;
  /** How many fresh things it stands for, when several are told in one line. */
  readonly fits?: number;
  /** How often it may be shown without an answer. */
  readonly seenCap?: number;
}

/** What one chunk of digests is about. */
export interface DigestPeriod {
  readonly until: Date;
  /** Since when each member has not been told anything; for a first digest, far enough back to have something to tell. */
  readonly since: ReadonlyMap<string, Date>;
  /** Members whose first digest this is: it must never be empty. */
  readonly first: ReadonlySet<string>;
  /** The number that the signed links of each member carry. */
  readonly keyVersions: ReadonlyMap<string, number>;
  /** Members who were invited and have not signed in yet. */
  readonly withoutAccount: ReadonlySet<string>;
}
