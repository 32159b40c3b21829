import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs, DateTime } from '@cordee/platform';
import type { EventsWhen, OfficeEventsWhen } from '../app/find-events';
import type { EventFields } from '../domain/event-fields';
import { AnswerEnum, EventAudienceEnum, EventsWhenEnum, EventTemplateEnum, OfficeEventsWhenEnum, PlaceKindEnum } from './events.types';

@ArgsType()
export class EventsArgs extends ConnectionArgs {
  @Field(() => EventsWhenEnum, { defaultValue: 'COMING' }) when: EventsWhen;
  @Field(() => String, { nullable: true }) city?: string | null;
  @Field(() => PlaceKindEnum, { nullable: true }) placeKind?: EventFields['placeKind'] | null;
}

@ArgsType()
export class OfficeEventsArgs extends ConnectionArgs {
  @Field(() => OfficeEventsWhenEnum, { defaultValue: 'COMING' }) when: OfficeEventsWhen;
  @Field(() => String, { nullable: true, description: 'A part of the title.' }) search?: string | null;
}

@InputType({ isAbstract: true })
abstract class EventDetailsInput {
  @Field(() => EventTemplateEnum, { nullable: true }) template?: EventFields['template'] | null;
  @Field(() => DateTime, { nullable: true, description: 'By default two hours after the start, three for an afterwork.' }) endsAt?: Date | null;
  @Field(() => PlaceKindEnum, { nullable: true, description: 'By default a place.' }) placeKind?: EventFields['placeKind'] | null;
  @Field(() => String, { nullable: true }) placeName?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) city?: string | null;
  @Field(() => String, { nullable: true }) onlineUrl?: string | null;
  @Field(() => Int, { nullable: true, description: 'Null: anybody may come.' }) capacity?: number | null;
  @Field(() => EventAudienceEnum, { nullable: true, description: 'By default everybody.' }) audience?: EventFields['audience'] | null;
  @Field(() => DateTime, { nullable: true, description: 'By default when it begins.' }) answersCloseAt?: Date | null;
}

@InputType()
export class CreateEventInput extends EventDetailsInput {
  @Field(() => String) title: string;
  @Field(() => DateTime) startsAt: Date;
  @Field(() => String) summary: string;
}

@InputType({ description: 'An absent field stays, null is the default again.' })
export class UpdateEventInput extends EventDetailsInput {
  @Field(() => ID) eventId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => DateTime, { nullable: true }) startsAt?: Date | null;
  @Field(() => String, { nullable: true }) summary?: string | null;
}

@InputType()
export class EventInput {
  @Field(() => ID) eventId: string;
}

@InputType()
export class CancelEventInput extends EventInput {
  @Field(() => String, { description: 'Said to those who had answered.' }) reason: string;
  @Field(() => String) idempotencyKey: string;
}

@InputType()
export class DuplicateEventInput extends EventInput {
  @Field(() => DateTime) startsAt: Date;
}

@InputType()
export class RsvpToEventInput extends EventInput {
  @Field(() => AnswerEnum) answer: keyof typeof AnswerEnum;
  @Field(() => String) idempotencyKey: string;
}

@InputType()
export class AnswerForPersonInput extends RsvpToEventInput {
  @Field(() => ID) personId: string;
}

@InputType()
export class RegistrationInput {
  @Field(() => ID) registrationId: string;
  @Field(() => String) idempotencyKey: string;
}
