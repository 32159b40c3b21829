import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, ConnectionArgs, decodeCursor, pageOf, Permit, requireActor } from '@cordee/platform';
import { ViewerType } from '@cordee/identity';
import { cursorOfHelp, FindHelp, type Found, type HelpCursor, type HelpRow } from '../app/find-help';
import { MyLanding } from '../app/my-landing';
import { HelpReceivedArgs } from './gratitude.inputs';
import { HelpGivenConnection, type HelpGivenType, HelpReceivedConnection, type HelpReceivedType, LandingType } from './gratitude.types';
import { HelpViews } from './help-views';

/** What became of my help, and what I told those who helped me. */
@Resolver(() => ViewerType)
export class HelpResolver {
  constructor(
    private readonly help: FindHelp,
    private readonly landings: MyLanding,
    private readonly views: HelpViews,
  ) {}

  @Permit('member')
  @ResolveField(() => HelpGivenConnection, { description: 'My helps, the latest first, with the words of those who received them.' })
  async helpGiven(@Args() { first, after }: ConnectionArgs): Promise<Connection<HelpGivenType>> {
    const found = await this.help.given(requireActor().personId, cursorOf(after), first + 1);
    return page(found, first, await this.views.given(found.rows));
  }

  @Permit('member')
  @ResolveField(() => HelpReceivedConnection, { description: 'Helps that I received, the latest first.' })
  async helpReceived(@Args() { first, after, owedOnly }: HelpReceivedArgs): Promise<Connection<HelpReceivedType>> {
    const found = await this.help.received(requireActor().personId, owedOnly, cursorOf(after), first + 1);
    return page(found, first, await this.views.received(found.rows));
  }

  @Permit('member')
  @ResolveField(() => LandingType, { nullable: true, description: 'My latest, unless it was withdrawn.' })
  async landing(): Promise<LandingType | null> {
    const landing = await this.landings.of(requireActor().personId);
    return landing && this.views.landing(landing);
  }
}

const cursorOf = (after: string | null | undefined): HelpCursor | null => decodeCursor(after, ['instant', 'uuid']) as HelpCursor | null;

function page<T>({ rows, count }: Found, first: number, views: readonly T[]): Connection<T> {
  const view = new Map<HelpRow, T>(rows.map((row, at) => [row, views[at]!]));
  return pageOf({ rows, first, cursor: cursorOfHelp, node: (row) => view.get(row)!, count });
}
