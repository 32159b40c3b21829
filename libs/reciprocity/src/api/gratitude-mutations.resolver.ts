import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, type Payload, payloadOf, Permit, requireActor } from '@cordee/platform';
import type { Answered } from '../app/answered';
import { FindHelp } from '../app/find-help';
import { GiveNews } from '../app/give-news';
import { SkipThanks } from '../app/skip-thanks';
import { Thank } from '../app/thank';
import { ToldBook } from '../app/told-book';
import { LoopRefusedError } from './gratitude.errors';
import { GiveNewsInput, SkipThanksInput, ThankInput } from './gratitude.inputs';
import { HelpReceivedType, ReadHelpWordsType } from './gratitude.types';
import { HelpViews } from './help-views';

const ERRORS = [InvalidInputError, NotFoundError, LoopRefusedError, IdempotencyMismatchError] as const;
const ThankPayload = payloadOf('Thank', () => HelpReceivedType, ERRORS);
const GiveNewsPayload = payloadOf('GiveNews', () => HelpReceivedType, ERRORS);
const SkipThanksPayload = payloadOf('SkipThanks', () => HelpReceivedType, [InvalidInputError, NotFoundError, LoopRefusedError]);
const ReadHelpWordsPayload = payloadOf('ReadHelpWords', () => ReadHelpWordsType, [NotFoundError]);

/** What a member says to those who helped, and that a giver has read it. */
@Resolver()
export class GratitudeMutationsResolver {
  constructor(
    private readonly thanks: Thank,
    private readonly news: GiveNews,
    private readonly skipping: SkipThanks,
    private readonly told: ToldBook,
    private readonly help: FindHelp,
    private readonly views: HelpViews,
  ) {}

  @Permit('member')
  @Example((w) => ({ input: { loopId: w.id('loop'), words: 'Votre regard m’a fait gagner un temps précieux, merci beaucoup.', idempotencyKey: w.unique() } }))
  @Mutation(() => ThankPayload, { description: 'In my own words; the giver reads them within the hour, or in their next digest.' })
  async thank(@Args('input') { loopId, words, idempotencyKey }: ThankInput): Promise<Payload<HelpReceivedType>> {
    const outcome = await this.thanks.run(said(loopId, idempotencyKey), words);
    const help = await this.after(outcome);
    return ThankPayload.from(outcome, () => help!);
  }

  @Permit('member')
  @Example((w) => ({ input: { loopId: w.id('loop'), outcome: 'INTERVIEW', words: 'Un entretien la semaine prochaine.', idempotencyKey: w.unique() } }))
  @Mutation(() => GiveNewsPayload, { description: 'Answers the step that is asked; otherwise it is news of my own accord. Thanks come first.' })
  async giveNews(@Args('input') { loopId, outcome: became, words, idempotencyKey }: GiveNewsInput): Promise<Payload<HelpReceivedType>> {
    const outcome = await this.news.run(said(loopId, idempotencyKey), became ?? null, words ?? null);
    const help = await this.after(outcome);
    return GiveNewsPayload.from(outcome, () => help!);
  }

  @Permit('member')
  @Example((w) => ({ input: { loopId: w.id('loop'), reason: 'IN_PERSON' } }))
  @Mutation(() => SkipThanksPayload, { description: 'Ends it here, at any step. The reason is mine alone.' })
  async skipThanks(@Args('input') { loopId, reason }: SkipThanksInput): Promise<Payload<HelpReceivedType>> {
    const outcome = await this.skipping.run(decode('loop', loopId), requireActor().personId, reason);
    const help = await this.after(outcome);
    return SkipThanksPayload.from(outcome, () => help!);
  }

  @Permit('member')
  @Example(() => ({}))
  @Mutation(() => ReadHelpWordsPayload, { description: 'I have read what became of my help: no mail or digest tells it again.' })
  async readHelpWords(): Promise<Payload<ReadHelpWordsType>> {
    return ReadHelpWordsPayload.of({ count: await this.told.readOnSite(requireActor().personId) });
  }

  private async after(outcome: Answered): Promise<HelpReceivedType | null> {
    const row = isDomainError(outcome) ? null : await this.help.receivedOne(requireActor().personId, outcome.loopId);
    return row && (await this.views.received([row]))[0]!;
  }
}

const said = (loopId: string, key: string) => ({ loopId: decode('loop', loopId), receiverId: requireActor().personId, key });
