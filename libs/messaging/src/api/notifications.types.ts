import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateOnly, DateTime, InvalidInputError, payloadOf } from '@cordee/platform';
import type { Frequency } from '../domain/schedule';

export const DigestFrequencyEnum = { WEEKLY: 'WEEKLY', FORTNIGHTLY: 'FORTNIGHTLY', MONTHLY: 'MONTHLY', NEVER: 'NEVER' } as const;
registerEnumType(DigestFrequencyEnum, { name: 'DigestFrequency' });

@ObjectType('NotificationPreferences', { description: 'When I am written to. The digest leaves only when there is something to say.' })
export class NotificationPreferencesType {
  @Field(() => DigestFrequencyEnum) frequency: Frequency;
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' }) weekday: number;
  @Field(() => Int, { description: 'Local hour, 0 to 23; the mail leaves in its second half.' }) hour: number;
  @Field(() => String, { description: 'IANA zone, such as Europe/Paris.' }) zone: string;
  @Field(() => Int, { description: 'At most so many mails a week beside the digest, 0 to 10. Safety and meetings of mine always reach me.' }) interruptionsPerWeek: number;
  @Field(() => DateOnly, { nullable: true, description: 'Nothing is sent before this day.' }) pausedUntil: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the next digest is due; null when none is.' }) nextAt: Date | null;
  @Field(() => DateTime, { nullable: true }) unsubscribedAt: Date | null;
}

@InputType({ description: 'Choosing a frequency other than NEVER takes back an earlier unsubscription.' })
export class UpdateNotificationsInput {
  @Field(() => DigestFrequencyEnum) frequency: Frequency;
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' }) weekday: number;
  @Field(() => Int, { description: 'Local hour, 0 to 23.' }) hour: number;
  @Field(() => String, { description: 'IANA zone, such as Europe/Paris.' }) zone: string;
  @Field(() => Int, { nullable: true, description: 'Mails a week beside the digest, 0 to 10. Absent: as it is.' }) interruptionsPerWeek?: number | null;
}

@InputType()
export class PauseNotificationsInput {
  @Field(() => Int, { description: '1, 3 or 6; 0 ends a pause.' }) months: number;
}

export const UpdateNotificationsPayload = payloadOf('UpdateNotifications', () => NotificationPreferencesType, [InvalidInputError]);
export const PauseNotificationsPayload = payloadOf('PauseNotifications', () => NotificationPreferencesType, [InvalidInputError]);
