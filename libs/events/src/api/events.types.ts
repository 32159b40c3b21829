import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateTime } from '@cordee/platform';
import type { AnswerKind, RegistrationState } from '../domain/answers';
import type { EventState } from '../domain/event';
import type { EventFields } from '../domain/event-fields';

export const EventStateEnum = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', CANCELLED: 'CANCELLED', ARCHIVED: 'ARCHIVED' } as const;
export const RegistrationStateEnum = { NOT_OPEN: 'NOT_OPEN', OPEN: 'OPEN', PAUSED: 'PAUSED', WAITLIST: 'WAITLIST', FULL: 'FULL', CLOSED: 'CLOSED' } as const;
export const PlaceKindEnum = { PLACE: 'PLACE', ONLINE: 'ONLINE' } as const;
export const EventAudienceEnum = { PUBLIC: 'PUBLIC', MEMBERS: 'MEMBERS' } as const;
export const EventTemplateEnum = { AFTERWORK: 'AFTERWORK', CONFERENCE: 'CONFERENCE', CIRCLE: 'CIRCLE', OTHER: 'OTHER' } as const;
export const AnswerKindEnum = { GOING: 'GOING', WAITING: 'WAITING', OFFERED: 'OFFERED', NOT_GOING: 'NOT_GOING' } as const;
export const AnswerEnum = { GOING: 'GOING', NOT_GOING: 'NOT_GOING' } as const;
export const EventsWhenEnum = { COMING: 'COMING', PAST: 'PAST' } as const;
export const OfficeEventsWhenEnum = { COMING: 'COMING', PAST: 'PAST', DRAFT: 'DRAFT', ALL: 'ALL' } as const;
registerEnumType(EventStateEnum, { name: 'EventState' });
registerEnumType(RegistrationStateEnum, { name: 'RegistrationState', description: 'Whether one can answer now: derived from the event, its seats and the hour.' });
registerEnumType(PlaceKindEnum, { name: 'PlaceKind' });
registerEnumType(EventAudienceEnum, { name: 'EventAudience', description: 'Who sees the event and may answer.' });
registerEnumType(EventTemplateEnum, { name: 'EventTemplate' });
registerEnumType(AnswerKindEnum, { name: 'AnswerKind', description: 'OFFERED: a seat is held until a yes or a term.' });
registerEnumType(AnswerEnum, { name: 'Answer' });
registerEnumType(EventsWhenEnum, { name: 'EventsWhen' });
registerEnumType(OfficeEventsWhenEnum, { name: 'OfficeEventsWhen', description: 'COMING: drafts among them, cancelled ones not.' });

@ObjectType('MyAnswer')
export class MyAnswerType {
  @Field(() => ID) registrationId: string;
  @Field(() => AnswerKindEnum) kind: AnswerKind;
  @Field(() => Int, { nullable: true, description: 'On the waiting list; 1 is the next who is offered a seat.' }) position: number | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when the offered seat is held.' }) offeredUntil: Date | null;
}

@ObjectType('CanRsvp')
export class CanRsvpType {
  @Field(() => Boolean) allowed: boolean;
  @Field(() => String, { nullable: true, description: 'Why not, in your language.' }) reason: string | null;
}

/** What members and the office see alike. */
@ObjectType({ isAbstract: true })
abstract class EventFieldsType {
  /** UUID; not a field. */
  uuid: string;
  @Field(() => ID) id: string;
  @Field(() => String) slug: string;
  @Field(() => String) title: string;
  @Field(() => String) summary: string;
  @Field(() => EventTemplateEnum) template: EventFields['template'];
  @Field(() => DateTime) startsAt: Date;
  @Field(() => DateTime) endsAt: Date;
  @Field(() => String, { description: 'IANA zone in which its hours are said.' }) zone: string;
  @Field(() => PlaceKindEnum) placeKind: EventFields['placeKind'];
  @Field(() => String, { nullable: true }) placeName: string | null;
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => String, { nullable: true }) city: string | null;
  @Field(() => String, { nullable: true, description: 'To members once they come.' }) onlineUrl: string | null;
  @Field(() => EventAudienceEnum) audience: EventFields['audience'];
  @Field(() => EventStateEnum) state: EventState;
  @Field(() => RegistrationStateEnum) registrationState: RegistrationState;
  @Field(() => DateTime, { description: 'Nobody answers or changes their mind from then on.' }) answersCloseAt: Date;
  @Field(() => Int, { nullable: true, description: 'Null: anybody may come.' }) capacity: number | null;
  @Field(() => Int, { nullable: true, description: 'Offered seats are not left. Null: no limit.' }) seatsLeft: number | null;
  @Field(() => Int) goingCount: number;
  @Field(() => Int) waitingCount: number;
  @Field(() => String, { description: 'Its public page.' }) url: string;
  @Field(() => String, { description: 'Its calendar file.' }) icsUrl: string;
}

@ObjectType('Event', { description: 'An event as members see it.' })
export class EventType extends EventFieldsType {
  @Field(() => CanRsvpType) canRsvp: CanRsvpType;
  @Field(() => MyAnswerType, { nullable: true, description: 'Null before I have answered.' }) myAnswer: MyAnswerType | null;
}
export const EventConnection = connectionOf(() => EventType, 'Event');

@ObjectType('OfficeEvent', { description: 'An event as the office sees it.' })
export class OfficeEventType extends EventFieldsType {
  @Field(() => Int) version: number;
  @Field(() => Int, { description: 'Counts changes of date and place.' }) icsSequence: number;
  @Field(() => DateTime, { nullable: true }) publishedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) pausedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) cancelledAt: Date | null;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
}
export const OfficeEventConnection = connectionOf(() => OfficeEventType, 'OfficeEvent');
