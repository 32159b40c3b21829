import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateOnly, decodeAll, decodeOptional, type InvalidInput, type Temporal } from '@cordee/platform';
import { whichDues, type WhichDues } from '../app/reminder-list';
import type { DueState } from '../domain/due';
import { DueStateEnum } from './membership.types';

const WHICH = 'Exactly one of dueIds and filter.';

@InputType({ description: 'All dues that match, on whatever page.' })
export class DueFilterInput {
  @Field(() => DueStateEnum, { nullable: true }) state?: DueState | null;
  @Field(() => ID, { nullable: true }) planId?: string | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => String, { nullable: true }) school?: string | null;
  @Field(() => Int, { nullable: true }) graduationYear?: number | null;
  @Field(() => String, { nullable: true, description: 'Words of a name, or a reference.' }) search?: string | null;
  @Field(() => Int, { nullable: true, description: 'In which the period ends.' }) year?: number | null;
}

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
  const matching = filter && { ...filter, planId: decodeOptional('plan', filter.planId), personId: decodeOptional('person', filter.personId) };
  return whichDues(dueIds ? decodeAll('due', dueIds) : null, matching ?? null);
}
