import { Injectable } from '@nestjs/common';
import { type Acquaintance, Acquaintances, type AcquaintanceSource } from '@cordee/people';
import { FirstSteps, type FirstStepSource } from '@cordee/reciprocity';
import { MembersReads } from '../data/members.reads';

/**
 * Whoever was introduced to somebody knows them. Only one's own introductions are read: the tables show nobody else's, and that two others
 * were introduced to each other is theirs to tell.
 */
@Injectable()
export class IntroducedSource implements AcquaintanceSource, FirstStepSource {
  readonly name = 'introductions.connected';

  constructor(
    acquaintances: Acquaintances,
    steps: FirstSteps,
    private readonly members: MembersReads,
  ) {
    acquaintances.add(this);
    steps.add(this);
  }

  knownTo(personIds: readonly string[], most: number): Promise<readonly Acquaintance[]> {
    return this.members.introduced(personIds, most);
  }

  /** A first request is a first step. */
  taken(personId: string): Promise<boolean> {
    return this.members.hasAsked(personId);
  }
}
