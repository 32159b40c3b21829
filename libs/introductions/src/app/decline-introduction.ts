import { Injectable } from '@nestjs/common';
import type { DeclineReason } from '../domain/reasons';
import { type Act, TakeStep, type TakenOr } from './take-step';

/**
 * A no, by the connector or by the person asked. Its reason is private. Nothing that the seeker can see moves: it is told with the
 * digest after the stage's seven days, in the words in which silence is told.
 */
@Injectable()
export class DeclineIntroduction {
  constructor(private readonly step: TakeStep) {}

  run(act: Act, reason: DeclineReason): Promise<TakenOr> {
    return this.step.run({ operation: 'declineIntroduction', act, input: { reason }, event: 'decline', reason });
  }
}
