import { Args, ID, ResolveField, Resolver } from '@nestjs/graphql';
import { decode, decodeCursor, Example, isDomainError, pageOf, Permit, rateLimited, requireActor, type Connection } from '@cordee/platform';
import { AssociationType } from '@cordee/identity';
import { FindPeople, type PeopleCursor } from '../app/find-people';
import { OpenProfile } from '../app/open-profile';
import { Openness } from '../app/openness';
import { NetworkArgs } from './people.inputs';
import { DirectoryFacetsType, PersonCardConnection, PersonCardType } from './people.types';
import { cardView, facetsView } from './views';

/** What members see of each other. */
@Resolver(() => AssociationType)
export class DirectoryResolver {
  constructor(
    private readonly people: FindPeople,
    private readonly profiles: OpenProfile,
    private readonly openness: Openness,
  ) {}

  @Permit('member')
  @ResolveField(() => PersonCardConnection, { description: 'By name. The dead are not listed.' })
  async directory(@Args() { first, after, openToAsks, ...filter }: NetworkArgs): Promise<Connection<PersonCardType>> {
    const ids = openToAsks ? await this.openness.openTo(requireActor().personId) : null;
    const found = await this.people.directory({ ...filter, ids }, cursorOf(after), first + 1);
    return pageOf({ rows: found.rows, first, cursor: found.cursor, node: cardView, count: found.count });
  }

  @Permit('member')
  @ResolveField(() => DirectoryFacetsType)
  async directoryFacets(): Promise<DirectoryFacetsType> {
    return facetsView(await this.people.facets());
  }

  @Permit('member')
  @Example((w) => ({ id: w.id('person') }))
  @ResolveField(() => PersonCardType, { nullable: true, description: 'Counted: a member opens 60 others a minute and 500 a day.' })
  async person(@Args('id', { type: () => ID }) id: string): Promise<PersonCardType | null> {
    const card = await this.profiles.of(decode('person', id));
    if (isDomainError(card)) throw rateLimited(card.retryAfterSeconds);
    return card && cardView(card);
  }
}

export const cursorOf = (after: string | null | undefined): PeopleCursor | null => decodeCursor(after, ['text', 'text', 'uuid', 'number']) as PeopleCursor | null;
