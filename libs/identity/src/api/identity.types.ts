import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type AddressForm, connectionOf, DateTime, Json, Permit } from '@cordee/platform';
import type { Role } from '../domain/roles';

export const AddressFormEnum = { VOUS: 'VOUS', TU: 'TU' } as const;
export const RoleEnum = { PRESIDENT: 'PRESIDENT', TREASURER: 'TREASURER', ORGANISER: 'ORGANISER', COORDINATOR: 'COORDINATOR', MEMBER: 'MEMBER' } as const;
export const SignupModeEnum = { OPEN: 'OPEN', APPROVAL: 'APPROVAL', CLOSED: 'CLOSED' } as const;
registerEnumType(AddressFormEnum, { name: 'AddressForm', description: 'How French screens and mails address people.' });
registerEnumType(RoleEnum, { name: 'Role' });
registerEnumType(SignupModeEnum, { name: 'SignupMode', description: 'Whether this installation takes new associations.' });

@ObjectType('AssociationBrand', { description: 'What everybody may see of an association.' })
export class AssociationBrandType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) subdomain: string;
  @Field(() => String, { description: '`#` and six hexadecimal digits.' }) colour: string;
  @Field(() => String, { description: 'Origin of its site, without a slash at the end.' }) url: string;
  @Field(() => String) locale: string;
  @Field(() => AddressFormEnum) addressForm: AddressForm;
}

@ObjectType('Site', { description: 'The host that answers.' })
export class SiteType {
  @Field(() => AssociationBrandType, { nullable: true, description: 'Null on the bare host.' }) association: AssociationBrandType | null;
  @Field(() => [AssociationBrandType]) associations: AssociationBrandType[];
  @Field(() => SignupModeEnum) signup: keyof typeof SignupModeEnum;
}

/** What the signed-in account has for itself. Higher libraries add fields with `@ResolveField` on `@Resolver(() => ViewerType)`. */
@ObjectType('Viewer', { description: 'What is mine.' })
export class ViewerType {
  @Permit('account')
  @Field(() => String)
  locale: string;

  @Permit('account')
  @Field(() => [RoleEnum], { description: 'In this association. Empty until a record is claimed.' })
  roles: Role[];

  @Permit('account')
  @Field(() => [String], { description: 'Names of docs/permissions.md.' })
  permissions: string[];
}

/** What members of the association see. Higher libraries add fields. */
@ObjectType('Association', { description: 'What members see of their association.' })
export class AssociationType {
  @Permit('member')
  @Field(() => AssociationBrandType)
  brand: AssociationBrandType;
}

/** What staff see. Higher libraries add fields; here they only stand for the type. */
@ObjectType('Office', { description: 'What the staff of an association see.' })
export class OfficeType {}

@ObjectType('Session')
export class SessionType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime) lastSeenAt: Date;
  @Field(() => String, { nullable: true }) userAgent: string | null;
  @Field(() => Boolean, { description: 'The one that asks.' }) current: boolean;
  @Field(() => String, { description: 'Name of the association on whose site it is.' }) association: string;
}

@ObjectType('AccessToken')
export class AccessTokenType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) lastUsedAt: Date | null;
  @Field(() => DateTime) expiresAt: Date;
}

@ObjectType('NewAccessToken')
export class NewAccessTokenType {
  @Field(() => String, { description: 'Shown this once. Send it as `Authorization: Bearer …`.' }) token: string;
  @Field(() => AccessTokenType) accessToken: AccessTokenType;
}

@ObjectType('WaitingItem')
export class WaitingItemType {
  @Field(() => String) kind: string;
  @Field(() => String) text: string;
  @Field(() => String, { description: 'Where to act, on this site.' }) path: string;
}

@ObjectType('QueueTile')
export class QueueTileType {
  @Field(() => String) kind: string;
  @Field(() => Int) count: number;
  @Field(() => String) path: string;
  @Field(() => String) text: string;
}

@ObjectType('AssociationSettings')
export class AssociationSettingsType {
  @Field(() => Int) version: number;
  @Field(() => String) name: string;
  @Field(() => String) subdomain: string;
  @Field(() => String) colour: string;
  @Field(() => String) locale: string;
  @Field(() => String, { description: 'IANA zone, such as Europe/Paris.' }) zone: string;
  @Field(() => AddressFormEnum) addressForm: AddressForm;
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' }) digestWeekday: number;
  @Field(() => Int) digestHour: number;
}

/** `people` adds `person`. */
@ObjectType('RoleGrant')
export class RoleGrantType {
  /** UUID of the holder; not a field. */
  personUuid: string;
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Name of the holder.' }) personName: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => String) scopeKind: string;
  @Field(() => DateTime) since: Date;
  @Field(() => DateTime, { nullable: true }) until: Date | null;
  @Field(() => String, { nullable: true }) grantedBy: string | null;
}

@ObjectType('JournalEntry')
export class JournalEntryType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) at: Date;
  @Field(() => String, { nullable: true, description: 'Null for the system.' }) actor: string | null;
  @Field(() => String) verb: string;
  @Field(() => String, { description: 'The sentence, in your language.' }) text: string;
  @Field(() => [String]) changed: string[];
  @Field(() => Json, { nullable: true }) before: unknown;
  @Field(() => Json, { nullable: true }) after: unknown;
}
export const JournalConnection = connectionOf(() => JournalEntryType, 'Journal');

@ObjectType('FailedJob')
export class FailedJobType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) code: string;
  @Field(() => String, { description: 'Under which the log tells more.' }) requestId: string;
  @Field(() => DateTime) failedAt: Date;
}

@ObjectType('HandOff')
export class HandOffType {
  @Field(() => String, { description: 'Where to go within 30 seconds; it works once.' }) url: string;
}
