import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@cordee/platform';
import { IntroductionsRepository } from '../data/introductions.repository';
import { MOST, WORDS_LEAST } from '../domain/ask-text';
import { said } from './answers';
import { IntroductionCalendar } from './introduction-calendar';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** The connector passes it on, with words that are theirs alone: nothing writes them for anybody (S20 of the beliefs). */
@Injectable()
export class ForwardIntroduction {
  constructor(
    private readonly step: TakeStep,
    private readonly introductions: IntroductionsRepository,
    private readonly calendar: IntroductionCalendar,
  ) {}

  async run(act: Act, text: string): Promise<TakenOr<InvalidInput>> {
    const words = said('words', text, MOST.connectorWords, WORDS_LEAST);
    if (words instanceof InvalidInput) return words;
    return this.step.run<never>({
      operation: 'forwardIntroduction', act, input: { words }, event: 'forward',
      facts: async () => ({ window: await this.calendar.window() }),
      then: (one) => this.introductions.say(one.id, 'connector_words', words),
    });
  }
}
