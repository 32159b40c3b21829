import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, type Payload, Permit } from '@cordee/platform';
import { OfferHelp } from '../app/offer-help';
import { ReportMeeting } from '../app/report-meeting';
import { OfferHelpPayload, ReportMeetingPayload } from './answer.payloads';
import { actOf, IntroductionDesk } from './introduction-desk';
import { OfferHelpInput, ReportMeetingInput } from './introductions.inputs';
import type { IntroductionType } from './introductions.types';

/** What brings two together, and that they were. */
@Resolver()
export class MeetingMutationsResolver {
  constructor(
    private readonly meetings: ReportMeeting,
    private readonly offers: OfferHelp,
    private readonly desk: IntroductionDesk,
  ) {}

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), metOn: '2026-11-20', tookAway: 'Un regard neuf.' } }))
  @Mutation(() => ReportMeetingPayload, { description: 'By either; the thanks of the seeker fall due from here on.' })
  async reportMeeting(@Args('input') input: ReportMeetingInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.meetings.run(actOf(input), input.metOn, input.tookAway ?? null);
    const now = await this.desk.after(outcome);
    return ReportMeetingPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { askId: w.id('ask'), channel: 'MAIL', contact: 'tom@example.org', words: 'Volontiers.', idempotencyKey: w.unique() } }))
  @Mutation(() => OfferHelpPayload, { description: 'Yes to an open ask: the two are connected at once, and only now learn who the other is.' })
  async offerHelp(@Args('input') { askId, idempotencyKey, channel, contact, availability, words }: OfferHelpInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.offers.run({ askId: decode('ask', askId), channel, contact, availability, words: words ?? null }, idempotencyKey);
    const now = await this.desk.after(outcome);
    return OfferHelpPayload.from(outcome, () => now!);
  }
}
