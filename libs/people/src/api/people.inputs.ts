import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs, DateOnly, type Temporal } from '@cordee/platform';
import type { AccountState } from '../app/find-people';
import type { RowOutcome } from '../domain/import';
import type { ImportField } from '../domain/import-fields';
import { ImportFieldEnum, RowOutcomeEnum } from './import.types';
import { AccountStateEnum } from './people.types';

@ArgsType()
export class DirectoryArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Words of a name, with or without accents; each may be only begun, or have one typo.' }) search?: string | null;
  @Field(() => String, { nullable: true }) school?: string | null;
  @Field(() => Int, { nullable: true }) graduationYear?: number | null;
  @Field(() => String, { nullable: true }) city?: string | null;
  @Field(() => String, { nullable: true }) sector?: string | null;
}

@ArgsType()
export class NetworkArgs extends DirectoryArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those whom you may ask directly, now.' }) openToAsks?: boolean | null;
}

@ArgsType()
export class MembersArgs extends DirectoryArgs {
  @Field(() => AccountStateEnum, { nullable: true }) account?: AccountState | null;
}

@InputType({ description: 'As the members list is filtered; an empty one is everybody.' })
export class MemberFilterInput {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => String, { nullable: true }) school?: string | null;
  @Field(() => Int, { nullable: true }) graduationYear?: number | null;
  @Field(() => String, { nullable: true }) city?: string | null;
  @Field(() => String, { nullable: true }) sector?: string | null;
  @Field(() => AccountStateEnum, { nullable: true }) account?: AccountState | null;
}

@ArgsType()
export class ImportRowsArgs extends ConnectionArgs {
  @Field(() => RowOutcomeEnum, { nullable: true }) outcome?: RowOutcome | null;
}

@InputType()
export class UpdateProfileInput {
  @Field(() => Int) expectedVersion: number;
  @Field(() => String, { nullable: true }) firstName?: string | null;
  @Field(() => String, { nullable: true }) lastName?: string | null;
  @Field(() => String, { nullable: true }) city?: string | null;
  @Field(() => String, { nullable: true }) country?: string | null;
  @Field(() => String, { nullable: true }) sector?: string | null;
  @Field(() => String, { nullable: true }) employer?: string | null;
  @Field(() => String, { nullable: true }) jobTitle?: string | null;
}

@InputType()
export class UpdatePersonInput extends UpdateProfileInput {
  @Field(() => ID) personId: string;
  @Field(() => String, { nullable: true }) birthName?: string | null;
  @Field(() => DateOnly, { nullable: true }) birthDate?: Temporal.PlainDate | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) postcode?: string | null;
  @Field(() => String, { nullable: true, description: 'Of the first affiliation.' }) school?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of the first affiliation.' }) graduationYear?: number | null;
}

@InputType()
export class AddPersonInput {
  @Field(() => String, { nullable: true }) firstName?: string | null;
  @Field(() => String) lastName: string;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) school?: string | null;
  @Field(() => Int, { nullable: true }) graduationYear?: number | null;
  @Field(() => String, { nullable: true }) city?: string | null;
  @Field(() => String, { nullable: true }) sector?: string | null;
}

@InputType({ description: 'Exactly one of `personIds`, `all` and `filter`.' })
export class SendInvitationSampleInput {
  @Field(() => [ID], { nullable: true, description: 'Up to 1,000.' }) personIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Everybody with an address who was not invited yet.' }) all?: boolean | null;
  @Field(() => MemberFilterInput, { nullable: true }) filter?: MemberFilterInput | null;
}

@InputType({ description: 'Exactly one of `personIds`, `all` and `filter`.' })
export class InvitePeopleInput extends SendInvitationSampleInput {
  @Field(() => String, { description: '8 to 128 characters, new for each intention.' }) idempotencyKey: string;
}

@InputType()
export class SettleInvitationsInput {
  @Field(() => ID) batchId: string;
}

@InputType()
export class StartImportInput {
  @Field(() => ID, { description: 'Of an upload for the purpose `import`.' }) fileId: string;
}

@InputType()
export class ImportColumnChoice {
  @Field(() => Int) index: number;
  @Field(() => ImportFieldEnum, { nullable: true, description: 'Null leaves the column out.' }) field?: ImportField | null;
}

@InputType()
export class ChooseImportColumnsInput {
  @Field(() => ID) importId: string;
  @Field(() => [ImportColumnChoice]) columns: ImportColumnChoice[];
  @Field(() => String, { nullable: true, description: 'The school of everybody in the file, where no column says it.' }) school?: string | null;
}

@InputType()
export class RunImportInput {
  @Field(() => ID) importId: string;
  @Field(() => String, { description: '8 to 128 characters, new for each intention.' }) idempotencyKey: string;
}

@InputType()
export class CancelImportInput {
  @Field(() => ID) importId: string;
}
