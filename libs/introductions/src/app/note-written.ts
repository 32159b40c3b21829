import { Injectable } from '@nestjs/common';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** The seeker speaks first, and says that they have written. */
@Injectable()
export class NoteWritten {
  constructor(private readonly step: TakeStep) {}

  run(act: Act): Promise<TakenOr> {
    return this.step.run<never>({ operation: 'noteWritten', act, event: 'write' });
  }
}
