import { Injectable } from '@nestjs/common';
import { Openness, type OpennessSource } from '@cordee/people';
import { GivingReads } from '../data/giving.reads';
import { Availability } from './availability';

/** Who may be asked directly and now, for whoever looks through the directory: by the same answer that their page gives. */
@Injectable()
export class OpenHelpers implements OpennessSource {
  constructor(
    openness: Openness,
    private readonly giving: GivingReads,
    private readonly availability: Availability,
  ) {
    openness.provide(this);
  }

  async openTo(personId: string): Promise<readonly string[]> {
    const ids = (await this.giving.acceptingDirectly()).filter((id) => id !== personId);
    const seen = await this.availability.seenBy(personId, ids, { module: 'introductions' });
    return ids.filter((id) => seen.get(id)?.state !== 'NOT_NOW');
  }
}
