import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Permit, requireActor } from '@cordee/platform';
import { ViewerType } from '@cordee/identity';
import { AgendaFeed } from '../app/agenda-feed';

@ObjectType('Agenda')
export class AgendaType {
  @Field(() => String, { description: 'An address to which a calendar program subscribes: what you come to. It is a secret of yours.' }) feedUrl: string;
}

/** My calendar. */
@Resolver(() => ViewerType)
export class AgendaResolver {
  constructor(private readonly feed: AgendaFeed) {}

  @Permit('member')
  @ResolveField(() => AgendaType)
  async agenda(): Promise<AgendaType> {
    return { feedUrl: await this.feed.urlFor(requireActor().personId) };
  }
}
