import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { MemberFilterInput } from '@cordee/people';
import type { AttendeeGroup } from '../domain/mailing-text';
import { AttendeeGroupEnum } from './mailing.types';

const WHOM = 'Exactly one of personIds, all and filter.';

@ArgsType()
export class EventInvitationPreviewArgs {
  @Field(() => ID) eventId: string;
  @Field(() => [ID], { nullable: true, description: WHOM }) personIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Everybody who can be written to.' }) all?: boolean | null;
  @Field(() => MemberFilterInput, { nullable: true }) filter?: MemberFilterInput | null;
}

@InputType({ description: WHOM })
export class InviteToEventInput {
  @Field(() => ID) eventId: string;
  @Field(() => [ID], { nullable: true }) personIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Everybody who can be written to.' }) all?: boolean | null;
  @Field(() => MemberFilterInput, { nullable: true }) filter?: MemberFilterInput | null;
  @Field(() => String, { description: '8 to 128 characters, new for each intention.' }) idempotencyKey: string;
}

@ArgsType()
export class EventMessagePreviewArgs {
  @Field(() => ID) eventId: string;
  @Field(() => AttendeeGroupEnum) to: AttendeeGroup;
  @Field(() => String) subject: string;
  @Field(() => String, { description: 'Plain text; an empty line begins a new paragraph.' }) body: string;
}

@InputType()
export class MessageAttendeesInput {
  @Field(() => ID) eventId: string;
  @Field(() => AttendeeGroupEnum) to: AttendeeGroup;
  @Field(() => String) subject: string;
  @Field(() => String, { description: 'Plain text; an empty line begins a new paragraph.' }) body: string;
  @Field(() => String, { description: '8 to 128 characters, new for each intention.' }) idempotencyKey: string;
}

@InputType()
export class EventMailingInput {
  @Field(() => ID) mailingId: string;
}

@InputType({ description: 'Without subject and body it is the invitation.' })
export class SendEventSampleInput {
  @Field(() => ID) eventId: string;
  @Field(() => String, { nullable: true }) subject?: string | null;
  @Field(() => String, { nullable: true }) body?: string | null;
}
