import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Density } from '../domain/list-layout';

export const ListDensityEnum = { COMFORTABLE: 'COMFORTABLE', COMPACT: 'COMPACT' } as const;
registerEnumType(ListDensityEnum, { name: 'ListDensity', description: 'How high the rows of a list are: 56 or 44 pixels.' });

@ObjectType('ListFilter', { description: 'One filter of a list, as its address writes it.' })
export class ListFilterType {
  @Field(() => String) name: string;
  @Field(() => String) value: string;
}

@ObjectType('SavedView', { description: 'Filters of a list under a name: my own, or shared with the office.' })
export class SavedViewType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String) name: string;
  @Field(() => [ListFilterType]) search: ListFilterType[];
  @Field(() => [String], { nullable: true, description: 'Null leaves the columns to each reader.' }) columns: readonly string[] | null;
  @Field(() => Boolean, { description: 'With everybody in the office who sees the list.' }) shared: boolean;
  @Field(() => Boolean) mine: boolean;
  @Field(() => String, { description: 'Name of whoever saved it.' }) owner: string;
  @Field(() => Boolean, { description: 'Whether I may rename, change or remove it.' }) canChange: boolean;
}

@ObjectType('ListSettings', { description: 'How I look at a list of the office, and the views I may choose.' })
export class ListSettingsType {
  @Field(() => String) key: string;
  @Field(() => [String], { description: 'In the order of the screen; the first names the row.' }) columns: readonly string[];
  @Field(() => ListDensityEnum) density: Density;
  @Field(() => [SavedViewType], { description: 'By name.' }) views: SavedViewType[];
}

@InputType()
export class ListFilterInput {
  @Field(() => String) name: string;
  @Field(() => String) value: string;
}

@InputType()
export class SaveViewInput {
  @Field(() => String, { description: 'Key of the list, such as `members`.' }) list: string;
  @Field(() => String) name: string;
  @Field(() => [ListFilterInput]) search: ListFilterInput[];
  @Field(() => [String], { nullable: true, description: 'Null leaves the columns to each reader.' }) columns?: string[] | null;
  @Field(() => Boolean, { nullable: true }) shared?: boolean | null;
}

@InputType()
export class ChangeViewInput {
  @Field(() => ID) viewId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => [ListFilterInput], { nullable: true }) search?: ListFilterInput[] | null;
  @Field(() => [String], { nullable: true, description: 'An absent field stays, null leaves the columns to each reader.' }) columns?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Only its owner keeps a view to themselves again.' }) shared?: boolean | null;
}

@InputType()
export class RemoveViewInput {
  @Field(() => ID) viewId: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class RestoreViewInput {
  @Field(() => ID) viewId: string;
}

@InputType()
export class ArrangeListInput {
  @Field(() => String) list: string;
  @Field(() => [String], { nullable: true, description: 'An absent field stays, null chooses those of the beginning again.' }) columns?: string[] | null;
  @Field(() => ListDensityEnum, { nullable: true }) density?: Density | null;
}
