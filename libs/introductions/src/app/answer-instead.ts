import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@cordee/platform';
import { Gratitude } from '@cordee/reciprocity';
import { IntroductionsRepository } from '../data/introductions.repository';
import { MOST, WORDS_LEAST } from '../domain/ask-text';
import { said } from './answers';
import { Givers } from './givers';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** An answer in writing, without a meeting: it counts as help. */
@Injectable()
export class AnswerInstead {
  constructor(
    private readonly step: TakeStep,
    private readonly introductions: IntroductionsRepository,
    private readonly givers: Givers,
    private readonly gratitude: Gratitude,
  ) {}

  async run(act: Act, text: string): Promise<TakenOr<InvalidInput>> {
    const answer = said('answer', text, MOST.answer, WORDS_LEAST);
    if (answer instanceof InvalidInput) return answer;
    return this.step.run<never>({
      operation: 'answerInstead', act, input: { answer }, event: 'answerInstead',
      then: async (one, { at }) => {
        await this.introductions.say(one.id, 'answer', answer);
        await this.gratitude.begin(await this.givers.of(one, 'ANSWER', at));
      },
    });
  }
}
