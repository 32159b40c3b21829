import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, type Payload, Permit } from '@cordee/platform';
import { AcceptIntroduction } from '../app/accept-introduction';
import { AnswerInstead } from '../app/answer-instead';
import { DeferIntroduction } from '../app/defer-introduction';
import { RedirectIntroduction } from '../app/redirect-introduction';
import { AcceptIntroductionPayload, AnswerInsteadPayload, DeferIntroductionPayload, PointElsewherePayload } from './answer.payloads';
import { actOf, IntroductionDesk } from './introduction-desk';
import { AcceptIntroductionInput, AnswerInsteadInput, DeferIntroductionInput, RedirectIntroductionInput } from './introductions.inputs';
import type { IntroductionType } from './introductions.types';

/** What the person asked does. */
@Resolver()
export class ContactMutationsResolver {
  constructor(
    private readonly yeses: AcceptIntroduction,
    private readonly deferrals: DeferIntroduction,
    private readonly answers: AnswerInstead,
    private readonly redirects: RedirectIntroduction,
    private readonly desk: IntroductionDesk,
  ) {}

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), channel: 'MAIL', contact: 'tom@example.org', availability: 'le mardi', idempotencyKey: w.unique() } }))
  @Mutation(() => AcceptIntroductionPayload, { description: 'Now, and only now, the two learn how to reach each other.' })
  async acceptIntroduction(@Args('input') { channel, contact, availability, ...input }: AcceptIntroductionInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.yeses.run(actOf(input), { channel, contact, availability });
    const now = await this.desk.after(outcome);
    return AcceptIntroductionPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), until: '2026-12-14', idempotencyKey: w.unique() } }))
  @Mutation(() => DeferIntroductionPayload, { description: 'Once, within 90 days; I am asked again on that day.' })
  async deferIntroduction(@Args('input') input: DeferIntroductionInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.deferrals.run(actOf(input), input.until);
    const now = await this.desk.after(outcome);
    return DeferIntroductionPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), answer: 'Commencez par le site de Nantes : tout y est plus simple à voir.', idempotencyKey: w.unique() } }))
  @Mutation(() => AnswerInsteadPayload, { description: 'In writing, without a meeting: it counts as help.' })
  async answerInstead(@Args('input') input: AnswerInsteadInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.answers.run(actOf(input), input.answer);
    const now = await this.desk.after(outcome);
    return AnswerInsteadPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), personId: w.id('person'), words: 'Elle a mené ce projet jusqu’au bout.', idempotencyKey: w.unique() } }))
  @Mutation(() => PointElsewherePayload, { description: 'To another person: the seeker finds a draft.' })
  async pointElsewhere(@Args('input') input: RedirectIntroductionInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.redirects.pointElsewhere(actOf(input), decode('person', input.personId), input.words ?? null);
    const now = await this.desk.after(outcome);
    return PointElsewherePayload.from(outcome, () => now!);
  }
}
