import { Injectable } from '@nestjs/common';
import { InvalidInput, type NotFound } from '@cordee/platform';
import { IntroductionsRepository } from '../data/introductions.repository';
import { MOST } from '../domain/ask-text';
import type { Introduction } from '../domain/introduction';
import { saidOrNot } from './answers';
import { OtherWays, type OtherWay } from './other-ways';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** Not me, but somebody who is better placed: the request ends well, and the seeker finds a draft with what they had written. */
@Injectable()
export class RedirectIntroduction {
  constructor(
    private readonly step: TakeStep,
    private readonly introductions: IntroductionsRepository,
    private readonly others: OtherWays,
  ) {}

  /** The connector names another connector to the same person. */
  suggestOther(act: Act, personId: string, words: string | null): Promise<TakenOr<InvalidInput>> {
    return this.redirect('suggestOther', act, personId, words, ({ targetId }) => ({ targetId, connectorId: personId, route: 'CONNECTOR' }));
  }

  /** The person asked names another person. */
  pointElsewhere(act: Act, personId: string, words: string | null): Promise<TakenOr<InvalidInput>> {
    return this.redirect('pointElsewhere', act, personId, words, () => ({ targetId: personId, connectorId: null, route: 'DIRECT' }));
  }

  private async redirect(event: 'suggestOther' | 'pointElsewhere', act: Act, personId: string, text: string | null, way: (one: Introduction) => OtherWay): Promise<TakenOr<InvalidInput>> {
    const words = saidOrNot('words', text, MOST.connectorWords);
    if (words instanceof InvalidInput) return words;
    return this.step.run<InvalidInput | NotFound>({
      operation: event, act, input: { personId, words }, event,
      facts: async (one) => {
        return (await this.others.refusal(one, personId)) ?? { suggestedId: personId };
      },
      then: async (one) => {
        if (words) await this.introductions.say(one.id, event === 'suggestOther' ? 'connector_words' : 'answer', words);
        await this.others.leaveDraft(one, way(one), (await this.introductions.words(one.id))!);
      },
    });
  }
}
