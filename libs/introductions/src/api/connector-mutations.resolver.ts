import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, type Payload, Permit } from '@cordee/platform';
import { DeclineIntroduction } from '../app/decline-introduction';
import { ForwardIntroduction } from '../app/forward-introduction';
import { RedirectIntroduction } from '../app/redirect-introduction';
import { ReportIntroduction } from '../app/report-introduction';
import { DeclineIntroductionPayload, ForwardIntroductionPayload, ReportIntroductionPayload, SuggestConnectorPayload } from './answer.payloads';
import { actOf, IntroductionDesk } from './introduction-desk';
import { DeclineIntroductionInput, ForwardIntroductionInput, RedirectIntroductionInput, ReportIntroductionInput } from './introductions.inputs';
import type { IntroductionType } from './introductions.types';

/** What the connector does; saying no and reporting are open to the person asked as well. */
@Resolver()
export class ConnectorMutationsResolver {
  constructor(
    private readonly forwards: ForwardIntroduction,
    private readonly redirects: RedirectIntroduction,
    private readonly refusals: DeclineIntroduction,
    private readonly reports: ReportIntroduction,
    private readonly desk: IntroductionDesk,
  ) {}

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), words: 'Nous avons travaillé deux ans ensemble, et je réponds de son sérieux.', idempotencyKey: w.unique() } }))
  @Mutation(() => ForwardIntroductionPayload, { description: 'With own words; those of the seeker go along as they are.' })
  async forwardIntroduction(@Args('input') input: ForwardIntroductionInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.forwards.run(actOf(input), input.words);
    const now = await this.desk.after(outcome);
    return ForwardIntroductionPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), personId: w.id('person'), words: 'Elle la connaît mieux que moi.', idempotencyKey: w.unique() } }))
  @Mutation(() => SuggestConnectorPayload, { description: 'Another connector to the same person: the seeker finds a draft.' })
  async suggestConnector(@Args('input') input: RedirectIntroductionInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.redirects.suggestOther(actOf(input), decode('person', input.personId), input.words ?? null);
    const now = await this.desk.after(outcome);
    return SuggestConnectorPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), reason: 'NOT_NOW', idempotencyKey: w.unique() } }))
  @Mutation(() => DeclineIntroductionPayload, { description: 'By the connector or the person asked. The reason is private, and the seeker learns of it as they would of silence.' })
  async declineIntroduction(@Args('input') input: DeclineIntroductionInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.refusals.run(actOf(input), input.reason, input.sharePositioningHint ?? false);
    const now = await this.desk.after(outcome);
    return DeclineIntroductionPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), reason: 'SELLING', note: 'Il s’agit d’une offre commerciale.', idempotencyKey: w.unique() } }))
  @Mutation(() => ReportIntroductionPayload, { description: 'By any party: nothing moves until the association has looked at it, within 72 hours.' })
  async reportIntroduction(@Args('input') input: ReportIntroductionInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.reports.run(actOf(input), input.reason, input.note ?? null);
    const now = await this.desk.after(outcome);
    return ReportIntroductionPayload.from(outcome, () => now!);
  }
}
