import { Injectable } from '@nestjs/common';
import { PersonsPort } from '@cordee/identity';
import { Activity, Clock, Conflict, currentScope, InvalidInput, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { EventsRepository, type Quota } from '../data/events.repository';
import type { Event } from '../domain/event';
import { EventRefused } from '../domain/errors';
import { checkCapacity, checkEvent, type EventFields, type EventWish } from '../domain/event-fields';
import { EventTimes } from './event-times';

/** An absent field stays, null is the default again. */
export type EventChange = EventWish & { capacity?: number | null };
export interface StoredEvent {
  event: Event;
  capacity: number | null;
}
export type UpdateOutcome = { eventId: string } | NotFound | InvalidInput | EventRefused | Conflict<StoredEvent>;

/** Changes what is said of an event. Those who come hear of another date or place. */
@Injectable()
export class UpdateEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly times: EventTimes,
    private readonly persons: PersonsPort,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  update(eventId: string, expectedVersion: number, change: EventChange): Promise<UpdateOutcome> {
    return this.work.run(async (): Promise<UpdateOutcome> => {
      const quota = await this.events.lock(eventId);
      const event = quota && (await this.events.find(eventId));
      if (!event) return new NotFound(['eventId']);
      if (event.version !== expectedVersion) return this.conflict(event, quota);
      if (event.state === 'CANCELLED' || event.state === 'ARCHIVED') return new EventRefused(event.state);
      return this.apply(event, quota, change);
    });
  }

  private async conflict(event: Event, { capacity }: Quota): Promise<Conflict<StoredEvent>> {
    const by = event.changedBy && (await this.persons.displayName(event.changedBy));
    return new Conflict({ event, capacity }, event.version, by, event.changedAt);
  }

  private async apply(event: Event, quota: Quota, { capacity: seats, ...change }: EventChange): Promise<UpdateOutcome> {
    const fields = checkEvent(merged(event, change));
    if (isDomainError(fields)) return fields;
    const moved = fields.startsAt.getTime() !== event.startsAt.getTime();
    if (moved && fields.startsAt <= this.clock.now()) return new InvalidInput(['startsAt'], 'startInPast');
    const capacity = seats === undefined ? quota.capacity : checkCapacity(seats, quota.taken);
    if (isDomainError(capacity)) return capacity;
    await this.save(event, fields, capacity === quota.capacity ? undefined : capacity);
    return { eventId: event.id };
  }

  private async save(event: Event, fields: EventFields, capacity: number | null | undefined): Promise<void> {
    const before: Partial<EventFields> = { ...event };
    const changed: string[] = event.change(fields, currentScope().actor?.personId ?? null, this.clock.now());
    if (capacity !== undefined) {
      if (changed.length === 0) event.version += 1;
      await this.events.setCapacity(event.id, capacity);
      changed.push('capacity');
    }
    if (changed.length === 0) return;
    await this.events.save(event);
    await this.times.follow(event);
    await this.times.offerFreed(event.id);
    const values = (of: object): object => Object.fromEntries(Object.entries(of).filter(([name]) => changed.includes(name)));
    await this.activity.record('event.changed', { subject: event.id, audience: 'office', changed, before: values(before), after: values({ ...fields, capacity }) });
  }
}

/** What is not said follows the start: an event that is moved lasts as long, and takes answers until as long before. */
function merged(event: Event, change: EventWish): EventWish {
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as EventWish;
  const shift = (said.startsAt?.getTime() ?? event.startsAt.getTime()) - event.startsAt.getTime();
  const shifted = (date: Date): Date => new Date(date.getTime() + shift);
  return { ...event, endsAt: shifted(event.endsAt), answersCloseAt: shifted(event.answersCloseAt), ...said, startsAt: said.startsAt ?? event.startsAt };
}
