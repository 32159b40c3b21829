import DataLoader from 'dataloader';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RoleGrantType } from '@cordee/identity';
import { FindPeople, type CardRow } from '../app/find-people';
import { PersonCardType } from './people.types';
import { cardView } from './views';

/** Who holds a role. The edge crosses libraries, so its cards are read together. */
@Resolver(() => RoleGrantType)
export class RoleGrantPersonResolver {
  private readonly loaders = new WeakMap<object, DataLoader<string, CardRow | null>>();

  constructor(private readonly people: FindPeople) {}

  @ResolveField(() => PersonCardType, { nullable: true })
  async person(@Parent() { personUuid }: RoleGrantType, @Context() context: object): Promise<PersonCardType | null> {
    const card = await this.loaderOf(context).load(personUuid);
    return card && cardView(card);
  }

  private loaderOf(context: object): DataLoader<string, CardRow | null> {
    const known = this.loaders.get(context) ?? new DataLoader(async (ids: readonly string[]) => {
      const cards = new Map((await this.people.cards(ids)).map((card) => [card.id, card]));
      return ids.map((id) => cards.get(id) ?? null);
    });
    this.loaders.set(context, known);
    return known;
  }
}
