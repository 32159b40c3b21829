import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { DateOnly, decodeAll, type InvalidInput, type Temporal } from '@cordee/platform';
import { whichDues, type WhichDues } from '../app/reminder-list';
import { DueFilterInput, wishOf } from './membership.inputs';

const WHICH = 'Exactly one of dueIds and filter.';

@ArgsType()
export class DueReminderPreviewArgs {
  @Field(() => [ID], { nullable: true, description: WHICH }) dueIds?: string[] | null;
  @Field(() => DueFilterInput, { nullable: true }) filter?: DueFilterInput | null;
}

@InputType({ description: WHICH })
export class RemindDuesInput {
  @Field(() => [ID], { nullable: true, description: '1,000 at most.' }) dueIds?: string[] | null;
  @Field(() => DueFilterInput, { nullable: true }) filter?: DueFilterInput | null;
  @Field(() => String, { description: '8 to 128 characters, new for each intention.' }) idempotencyKey: string;
}

@InputType()
export class DueReminderInput {
  @Field(() => ID) sendingId: string;
}

@InputType()
export class DueRunInput {
  @Field(() => ID) runId: string;
}

@InputType()
export class SendDueRunSampleInput {
  @Field(() => ID) planId: string;
  @Field(() => DateOnly, { nullable: true, description: 'As it would be started.' }) periodStartsOn?: Temporal.PlainDate | null;
  @Field(() => DateOnly, { nullable: true, description: 'As it would be started.' }) dueOn?: Temporal.PlainDate | null;
}

/** Which dues a request means, by ids of the outside. @throws BAD_REQUEST for ids of another kind */
export function whichFrom({ dueIds, filter }: DueReminderPreviewArgs): WhichDues | InvalidInput {
  return whichDues(dueIds ? decodeAll('due', dueIds) : null, filter ? wishOf(filter) : null);
}
