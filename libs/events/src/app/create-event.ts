import { Injectable } from '@nestjs/common';
import { AssociationSettings } from '@cordee/identity';
import { Activity, Clock, currentScope, InvalidInput, isDomainError, NotFound, requireAssociation, Temporal, UnitOfWork } from '@cordee/platform';
import { EventsRepository } from '../data/events.repository';
import { Event } from '../domain/event';
import { checkCapacity, checkEvent, type EventFields, type EventWish, slugOf } from '../domain/event-fields';

export type NewEvent = EventWish & { capacity?: number | null };

/** A draft in five answers; nobody but the office sees it before it is published. */
@Injectable()
export class CreateEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly settings: AssociationSettings,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the event */
  async create({ capacity: seats, ...wish }: NewEvent): Promise<string | InvalidInput> {
    const fields = checkEvent(wish);
    if (isDomainError(fields)) return fields;
    if (fields.startsAt <= this.clock.now()) return new InvalidInput(['startsAt'], 'startInPast');
    const capacity = checkCapacity(seats);
    if (isDomainError(capacity)) return capacity;
    const { zone } = await this.settings.current();
    return this.work.run(() => this.add(fields, capacity, zone));
  }

  /** The same again at another time: whatever was said of it keeps its distance from the start. Nobody who answered is taken along. */
  duplicate(eventId: string, startsAt: Date): Promise<string | NotFound | InvalidInput> {
    return this.work.run(async () => {
      const quota = await this.events.lock(eventId);
      const event = quota && (await this.events.find(eventId));
      if (!event) return new NotFound(['eventId']);
      if (startsAt <= this.clock.now()) return new InvalidInput(['startsAt'], 'startInPast');
      const shifted = (date: Date): Date => new Date(date.getTime() + startsAt.getTime() - event.startsAt.getTime());
      const fields = checkEvent({ ...event, startsAt, endsAt: shifted(event.endsAt), answersCloseAt: shifted(event.answersCloseAt) });
      return isDomainError(fields) ? fields : this.add(fields, quota.capacity, event.zone);
    });
  }

  private async add(fields: EventFields, capacity: number | null, zone: string): Promise<string> {
    const by = currentScope().actor?.personId ?? null;
    const facts = { associationId: requireAssociation(), id: this.clock.newId(), zone, createdAt: this.clock.now(), createdBy: by };
    const event = Event.draft({ ...facts, slug: slugOf(fields.title, dayOf(fields.startsAt, zone)), ...fields });
    await this.events.add(event, capacity);
    await this.activity.record('event.created', { subject: event.id, audience: 'office', after: { title: event.title } });
    return event.id;
  }
}

const dayOf = (instant: Date, zone: string): string => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
