import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@cordee/identity';
import { Permit, requireActor } from '@cordee/platform';
import { OpenAsks } from '../app/open-asks';
import { positioningHints } from '../domain/positioning';
import { GivingDesk } from './giving-desk';
import { HelpWantedArgs } from './giving.inputs';
import { hintView, wantedView } from './giving-views';
import { GivingType, OpenAskType, PositioningHintType } from './giving.types';

/** What I give, and where I could. */
@Resolver(() => ViewerType)
export class GivingResolver {
  constructor(
    private readonly desk: GivingDesk,
    private readonly asks: OpenAsks,
  ) {}

  @Permit('member')
  @ResolveField(() => GivingType, { description: 'What I offer, and what I accept to be asked.' })
  giving(): Promise<GivingType> {
    return this.desk.current();
  }

  @Permit('member')
  @ResolveField(() => [OpenAskType], { description: 'Open asks of others: first those that my offers answer, then any.' })
  async helpWanted(@Args() { first }: HelpWantedArgs): Promise<OpenAskType[]> {
    return (await this.asks.wantedBy([requireActor().personId], first)).map(wantedView);
  }

  @Permit('member')
  @ResolveField(() => [PositioningHintType], { description: 'What might make this line clearer, before it is kept.' })
  positioningHints(@Args('line') line: string): PositioningHintType[] {
    return positioningHints(line).map(hintView);
  }
}
