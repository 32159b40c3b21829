import { Injectable } from '@nestjs/common';
import { IntroductionsRepository } from '../data/introductions.repository';
import type { DeclineReason } from '../domain/reasons';
import { type Act, TakeStep, type TakenOr } from './take-step';

/**
 * A no, by the connector or by the person asked. Its reason is private. Nothing that the seeker can see moves: it is told with the
 * digest after the stage's seven days, in the words in which silence is told.
 */
@Injectable()
export class DeclineIntroduction {
  constructor(
    private readonly step: TakeStep,
    private readonly introductions: IntroductionsRepository,
  ) {}

  /** @param shareHint where the line of presentation was unclear: the seeker may know it, once it is told at all */
  run(act: Act, reason: DeclineReason, shareHint = false): Promise<TakenOr> {
    const hint = shareHint && reason === 'POSITIONING_UNCLEAR';
    return this.step.run<never>({
      operation: 'declineIntroduction', act, input: { reason, hint }, event: 'decline', reason,
      then: async (one) => {
        if (hint) await this.introductions.shareHint(one.id);
      },
    });
  }
}
