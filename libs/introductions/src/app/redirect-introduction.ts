import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, NotFound, requireAssociation } from '@cordee/platform';
import { MembersReads } from '../data/members.reads';
import { IntroductionsRepository } from '../data/introductions.repository';
import { MOST } from '../domain/ask-text';
import { Introduction } from '../domain/introduction';
import { saidOrNot } from './answers';
import { type Act, TakeStep, type TakenOr } from './take-step';

/** Not me, but somebody who is better placed: the request ends well, and the seeker finds a draft with what they had written. */
@Injectable()
export class RedirectIntroduction {
  constructor(
    private readonly step: TakeStep,
    private readonly introductions: IntroductionsRepository,
    private readonly members: MembersReads,
    private readonly clock: Clock,
  ) {}

  /** The connector names another connector to the same person. */
  suggestOther(act: Act, personId: string, words: string | null): Promise<TakenOr<InvalidInput>> {
    return this.redirect('suggestOther', act, personId, words, ({ targetId }) => ({ targetId, connectorId: personId, route: 'CONNECTOR' }));
  }

  /** The person asked names another person. */
  pointElsewhere(act: Act, personId: string, words: string | null): Promise<TakenOr<InvalidInput>> {
    return this.redirect('pointElsewhere', act, personId, words, () => ({ targetId: personId, connectorId: null, route: 'DIRECT' }));
  }

  private async redirect(event: 'suggestOther' | 'pointElsewhere', act: Act, personId: string, text: string | null, way: (one: Introduction) => Pick<Introduction, 'targetId' | 'connectorId' | 'route'>): Promise<TakenOr<InvalidInput>> {
    const words = saidOrNot('words', text, MOST.connectorWords);
    if (words instanceof InvalidInput) return words;
    return this.step.run<InvalidInput | NotFound>({
      operation: event, act, input: { personId, words }, event,
      facts: async (one) => {
        if ([one.seekerId, one.targetId, one.connectorId].includes(personId)) return new InvalidInput(['personId'], 'alreadyParty');
        return (await this.members.living([personId])).has(personId) ? { suggestedId: personId } : new NotFound(['personId']);
      },
      then: async (one) => {
        if (words) await this.introductions.say(one.id, event === 'suggestOther' ? 'connector_words' : 'answer', words);
        await this.leaveDraft(one, way(one));
      },
    });
  }

  private async leaveDraft(one: Introduction, way: Pick<Introduction, 'targetId' | 'connectorId' | 'route'>): Promise<void> {
    const { associationId, seekerId, askType } = one;
    const words = (await this.introductions.words(one.id))!;
    const draft = Introduction.draft({ associationId: associationId ?? requireAssociation(), id: this.clock.newId(), seekerId, askType, fromIntroductionId: one.id, ...way }, this.clock.now());
    await this.introductions.add(draft, words);
  }
}
