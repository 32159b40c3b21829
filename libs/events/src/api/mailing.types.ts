import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, UserError } from '@cordee/platform';
import { MailSampleType } from '@cordee/people';
import type { MailingKind, MailingState } from '../domain/event-mailing';
import { EventSampleNotSent, InvitingRefused, MailingSettled } from '../domain/mailing-errors';

export const EventMailingKindEnum = { INVITATION: 'INVITATION', MESSAGE: 'MESSAGE' } as const;
export const EventMailingStateEnum = { HELD: 'HELD', RELEASED: 'RELEASED', CANCELLED: 'CANCELLED' } as const;
export const AttendeeGroupEnum = { GOING: 'GOING', WAITING: 'WAITING', EVERYBODY: 'EVERYBODY' } as const;
registerEnumType(EventMailingKindEnum, { name: 'EventMailingKind' });
registerEnumType(EventMailingStateEnum, { name: 'EventMailingState', description: 'HELD can be cancelled; RELEASED has left.' });
registerEnumType(AttendeeGroupEnum, { name: 'AttendeeGroup', description: 'EVERYBODY: whoever has answered, be it no.' });

@ObjectType('EventMailing', { description: 'What is written to many about an event; it can be cancelled until it leaves.' })
export class EventMailingType {
  @Field(() => ID) id: string;
  @Field(() => EventMailingKindEnum) kind: MailingKind;
  @Field(() => EventMailingStateEnum) state: MailingState;
  @Field(() => String, { nullable: true, description: 'Of a message; an invitation is named by its event.' }) subject: string | null;
  @Field(() => Int, { description: 'How many are written to.' }) recipients: number;
  @Field(() => Int, { description: 'Of them, those whose mail has left.' }) sent: number;
  @Field(() => DateTime) heldAt: Date;
  @Field(() => String, { nullable: true, description: 'Who has pressed "Envoyer".' }) heldBy: string | null;
  @Field(() => DateTime, { description: 'When it leaves by itself.' }) releasesAt: Date;
}

@ObjectType({ isAbstract: true })
abstract class GuestCounts {
  @Field(() => Int, { description: 'Who has been invited to this event before.' }) alreadyInvited: number;
  @Field(() => Int) alreadyAnswered: number;
  @Field(() => Int) withoutEmail: number;
  @Field(() => Int) deceased: number;
  @Field(() => Int, { description: 'Whose address wants no such mail, or is no more.' }) suppressed: number;
  @Field(() => Int, { description: 'Who was invited to so many events within a month that this one is left to the digest.' }) oftenInvited: number;
}

@ObjectType('EventInvitationPreview', { description: 'What would leave, before it leaves.' })
export class EventInvitationPreviewType extends GuestCounts {
  @Field(() => Int) recipients: number;
  @Field(() => MailSampleType, { nullable: true, description: 'The mail of the first recipient; null when there is none.' }) sample: MailSampleType | null;
}

@ObjectType('EventMessagePreview')
export class EventMessagePreviewType {
  @Field(() => Int) recipients: number;
  @Field(() => Int) withoutEmail: number;
  @Field(() => Int, { description: 'Whose address wants no such mail, or is no more.' }) suppressed: number;
  @Field(() => MailSampleType, { nullable: true }) sample: MailSampleType | null;
}

@ObjectType('InvitedToEvent')
export class InvitedToEventType extends GuestCounts {
  @Field(() => Int) invited: number;
  @Field(() => EventMailingType, { nullable: true, description: 'Null when nobody is written to.' }) mailing: EventMailingType | null;
}

@ObjectType('MessagedAttendees')
export class MessagedAttendeesType {
  @Field(() => Int) recipients: number;
  @Field(() => EventMailingType, { nullable: true, description: 'Null when nobody is written to.' }) mailing: EventMailingType | null;
}

@ObjectType({ implements: () => [UserError], description: 'Somebody, or the clock, was faster.' })
export class MailingSettledError extends UserError {
  static readonly of = MailingSettled;
  @Field(() => EventMailingStateEnum, { description: 'How it ended.' }) state: MailingState;
  @Field(() => DateTime) at: Date;
}

@ObjectType({ implements: () => [UserError], description: 'Nobody can be invited to this event now.' })
export class InvitingRefusedError extends UserError {
  static readonly of = InvitingRefused;
}

@ObjectType({ implements: () => [UserError] })
export class EventSampleNotSentError extends UserError {
  static readonly of = EventSampleNotSent;
  @Field(() => Int, { nullable: true, description: 'When it was asked for too often.' }) retryAfterSeconds: number | null;
}
