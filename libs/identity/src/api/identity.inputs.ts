import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { type AddressForm, ConnectionArgs, DateTime } from '@cordee/platform';
import type { Role } from '../domain/roles';
import { AddressFormEnum, RoleEnum } from './identity.types';

@InputType()
export class SetLocaleInput {
  @Field(() => String) locale: string;
}

@InputType()
export class RevokeSessionInput {
  @Field(() => ID) sessionId: string;
}

@InputType()
export class CreateAccessTokenInput {
  @Field(() => String) name: string;
  @Field(() => Int, { description: 'How long it lives, 1 to 365.' }) days: number;
}

@InputType()
export class RevokeAccessTokenInput {
  @Field(() => ID) tokenId: string;
}

@InputType()
export class SwitchAssociationInput {
  @Field(() => ID) associationId: string;
}

@InputType()
export class UpdateAssociationInput {
  @Field(() => Int, { description: 'The version that was shown. Another one answers ConflictError.' }) expectedVersion: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) colour?: string | null;
  @Field(() => String, { nullable: true }) locale?: string | null;
  @Field(() => String, { nullable: true }) zone?: string | null;
  @Field(() => AddressFormEnum, { nullable: true }) addressForm?: AddressForm | null;
  @Field(() => Int, { nullable: true }) digestWeekday?: number | null;
  @Field(() => Int, { nullable: true }) digestHour?: number | null;
}

@InputType()
export class GrantRoleInput {
  @Field(() => ID) personId: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => DateTime, { nullable: true }) until?: Date | null;
}

@InputType()
export class RevokeRoleInput {
  @Field(() => ID) grantId: string;
}

@InputType()
export class RerunJobInput {
  @Field(() => ID) failureId: string;
}

@ArgsType()
export class JournalArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true }) verb?: string | null;
  @Field(() => ID, { nullable: true, description: 'Lines by or about one person.' }) personId?: string | null;
}
