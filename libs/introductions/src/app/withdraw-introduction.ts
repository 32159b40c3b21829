import { Injectable } from '@nestjs/common';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** The seeker takes it back. Refused in silence before, it is taken back all the same, and nothing in the answer tells. */
@Injectable()
export class WithdrawIntroduction {
  constructor(private readonly step: TakeStep) {}

  run(act: Act): Promise<TakenOr> {
    return this.step.run<never>({ operation: 'withdrawIntroduction', act, event: 'withdraw' });
  }
}
