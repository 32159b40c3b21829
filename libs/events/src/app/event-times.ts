import { Injectable } from '@nestjs/common';
import { Clock, Timers, UnitOfWork } from '@cordee/platform';
import { AnswersRepository } from '../data/answers.repository';
import { EventsRepository } from '../data/events.repository';
import type { Event } from '../domain/event';
import { Seats } from './seats';

/** The event begins: its waiting list ends. */
export const BEGIN_TIMER = 'events.begins';

/** What the hour, and the office, do to an event beside its own line: its timers, and whoever waits. */
@Injectable()
export class EventTimes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly answers: AnswersRepository,
    private readonly seats: Seats,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work, after each change of state or start. */
  async follow(event: Event): Promise<void> {
    if (event.state === 'PUBLISHED') await this.timers.set(BEGIN_TIMER, event.id, event.startsAt);
    else await this.timers.cancel(BEGIN_TIMER, event.id);
  }

  /** Inside a unit of work: there are more seats, or they may be offered again. */
  offerFreed(eventId: string): Promise<void> {
    return this.seats.settle(eventId);
  }

  /** Inside a unit of work: nobody comes any more. Answers how many said yes or waited. */
  async callOff(event: Event, at: Date): Promise<number> {
    await this.follow(event);
    return this.answers.callOff(event.id, at);
  }

  /** The term of an offer is over. Whoever answered after it may have noticed before. */
  async offerEnds(entryId: string): Promise<void> {
    await this.work.run(async () => {
      const eventId = await this.answers.eventOfEntry(entryId);
      if (eventId) await this.seats.settle(eventId);
    });
  }

  /** Nobody waits for a seat at something that has begun. Moved since, it begins later: another timer says so. */
  async begin(eventId: string): Promise<void> {
    await this.work.run(async () => {
      const event = (await this.events.lock(eventId)) && (await this.events.find(eventId));
      if (event && event.state === 'PUBLISHED' && this.clock.now() >= event.startsAt) await this.answers.closeList(eventId, this.clock.now());
    });
  }
}
