import { Injectable } from '@nestjs/common';
import { Activity, Clock, isDomainError, NotFound } from '@cordee/platform';
import { OpenAsksReads, type WantedAsk } from '../data/open-asks.reads';
import { OpenAsksRepository } from '../data/open-asks.repository';
import type { AskType } from '../domain/ask-type';
import type { AskTaken } from '../domain/errors';
import { mayBeTaken } from '../domain/open-ask';
import { Giving } from './giving';

export type { WantedAsk };

/** Whose it was: known from here on to the two. */
export interface TakenAsk {
  readonly personId: string;
  readonly askType: AskType;
  readonly text: string;
  readonly sector: string | null;
}

/** Questions to whoever can help, for the modules that bring people together. */
@Injectable()
export class OpenAsks {
  constructor(
    private readonly asks: OpenAsksRepository,
    private readonly reads: OpenAsksReads,
    private readonly giving: Giving,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside a unit of work: the helper says yes. It is theirs alone from then on; whoever comes a moment later is told that it is taken.
   * One's own, and one of somebody who keeps out of the helper's way, is not there.
   */
  async takeFor(askId: string, helperId: string): Promise<TakenAsk | NotFound | AskTaken> {
    const ask = await this.asks.lock(askId);
    if (!ask || ask.personId === helperId || (await this.areApart(ask.personId, helperId))) return new NotFound(['askId']);
    const at = this.clock.now();
    const taken = mayBeTaken(ask, at);
    if (isDomainError(taken)) return taken;
    await this.asks.close(askId, helperId, at);
    await this.activity.record('ask.taken', { subject: askId, parties: [ask.personId, helperId] });
    return { personId: ask.personId, askType: ask.askType, text: ask.text, sector: ask.sector };
  }

  /** What these members might answer, best first; without a name. One statement for all. */
  wantedBy(helperIds: readonly string[], most: number): Promise<WantedAsk[]> {
    return this.reads.wanted(helperIds, most, this.clock.now());
  }

  private async areApart(one: string, other: string): Promise<boolean> {
    return (await this.giving.isShielded(one, other)) || (await this.giving.isShielded(other, one));
  }
}
