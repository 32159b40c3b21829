import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ConnectionArgs, DateOnly, type Temporal } from '@cordee/platform';
import { type AskType, AskTypeEnum, type Outcome, OutcomeEnum } from '@cordee/reciprocity';
import type { Channel, DeclineReason, ReportReason } from '../domain/reasons';
import { ContactChannelEnum, DeclineReasonEnum, IntroductionRoleEnum, ReportReasonEnum } from './introductions.types';

@ArgsType()
export class IntroductionsArgs extends ConnectionArgs {
  @Field(() => IntroductionRoleEnum, { nullable: true, description: 'Null: whichever my role is.' }) role?: keyof typeof IntroductionRoleEnum | null;
  @Field(() => Boolean, { nullable: true, description: 'Still moving, or not; null: all.' }) open?: boolean | null;
}

@InputType()
export class AskInput {
  @Field(() => ID) personId: string;
  @Field(() => AskTypeEnum) askType: AskType;
  @Field(() => ID, { nullable: true, description: 'Null: directly.' }) connectorId?: string | null;
  @Field(() => String, { description: 'One sentence about this person.' }) why: string;
  @Field(() => String, { nullable: true }) context?: string | null;
  @Field(() => String, { nullable: true }) offer?: string | null;
}

@InputType()
export class RequestIntroductionInput extends AskInput {
  @Field(() => ID, { nullable: true, description: 'The draft that somebody has left me.' }) draftId?: string | null;
  @Field(() => String) idempotencyKey: string;
}

@InputType()
export class IntroductionInput {
  @Field(() => ID) introductionId: string;
}

@InputType()
export class WithdrawIntroductionInput extends IntroductionInput {
  @Field(() => String) idempotencyKey: string;
}

@InputType()
export class ForwardIntroductionInput extends WithdrawIntroductionInput {
  @Field(() => String, { description: 'In the own words of whoever passes it on.' }) words: string;
}

@InputType()
export class RedirectIntroductionInput extends WithdrawIntroductionInput {
  @Field(() => ID) personId: string;
  @Field(() => String, { nullable: true, description: 'To the seeker.' }) words?: string | null;
}

@InputType()
export class DeclineIntroductionInput extends WithdrawIntroductionInput {
  @Field(() => DeclineReasonEnum) reason: DeclineReason;
  @Field(() => Boolean, { nullable: true, description: 'With POSITIONING_UNCLEAR: the seeker may know it, once they know of the no.' }) sharePositioningHint?: boolean | null;
}

@InputType()
export class AcceptIntroductionInput extends WithdrawIntroductionInput {
  @Field(() => ContactChannelEnum) channel: Channel;
  @Field(() => String, { description: 'An address, a number, or a link: all that the seeker learns.' }) contact: string;
  @Field(() => String, { nullable: true }) availability?: string | null;
}

@InputType()
export class DeferIntroductionInput extends WithdrawIntroductionInput {
  @Field(() => DateOnly, { description: 'Within 90 days.' }) until: Temporal.PlainDate;
}

@InputType()
export class AnswerInsteadInput extends WithdrawIntroductionInput {
  @Field(() => String) answer: string;
}

@InputType()
export class ReportMeetingInput extends IntroductionInput {
  @Field(() => DateOnly) metOn: Temporal.PlainDate;
  @Field(() => String, { nullable: true, description: 'For oneself.' }) tookAway?: string | null;
}

@InputType()
export class ReportOutcomeInput extends WithdrawIntroductionInput {
  @Field(() => OutcomeEnum) outcome: Outcome;
  @Field(() => String, { nullable: true }) words?: string | null;
}

@InputType()
export class ReportIntroductionInput extends WithdrawIntroductionInput {
  @Field(() => ReportReasonEnum) reason: ReportReason;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class OfferHelpInput {
  @Field(() => ID) askId: string;
  @Field(() => ContactChannelEnum) channel: Channel;
  @Field(() => String) contact: string;
  @Field(() => String, { nullable: true }) availability?: string | null;
  @Field(() => String, { nullable: true }) words?: string | null;
  @Field(() => String) idempotencyKey: string;
}
