import { Injectable } from '@nestjs/common';
import { type GivingFacts, GivingReads } from '../data/giving.reads';

export type { GivingFacts };

/** What people offer and accept to be asked, for the modules that ask. */
@Injectable()
export class Giving {
  constructor(private readonly reads: GivingReads) {}

  /** One statement for all; whoever has chosen nothing has the defaults. */
  facts(personIds: readonly string[]): Promise<ReadonlyMap<string, GivingFacts>> {
    return this.reads.facts(personIds);
  }

  /**
   * Whether `personId` keeps out of the way of `fromId`: named, of an employer that they have named, or a colleague of now. Such a one
   * is not asked by them, and does not ask them; each is answered like for somebody who is silent.
   */
  async isShielded(personId: string, fromId: string): Promise<boolean> {
    return (await this.reads.shieldedFrom(fromId, [personId])).has(personId);
  }

  /** Of these people, those who keep out of the way of `fromId`. */
  shieldedFrom(fromId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.reads.shieldedFrom(fromId, personIds);
  }
}
