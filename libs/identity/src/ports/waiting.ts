import { Injectable } from '@nestjs/common';

/** A sentence of the catalogue; a value that is itself a key is said in the reader's language. */
export interface WaitingText {
  readonly key: string;
  readonly vars?: Readonly<Record<string, string | number | { readonly key: string }>>;
}

/** Something that waits for a member: one sentence and where to act. */
export interface WaitingItem {
  /** What kind of act it is, e.g. `role.ending`; with `about` it stays the same for as long as the same thing waits. */
  readonly kind: string;
  /** Which of several things of a kind. */
  readonly about?: string;
  readonly text: WaitingText;
  /** On the association's own site. */
  readonly path: string;
  /** After this instant it no longer waits. */
  readonly until?: Date;
  /** Shown on the site only: the digest asks it in its own way. */
  readonly onSiteOnly?: boolean;
}

/** By person; whoever has no entry has nothing that waits. */
export type Waiting = ReadonlyMap<string, readonly WaitingItem[]>;

/** Port: each domain says what waits for these members of the current association, in a few statements for all of them. */
export interface WaitingContributor {
  waitingFor(personIds: readonly string[]): Promise<Waiting>;
}

/** Where the contributors sign up, in the constructor of a provider of theirs. */
@Injectable()
export class WaitingList {
  private readonly contributors: WaitingContributor[] = [];

  contribute(contributor: WaitingContributor): void {
    this.contributors.push(contributor);
  }

  /** One contributor after the other: a read scope runs one statement at a time. */
  async of(personIds: readonly string[]): Promise<Waiting> {
    const all = new Map<string, WaitingItem[]>();
    for (const contributor of this.contributors) {
      for (const [personId, items] of await contributor.waitingFor(personIds)) all.set(personId, [...(all.get(personId) ?? []), ...items]);
    }
    return all;
  }
}
