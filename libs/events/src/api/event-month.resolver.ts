import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { badRequest, Clock, Example, Permit } from '@cordee/platform';
import { OfficeType } from '@cordee/identity';
import { EventMonth } from '../app/event-month';
import { OfficeEventType } from './events.types';
import { officeEventView } from './views';

const A_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The calendar of the office. */
@Resolver(() => OfficeType)
export class EventMonthResolver {
  constructor(
    private readonly months: EventMonth,
    private readonly clock: Clock,
  ) {}

  @Permit('events.read')
  @Example(() => ({ month: '2026-12' }))
  @ResolveField(() => [OfficeEventType], { description: 'Those that begin in a month, on the clocks of their place: drafts and cancelled ones among them, 200 at most.' })
  async eventMonth(@Args('month', { description: 'Year and month: 2026-12' }) month: string): Promise<OfficeEventType[]> {
    if (!A_MONTH.test(month)) throw badRequest('Expected a month such as 2026-12.');
    return (await this.months.of(month)).map((row) => officeEventView(row, this.clock.now()));
  }
}
