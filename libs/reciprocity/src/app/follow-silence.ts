import { Injectable } from '@nestjs/common';
import type { Temporal } from '@cordee/platform';
import { ActLinks } from '@cordee/messaging';
import { SilenceReads } from '../data/silence.reads';
import type { SilenceAnswer } from './answer-silence';
import { SILENCE } from './silence-post';

/** Behind the link of a mail: all that the page may show of somebody. */
export interface SilentReader {
  readonly personId: string;
  readonly firstName: string | null;
  /** As they have answered; null while they have not. */
  readonly answered: SilenceAnswer | null;
  readonly restingUntil: Temporal.PlainDate | null;
}

/** Who stands behind the link. Null alike for a forged one, one past its term, and one of another association. Changes nothing. */
@Injectable()
export class FollowSilence {
  constructor(
    private readonly links: ActLinks,
    private readonly reads: SilenceReads,
  ) {}

  async follow(token: string): Promise<SilentReader | null> {
    const act = await this.links.follow(SILENCE, token);
    const silence = act && (await this.reads.of(act.personId));
    if (!act || !silence) return null;
    const answered = silence.silentAt ? null : silence.asksPerMonth === 0 ? 'stop' : silence.restingUntil ? 'pause' : 'stay';
    return { personId: act.personId, firstName: act.recipient.firstName, answered, restingUntil: silence.restingUntil };
  }
}
