import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, InvalidInput, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { EventsRepository } from '../data/events.repository';
import { EventHasAnswers, type EventRefused } from '../domain/errors';
import type { Event, EventStep } from '../domain/event';
import { EventTimes } from './event-times';

const VERBS = { publish: 'event.published', unpublish: 'event.unpublished', pause: 'event.paused', resume: 'event.resumed' } as const;
type Step = keyof typeof VERBS & EventStep;

/** Opens an event to its people, and takes it back while nobody has answered. */
@Injectable()
export class SettleEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly times: EventTimes,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async publish(eventId: string): Promise<Event | NotFound | EventRefused | InvalidInput> {
    return this.step(eventId, 'publish', async (event) => (event.startsAt <= this.clock.now() ? new InvalidInput(['startsAt'], 'startInPast') : null));
  }

  unpublish(eventId: string): Promise<Event | NotFound | EventRefused | EventHasAnswers> {
    return this.step(eventId, 'unpublish', async () => ((await this.events.hasAnswers(eventId)) ? new EventHasAnswers() : null));
  }

  /** Nobody says yes any more; those who come may still say no. */
  pause(eventId: string): Promise<Event | NotFound | EventRefused> {
    return this.step<never>(eventId, 'pause', async () => null);
  }

  resume(eventId: string): Promise<Event | NotFound | EventRefused> {
    return this.step<never>(eventId, 'resume', async () => null);
  }

  private step<E extends InvalidInput | EventHasAnswers>(eventId: string, step: Step, objection: (event: Event) => Promise<E | null>): Promise<Event | NotFound | EventRefused | E> {
    return this.work.run(async () => {
      const event = (await this.events.lock(eventId)) && (await this.events.find(eventId));
      if (!event) return new NotFound(['eventId']);
      const refusal = event.step(step, currentScope().actor?.personId ?? null, this.clock.now()) ?? (await objection(event));
      if (isDomainError(refusal)) return refusal;
      await this.events.save(event);
      await this.times.follow(event);
      if (step === 'resume') await this.times.offerFreed(event.id);
      await this.activity.record(VERBS[step], { subject: event.id, audience: 'office' });
      return event;
    });
  }
}
