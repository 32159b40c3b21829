import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateOnly, DateTime, Json } from '@cordee/platform';
import { RoleEnum, type StaffRole } from '@cordee/identity';
import type { AccountState } from '../app/find-people';

export const AccountStateEnum = { NOT_INVITED: 'NOT_INVITED', INVITED: 'INVITED', ACTIVE: 'ACTIVE' } as const;
registerEnumType(AccountStateEnum, { name: 'AccountState', description: 'How far a person is on the way to an account.' });

@ObjectType('PersonCard', { description: 'What members see of each other: this and nothing else.' })
export class PersonCardType {
  @Field(() => ID) id: string;
  @Field(() => String) displayName: string;
  @Field(() => String, { nullable: true }) school: string | null;
  @Field(() => Int, { nullable: true }) graduationYear: number | null;
  @Field(() => String, { nullable: true }) city: string | null;
  @Field(() => String, { nullable: true }) sector: string | null;
}
export const PersonCardConnection = connectionOf(() => PersonCardType, 'PersonCard');

@ObjectType('Facet')
export class FacetType {
  @Field(() => String) value: string;
  @Field(() => Int) count: number;
}

@ObjectType('DirectoryFacets', { description: 'Values of the filters, with how many people each.' })
export class DirectoryFacetsType {
  @Field(() => [FacetType]) schools: FacetType[];
  @Field(() => [FacetType], { description: 'Latest first.' }) graduationYears: FacetType[];
  @Field(() => [FacetType]) cities: FacetType[];
  @Field(() => [FacetType]) sectors: FacetType[];
}

@ObjectType('MemberRow', { description: 'A line of the members list of the office.' })
export class MemberRowType extends PersonCardType {
  @Field(() => String, { nullable: true, description: 'The first address.' }) email: string | null;
  @Field(() => AccountStateEnum) accountState: AccountState;
  @Field(() => Boolean) deceased: boolean;
  @Field(() => String, { nullable: true, description: 'The first number.' }) phone: string | null;
  @Field(() => String, { nullable: true, description: 'Of the present position.' }) employer: string | null;
  @Field(() => String, { nullable: true, description: 'Of the present position.' }) jobTitle: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When their account was linked to the record.' }) joinedAt: Date | null;
}
export const MemberConnection = connectionOf(() => MemberRowType, 'Member');

@ObjectType('PersonEmail')
export class PersonEmailType {
  @Field(() => String) address: string;
  @Field(() => String, { nullable: true, description: '`personal` or `work`.' }) kind: string | null;
}

@ObjectType('Affiliation', { description: 'A school, a degree and the year of leaving it.' })
export class AffiliationType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) school: string | null;
  @Field(() => String, { nullable: true }) degree: string | null;
  @Field(() => Int, { nullable: true }) graduationYear: number | null;
}

@ObjectType('Position')
export class PositionType {
  @Field(() => String, { nullable: true }) title: string | null;
  @Field(() => String, { nullable: true }) employer: string | null;
  @Field(() => String, { nullable: true }) sector: string | null;
  @Field(() => Boolean) current: boolean;
}

@ObjectType('PersonProfile', { description: 'My own record.' })
export class PersonProfileType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) firstName: string | null;
  @Field(() => String, { nullable: true }) lastName: string | null;
  @Field(() => String) displayName: string;
  @Field(() => [PersonEmailType], { description: 'Contact addresses; those of sign-in are `viewer.emails`.' }) emails: PersonEmailType[];
  @Field(() => [String]) phones: string[];
  @Field(() => String, { nullable: true }) city: string | null;
  @Field(() => String, { nullable: true }) country: string | null;
  @Field(() => String, { nullable: true }) sector: string | null;
  @Field(() => [AffiliationType]) affiliations: AffiliationType[];
  @Field(() => PositionType, { nullable: true, description: 'The present one.' }) position: PositionType | null;
  @Field(() => DateTime, { nullable: true, description: 'When the digest asked whether this is still right.' }) stillRightAskedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When I last said that it is.' }) confirmedAt: Date | null;
}

@ObjectType('PersonSource', { description: 'A row of an imported file, as it came.' })
export class PersonSourceType {
  @Field(() => ID) importId: string;
  @Field(() => String) fileName: string;
  @Field(() => String, { nullable: true }) sheet: string | null;
  @Field(() => Int, { description: 'As the spreadsheet counts.' }) row: number;
  @Field(() => DateTime) importedAt: Date;
  @Field(() => Json, { description: 'Header to cell.' }) values: Record<string, string>;
}

@ObjectType('StoryEntry')
export class StoryEntryType {
  @Field(() => DateTime) at: Date;
  @Field(() => String, { description: 'The sentence, in your language.' }) text: string;
  @Field(() => String, { nullable: true, description: 'Null for the system.' }) actor: string | null;
  @Field(() => String) verb: string;
}

@ObjectType('MemberRecord', { description: 'The whole record, for the office.' })
export class MemberRecordType {
  /** Not a field. */
  uuid: string;
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) memberNumber: string | null;
  @Field(() => String, { nullable: true, description: '`MR` or `MS`.' }) civility: string | null;
  @Field(() => String, { nullable: true }) firstName: string | null;
  @Field(() => String, { nullable: true }) lastName: string | null;
  @Field(() => String, { nullable: true }) birthName: string | null;
  @Field(() => String) displayName: string;
  @Field(() => DateOnly, { nullable: true }) birthDate: string | null;
  @Field(() => [PersonEmailType]) emails: PersonEmailType[];
  @Field(() => [String]) phones: string[];
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => String, { nullable: true }) postcode: string | null;
  @Field(() => String, { nullable: true }) city: string | null;
  @Field(() => String, { nullable: true }) country: string | null;
  @Field(() => String, { nullable: true }) sector: string | null;
  @Field(() => [AffiliationType]) affiliations: AffiliationType[];
  @Field(() => [PositionType], { description: 'The present one first.' }) positions: PositionType[];
  @Field(() => AccountStateEnum) accountState: AccountState;
  @Field(() => DateTime, { nullable: true }) invitedAt: Date | null;
  @Field(() => Boolean) deceased: boolean;
  @Field(() => DateOnly, { nullable: true, description: 'Null when the day is not known.' }) deceasedOn: string | null;
  @Field(() => [PersonSourceType]) sources?: PersonSourceType[];
  @Field(() => [StoryEntryType], { description: 'What happened, newest first.' }) story?: StoryEntryType[];
  @Field(() => [RoleEnum]) roles?: StaffRole[];
}
