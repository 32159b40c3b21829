import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock, decode, decodeCursor, Example, pageOf, Permit, type Connection } from '@cordee/platform';
import { AssociationType, OfficeType } from '@cordee/identity';
import { type EventKey, FindEvents } from '../app/find-events';
import { EventsArgs, OfficeEventsArgs } from './events.inputs';
import { EventConnection, EventType, OfficeEventConnection, OfficeEventType } from './events.types';
import { eventView, officeEventView } from './views';

const cursorOf = (after: string | null | undefined): EventKey | null => decodeCursor(after, ['instant', 'uuid']) as EventKey | null;

/** Events as members see them. */
@Resolver(() => AssociationType)
export class EventsResolver {
  constructor(
    private readonly find: FindEvents,
    private readonly clock: Clock,
  ) {}

  @Permit('member')
  @ResolveField(() => EventConnection, { description: 'By date: the next first, or the latest of those that were.' })
  async events(@Args() { first, after, ...search }: EventsArgs): Promise<Connection<EventType>> {
    const found = await this.find.page(search, cursorOf(after), first + 1);
    return pageOf({ rows: found.rows, first, cursor: found.cursor, node: (row) => eventView(row, this.clock.now()), count: found.count });
  }

  @Permit('member')
  @Example((w) => ({ id: w.id('event') }))
  @ResolveField(() => EventType, { nullable: true })
  async event(@Args('id', { type: () => ID }) id: string): Promise<EventType | null> {
    const row = await this.find.byId(decode('event', id));
    return row && eventView(row, this.clock.now());
  }
}

/** Read only when it is asked for. */
@Resolver(() => EventType)
export class EventFieldsResolver {
  constructor(private readonly find: FindEvents) {}

  @ResolveField(() => [String], { description: 'First names of members who come, a dozen at most.' })
  goingFirstNames(@Parent() { uuid }: EventType): Promise<string[]> {
    return this.find.firstNames(uuid);
  }
}

/** Events as the office sees them. */
@Resolver(() => OfficeType)
export class OfficeEventsResolver {
  constructor(
    private readonly find: FindEvents,
    private readonly clock: Clock,
  ) {}

  @Permit('events.read')
  @ResolveField(() => OfficeEventConnection, { description: 'By date: coming ones the next first, others the latest first.' })
  async events(@Args() { first, after, when, search }: OfficeEventsArgs): Promise<Connection<OfficeEventType>> {
    const found = await this.find.officePage(when, search?.trim() || null, cursorOf(after), first + 1);
    return pageOf({ rows: found.rows, first, cursor: found.cursor, node: (row) => officeEventView(row, this.clock.now()), count: found.count });
  }

  @Permit('events.read')
  @Example((w) => ({ id: w.id('event') }))
  @ResolveField(() => OfficeEventType, { nullable: true })
  async event(@Args('id', { type: () => ID }) id: string): Promise<OfficeEventType | null> {
    const row = await this.find.officeById(decode('event', id));
    return row && officeEventView(row, this.clock.now());
  }
}
