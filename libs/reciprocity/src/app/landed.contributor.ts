import { Injectable } from '@nestjs/common';
import { DigestContributors, type DigestContributor, type DigestItem, type DigestPeriod } from '@cordee/messaging';
import { LandingsRepository } from '../data/landings.repository';

const MOST = 3;

/** Landed and thanked: what members chose to tell everybody since the oldest digest of the chunk. One item of each for all, but for themselves. */
@Injectable()
export class LandedContributor implements DigestContributor {
  readonly name = 'gratitude.landed';

  constructor(
    contributors: DigestContributors,
    private readonly landings: LandingsRepository,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[], { since, until }: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const oldest = Math.min(...[...since.values()].map((at) => at.getTime()));
    // One more than is shown: whoever is among them reads the others.
    const landed = Number.isFinite(oldest) ? await this.landings.published(new Date(oldest), until, MOST + 1) : [];
    if (landed.length === 0) return new Map();
    const items = landed.map(({ id, personId, name, text }): DigestItem => (
      { block: 'LANDED', key: `gratitude.landed:${id}`, text: { key: 'reciprocity.digest.landedPublic', vars: { name, text } }, score: 0.3, authorId: personId, seenCap: 1 }
    ));
    return new Map(personIds.map((personId) => [personId, items.filter(({ authorId }) => authorId !== personId).slice(0, MOST)]));
  }
}
