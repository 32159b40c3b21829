import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { decode, Example, pageOf, Permit, type Connection } from '@cordee/platform';
import { Identity, OfficeType, RoleEnum, type StaffRole } from '@cordee/identity';
import { FindPeople } from '../app/find-people';
import { Records } from '../app/records';
import { cursorOf } from './directory.resolver';
import { MembersArgs } from './people.inputs';
import { DirectoryFacetsType, MemberConnection, MemberRecordType, PersonSourceType, StoryEntryType, type MemberRowType } from './people.types';
import { facetsView, memberRowView, recordView, sourceView, storyView } from './views';

/** People as the office sees them. */
@Resolver(() => OfficeType)
export class MembersResolver {
  constructor(
    private readonly people: FindPeople,
    private readonly records: Records,
  ) {}

  @Permit('people.read')
  @ResolveField(() => MemberConnection, { description: 'By name.' })
  async members(@Args() { first, after, ...filter }: MembersArgs): Promise<Connection<MemberRowType>> {
    const found = await this.people.members(filter, cursorOf(after), first + 1);
    return pageOf({ rows: found.rows, first, cursor: found.cursor, node: memberRowView, count: found.count });
  }

  @Permit('people.read')
  @ResolveField(() => DirectoryFacetsType)
  async memberFacets(): Promise<DirectoryFacetsType> {
    return facetsView(await this.people.facets());
  }

  @Permit('people.read')
  @Example((w) => ({ id: w.id('person') }))
  @ResolveField(() => MemberRecordType, { nullable: true })
  async member(@Args('id', { type: () => ID }) id: string): Promise<MemberRecordType | null> {
    const record = await this.records.find(decode('person', id));
    return record && recordView(record);
  }
}

/** Parts of a record that are read only when they are asked for. */
@Resolver(() => MemberRecordType)
export class MemberRecordResolver {
  constructor(
    private readonly records: Records,
    private readonly identity: Identity,
  ) {}

  @ResolveField(() => [PersonSourceType])
  async sources(@Parent() { uuid }: MemberRecordType): Promise<PersonSourceType[]> {
    return (await this.records.sources(uuid)).map(sourceView);
  }

  @ResolveField(() => [StoryEntryType])
  async story(@Parent() { uuid, displayName }: MemberRecordType): Promise<StoryEntryType[]> {
    return (await this.records.story(uuid)).map((row) => storyView(row, displayName));
  }

  @ResolveField(() => [RoleEnum])
  async roles(@Parent() { uuid }: MemberRecordType): Promise<StaffRole[]> {
    return (await this.identity.rolesAmong([uuid])).get(uuid) ?? [];
  }
}
