import { Injectable } from '@nestjs/common';
import { Clock, requireActor } from '@cordee/platform';
import { type IntroductionFilter, type IntroductionRole, type IntroductionRow, IntroductionsReads } from '../data/introductions.reads';

export type { IntroductionFilter, IntroductionRole, IntroductionRow };

export interface FoundIntroductions {
  readonly rows: IntroductionRow[];
  readonly count: () => Promise<number>;
}

/** One's own introductions, whichever one's part in them. */
@Injectable()
export class FindIntroductions {
  constructor(
    private readonly reads: IntroductionsReads,
    private readonly clock: Clock,
  ) {}

  async page(filter: IntroductionFilter, after: string | null, limit: number): Promise<FoundIntroductions> {
    const [{ personId }, now] = [requireActor(), this.clock.now()];
    return { rows: await this.reads.page(filter, personId, now, after, limit), count: () => this.reads.count(filter, personId, now) };
  }

  one(id: string): Promise<IntroductionRow | null> {
    return this.reads.one(id, requireActor().personId, this.clock.now());
  }
}
