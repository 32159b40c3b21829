import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime } from '@cordee/platform';
import type { BatchState } from '../domain/invitation-batch';

export const InvitationBatchStateEnum = { HELD: 'HELD', RELEASED: 'RELEASED', CANCELLED: 'CANCELLED' } as const;
registerEnumType(InvitationBatchStateEnum, { name: 'InvitationBatchState', description: 'HELD can be cancelled; RELEASED has left.' });

@ObjectType('InvitationBatch', { description: 'Invitations to several people, which can be cancelled until they leave.' })
export class InvitationBatchType {
  @Field(() => ID) id: string;
  @Field(() => InvitationBatchStateEnum) state: BatchState;
  @Field(() => Int, { description: 'How many people are written to.' }) recipients: number;
  @Field(() => DateTime) heldAt: Date;
  @Field(() => String, { nullable: true, description: 'Who has pressed "Inviter".' }) heldBy: string | null;
  @Field(() => DateTime, { description: 'When they leave by themselves.' }) releasesAt: Date;
}

@ObjectType('MailSample', { description: 'A mail as its reader would see it. Its links lead nowhere.' })
export class MailSampleType {
  @Field(() => String, { description: 'Whose mail it is.' }) recipient: string;
  @Field(() => String) fromName: string;
  @Field(() => String) subject: string;
  @Field(() => String, { description: 'A whole document; to be shown in a sandbox.' }) html: string;
}

@ObjectType({ isAbstract: true })
abstract class Counts {
  @Field(() => Int) invited: number;
  @Field(() => Int) alreadyActive: number;
  @Field(() => Int) withoutEmail: number;
  @Field(() => Int) deceased: number;
  @Field(() => Int, { description: 'Who waits in another sending that can still be cancelled.' }) alreadyHeld: number;
  @Field(() => Int, { description: 'Whose address wants no such mail, or is no more.' }) suppressed: number;
}

@ObjectType('InvitationPreview', { description: 'What would leave, before it leaves.' })
export class InvitationPreviewType extends Counts {
  @Field(() => MailSampleType, { nullable: true, description: 'The mail of the first recipient; null when there is none.' }) sample: MailSampleType | null;
}

@ObjectType('InvitationCounts')
export class InvitationCountsType extends Counts {
  @Field(() => InvitationBatchType, { nullable: true, description: 'What can still be cancelled; null when a single mail leaves at once.' }) held: InvitationBatchType | null;
}

@ObjectType('SampleSent')
export class SampleSentType {
  @Field(() => String, { description: 'Your own, to which it is on its way.' }) address: string;
}
