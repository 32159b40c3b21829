import { Injectable } from '@nestjs/common';
import { InterruptionBudget, Recipients } from '@cordee/messaging';
import { SilenceReads } from '../data/silence.reads';
import { SilencePost } from './silence-post';
import { SILENCE_TIMER, SilenceTimers } from './silence-timers';

/** In the worker: one mail to whoever has fallen silent, within their budget of mails; where it is spent, a week later. */
@Injectable()
export class TellSilent {
  constructor(
    private readonly reads: SilenceReads,
    private readonly recipients: Recipients,
    private readonly budget: InterruptionBudget,
    private readonly post: SilencePost,
    private readonly timers: SilenceTimers,
  ) {}

  /** Says nothing to somebody who has come back in between, or has no address. */
  async tell(personId: string): Promise<void> {
    const silentAt = (await this.reads.of(personId))?.silentAt;
    const reader = (await this.recipients.of([personId])).get(personId);
    const address = reader?.address;
    if (!silentAt || !reader || !address) return;
    const key = `helper silent ${personId} ${silentAt.toISOString()}`;
    const answer = await this.budget.write({ personId, key, kind: 'ASK' }, { timer: SILENCE_TIMER, key: personId }, () => this.post.send({ ...reader, address }, silentAt, key));
    if ('digest' in answer) await this.timers.nextWeek(personId);
  }
}
