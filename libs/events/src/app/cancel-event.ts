import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, Idempotency, type IdempotencyMismatch, InvalidInput, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { EventsRepository } from '../data/events.repository';
import type { EventRefused } from '../domain/errors';
import { paragraphs } from '../domain/event-fields';
import { EventTimes } from './event-times';

type Outcome = { eventId: string } | NotFound | InvalidInput | EventRefused | IdempotencyMismatch;

/** Calls an event off. Whoever said yes, or waited, hears of it with the reason. */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly events: EventsRepository,
    private readonly times: EventTimes,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async cancel(eventId: string, said: string, key: string): Promise<Outcome> {
    const reason = paragraphs(said);
    if (!reason) return new InvalidInput(['reason'], 'required');
    if (reason.length > 500) return new InvalidInput(['reason'], 'tooLong');
    return this.work.run(() => this.idempotency.once('cancelEvent', key, { eventId, reason }, () => this.once(eventId, reason)));
  }

  /** An event that is cancelled already stays so, for the reason that was given first. */
  private async once(eventId: string, reason: string): Promise<Exclude<Outcome, IdempotencyMismatch>> {
    const event = (await this.events.lock(eventId)) && (await this.events.find(eventId));
    if (!event) return new NotFound(['eventId']);
    if (event.state === 'CANCELLED') return { eventId };
    const at = this.clock.now();
    const refusal = event.cancel(reason, currentScope().actor?.personId ?? null, at);
    if (isDomainError(refusal)) return refusal;
    await this.events.save(event);
    const told = await this.times.callOff(event, at);
    await this.activity.record('event.cancelled', { subject: eventId, audience: 'office', after: { reason, told } });
    return { eventId };
  }
}
