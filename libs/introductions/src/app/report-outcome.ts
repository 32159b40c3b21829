import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@cordee/platform';
import { Gratitude, type Outcome } from '@cordee/reciprocity';
import { MOST } from '../domain/ask-text';
import { MODULE } from './aftermath';
import { saidOrNot } from './answers';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** What became of it, at any time after the talk: every giver hears it, before anybody else (S25 of the beliefs). */
@Injectable()
export class ReportOutcome {
  constructor(
    private readonly step: TakeStep,
    private readonly gratitude: Gratitude,
  ) {}

  async run(act: Act, outcome: Outcome, text: string | null): Promise<TakenOr<InvalidInput>> {
    const words = saidOrNot('words', text, MOST.answer);
    if (words instanceof InvalidInput) return words;
    return this.step.run<never>({
      operation: 'reportOutcome', act, input: { outcome, words }, event: 'reportOutcome',
      facts: () => Promise.resolve({ outcome }),
      then: async (one) => void (await this.gratitude.report({ module: MODULE, sourceId: one.id, receiverId: one.seekerId }, outcome, words)),
    });
  }
}
