/** A fact that somebody may know about their own record, besides its e-mail address. */
export interface PersonFact {
  graduationYear?: number;
  lastName?: string;
}

/**
 * What identity needs to know about records, implemented by `people` (provide it in a global module under this class as token).
 * Every method runs under the current scope, hence inside one association.
 */
export abstract class PersonsPort {
  /** Ids of the living records that carry this normalised address. Two or more: the office decides who is who. */
  abstract findByEmail(address: string): Promise<readonly string[]>;

  /** Creates the record of the person who founds the association, inside the caller's unit of work; answers its id. */
  abstract createFounder(founder: { email: string; displayName?: string }): Promise<string>;

  /** Whether every given fact agrees with the record. An empty fact never matches. */
  abstract factMatches(personId: string, fact: PersonFact): Promise<boolean>;

  abstract displayName(personId: string): Promise<string | null>;

  /** Names of several records in one statement; unknown ids are absent. */
  abstract displayNames(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
