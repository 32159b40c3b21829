import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, decodeOptional, Example, type Payload, Permit } from '@cordee/platform';
import { NoteWritten } from '../app/note-written';
import { ReportOutcome } from '../app/report-outcome';
import { RequestIntroduction } from '../app/request-introduction';
import { WithdrawIntroduction } from '../app/withdraw-introduction';
import { NoteWrittenPayload, ReportOutcomePayload, RequestIntroductionPayload, WithdrawIntroductionPayload } from './answer.payloads';
import { actOf, IntroductionDesk } from './introduction-desk';
import { IntroductionInput, ReportOutcomeInput, RequestIntroductionInput, WithdrawIntroductionInput } from './introductions.inputs';
import type { IntroductionType } from './introductions.types';

/** What the seeker does. */
@Resolver()
export class SeekerMutationsResolver {
  constructor(
    private readonly requests: RequestIntroduction,
    private readonly withdrawals: WithdrawIntroduction,
    private readonly notes: NoteWritten,
    private readonly outcomes: ReportOutcome,
    private readonly desk: IntroductionDesk,
  ) {}

  @Permit('member')
  @Example((w) => ({ input: { personId: w.id('person'), askType: 'EXPERIENCE', connectorId: null, draftId: null, why: 'Vous avez quitté l’industrie pour le conseil, ce que j’envisage cette année.', idempotencyKey: w.unique() } }))
  @Mutation(() => RequestIntroductionPayload, { description: 'Through somebody whom I know, or directly where the person accepts it. Never for a job.' })
  async requestIntroduction(@Args('input') { idempotencyKey, personId, connectorId, draftId, ...text }: RequestIntroductionInput): Promise<Payload<IntroductionType>> {
    const wished = { ...text, personId: decode('person', personId), connectorId: decodeOptional('person', connectorId), draftId: decodeOptional('introduction', draftId) };
    const outcome = await this.requests.run(wished, idempotencyKey);
    const now = await this.desk.after(outcome);
    return RequestIntroductionPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), idempotencyKey: w.unique() } }))
  @Mutation(() => WithdrawIntroductionPayload, { description: 'While it is open, as far as I can see. Those who were asked hear of it once, in their digest.' })
  async withdrawIntroduction(@Args('input') input: WithdrawIntroductionInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.withdrawals.run(actOf(input));
    const now = await this.desk.after(outcome);
    return WithdrawIntroductionPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction') } }))
  @Mutation(() => NoteWrittenPayload, { description: 'The seeker speaks first, within 48 hours if they can.' })
  async noteWritten(@Args('input') input: IntroductionInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.notes.run(actOf(input));
    const now = await this.desk.after(outcome);
    return NoteWrittenPayload.from(outcome, () => now!);
  }

  @Permit('member')
  @Example((w) => ({ input: { introductionId: w.id('introduction'), outcome: 'CLARIFIED', words: 'Je sais maintenant par où commencer.', idempotencyKey: w.unique() } }))
  @Mutation(() => ReportOutcomePayload, { description: 'At any time after the talk or the answer; told to every giver before anybody else.' })
  async reportOutcome(@Args('input') input: ReportOutcomeInput): Promise<Payload<IntroductionType>> {
    const outcome = await this.outcomes.run(actOf(input), input.outcome, input.words ?? null);
    const now = await this.desk.after(outcome);
    return ReportOutcomePayload.from(outcome, () => now!);
  }
}
