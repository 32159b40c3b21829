import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, UserError, type SendingState } from '@cordee/platform';
import { MailSampleType } from '@cordee/people';
import { DuesSendingSettled, DueSampleNotSent } from '../domain/errors';

export const DuesSendingStateEnum = { HELD: 'HELD', RELEASED: 'RELEASED', CANCELLED: 'CANCELLED' } as const;
registerEnumType(DuesSendingStateEnum, { name: 'DuesSendingState', description: 'HELD can be cancelled; RELEASED has left.' });

@ObjectType('DueReminderSending', { description: 'Reminders of dues to many; they can be cancelled until they leave.' })
export class DueReminderSendingType {
  @Field(() => ID) id: string;
  @Field(() => DuesSendingStateEnum) state: SendingState;
  @Field(() => Int, { description: 'How many are written to.' }) recipients: number;
  @Field(() => DateTime) heldAt: Date;
  @Field(() => String, { nullable: true, description: 'Who has pressed "Relancer".' }) heldBy: string | null;
  @Field(() => DateTime, { description: 'When they leave by themselves.' }) releasesAt: Date;
}

@ObjectType({ isAbstract: true })
abstract class ReminderLeftOut {
  @Field(() => Int, { description: 'Paid, cancelled or written off.' }) closed: number;
  @Field(() => Int, { description: 'Reminded in the last three days.' }) remindedLately: number;
  @Field(() => Int) withoutEmail: number;
  @Field(() => Int) deceased: number;
  @Field(() => Int, { description: 'Whose address wants no such mail, or is no more.' }) suppressed: number;
}

@ObjectType('DueReminderPreview', { description: 'What would leave, before it leaves.' })
export class DueReminderPreviewType extends ReminderLeftOut {
  @Field(() => Int) recipients: number;
  @Field(() => ID, { nullable: true, description: 'The due of which the sample speaks.' }) sampleDueId: string | null;
  @Field(() => MailSampleType, { nullable: true, description: 'The mail of the first recipient; null when there is none.' }) sample: MailSampleType | null;
}

@ObjectType('RemindedDues')
export class RemindedDuesType extends ReminderLeftOut {
  @Field(() => Int, { description: 'How many are written to.' }) reminded: number;
  @Field(() => Int, { description: 'Of how many dues nobody is reminded, for whatever reason.' }) skipped: number;
  @Field(() => DueReminderSendingType, { nullable: true, description: 'Null when nobody is written to.' }) sending: DueReminderSendingType | null;
}

@ObjectType({ implements: () => [UserError], description: 'Somebody, or the clock, was faster.' })
export class DuesSendingSettledError extends UserError {
  static readonly of = DuesSendingSettled;
  @Field(() => DuesSendingStateEnum, { description: 'How it ended.' }) state: SendingState;
  @Field(() => DateTime) at: Date;
}

@ObjectType({ implements: () => [UserError] })
export class DueSampleNotSentError extends UserError {
  static readonly of = DueSampleNotSent;
  @Field(() => Int, { nullable: true, description: 'When it was asked for too often.' }) retryAfterSeconds: number | null;
}
