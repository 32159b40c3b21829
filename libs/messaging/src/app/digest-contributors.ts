import { Injectable } from '@nestjs/common';
import type { Digest } from '../domain/digest';
import type { DigestItem, DigestPeriod } from '../domain/digest-item';

/**
 * Port: each domain offers what it has to say to a chunk of members of the current association. It must answer for
 * all of them in a few statements, never one per member. Members without an entry are offered nothing.
 */
export interface DigestContributor {
  /** Names the offer in logs and measurements: `people.joined`. */
  readonly name: string;
  contribute(personIds: readonly string[], period: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>>;
  /** What has left, inside the unit of work that notes it; for those who keep their own books. */
  noteShown?(digests: readonly Pick<Digest, 'personId' | 'itemKeys'>[], at: Date): Promise<void>;
}

/** Where the domains sign up, in the constructor of a provider of theirs. */
@Injectable()
export class DigestContributors {
  private readonly contributors: DigestContributor[] = [];

  add(contributor: DigestContributor): void {
    if (this.contributors.some(({ name }) => name === contributor.name)) throw new Error(`two contributors are called ${contributor.name}`);
    this.contributors.push(contributor);
  }

  /** All offers to each member of a chunk. One after the other: a read scope runs one statement at a time. */
  async offers(personIds: readonly string[], period: DigestPeriod): Promise<Map<string, DigestItem[]>> {
    const offers = new Map<string, DigestItem[]>(personIds.map((personId) => [personId, []]));
    for (const contributor of this.contributors) {
      for (const [personId, items] of await contributor.contribute(personIds, period)) offers.get(personId)?.push(...items);
    }
    return offers;
  }

  async noteShown(digests: readonly Digest[], at: Date): Promise<void> {
    for (const contributor of this.contributors) await contributor.noteShown?.(digests, at);
  }
}
