import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, ConnectionArgs, DateOnly, DateTime, type Temporal } from '@cordee/platform';
import type { AnswerKind } from '../domain/answers';
import type { AnswerChannel } from '../domain/registration';
import { AnswerKindEnum } from './events.types';

export const AnswerChannelEnum = { MAIL: 'MAIL', PORTAL: 'PORTAL', PAGE: 'PAGE', OFFICE: 'OFFICE' } as const;
registerEnumType(AnswerChannelEnum, { name: 'AnswerChannel', description: 'MAIL: by the link of a mail; PAGE: on the public page; OFFICE: somebody of the office for them.' });

@ObjectType('Registration', { description: 'An answer to an event, as the office sees it.' })
export class RegistrationType {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true, description: 'Null for somebody without a record.' }) personId: string | null;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => AnswerKindEnum) kind: AnswerKind;
  @Field(() => Int, { nullable: true, description: 'On the waiting list; 1 is the next who is offered a seat.' }) position: number | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when the offered seat is held.' }) offeredUntil: Date | null;
  @Field(() => AnswerChannelEnum) channel: AnswerChannel;
  @Field(() => DateTime) answeredAt: Date;
  @Field(() => String, { nullable: true }) school: string | null;
  @Field(() => Int, { nullable: true }) graduationYear: number | null;
}
export const RegistrationConnection = connectionOf(() => RegistrationType, 'Registration');

@ObjectType('EventCounts')
export class EventCountsType {
  @Field(() => Int) going: number;
  @Field(() => Int) waiting: number;
  @Field(() => Int, { description: 'Seats that are held until somebody takes them up.' }) offered: number;
  @Field(() => Int) notGoing: number;
  @Field(() => Int, { description: 'People to whom an invitation has left.' }) invited: number;
}

@ObjectType('AnswersOfDay', { description: 'By the day of the latest answer of each, as it stands now.' })
export class AnswersOfDayType {
  @Field(() => DateOnly) on: Temporal.PlainDate;
  @Field(() => Int, { description: 'Those who wait for a seat among them.' }) going: number;
  @Field(() => Int) notGoing: number;
}

@ArgsType()
export class RegistrationsArgs extends ConnectionArgs {
  @Field(() => AnswerKindEnum, { nullable: true }) state?: AnswerKind | null;
  @Field(() => String, { nullable: true, description: 'Words of a name, or the beginning of an address.' }) search?: string | null;
}
