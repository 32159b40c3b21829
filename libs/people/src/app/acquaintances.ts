import { Injectable } from '@nestjs/common';
import { AcquaintanceReads } from '../data/acquaintance.reads';
import { acquaintancesOf, type Acquaintance } from '../domain/acquaintance';

/** Enough to find somebody's way to anybody, and little enough to be read for a dozen people at once. */
const MOST = 400;

/**
 * Port: a domain says by what facts these members of the current association may know others, in one statement for all of them: at most
 * about `most` for each, the latest first. It need not look whether they are alive.
 */
export interface AcquaintanceSource {
  readonly name: string;
  knownTo(personIds: readonly string[], most: number): Promise<readonly Acquaintance[]>;
}

/**
 * Who may know whom. Facts say that two people had an occasion to meet, never that they did: whoever is asked may always answer that they do
 * not know each other. A ground may be told to one of the two; a third person is not told its `detail`, which no card shows.
 */
@Injectable()
export class Acquaintances {
  private readonly sources: AcquaintanceSource[] = [];

  constructor(private readonly reads: AcquaintanceReads) {}

  /** @throws when two sources have the same name */
  add(source: AcquaintanceSource): void {
    if (this.sources.some(({ name }) => name === source.name)) throw new Error(`two sources of acquaintances are called ${source.name}`);
    this.sources.push(source);
  }

  /** By person: living people, never oneself, one entry for each other and ground, at most `most`. Who knows nobody has no entry. */
  async knownTo(personIds: readonly string[], most = MOST): Promise<ReadonlyMap<string, readonly Acquaintance[]>> {
    if (personIds.length === 0) return new Map();
    const offers: (readonly Acquaintance[])[] = [];
    // One source after the other: a read scope runs one statement at a time.
    for (const source of this.sources) offers.push(await source.knownTo(personIds, most));
    const named = offers.flat().flatMap(({ personId, otherId }) => [personId, otherId]);
    return acquaintancesOf(offers, await this.reads.living([...new Set(named)]), most);
  }
}
