import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  Clock, Conflict, ConflictError, conflictWith, decode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type Payload,
} from '@cordee/platform';
import { CancelEvent } from '../app/cancel-event';
import { CreateEvent } from '../app/create-event';
import { FindEvents } from '../app/find-events';
import { UpdateEvent } from '../app/update-event';
import { EventRefusedError } from './events.errors';
import { CancelEventInput, CreateEventInput, DuplicateEventInput, UpdateEventInput } from './events.inputs';
import { OfficeEventType } from './events.types';
import { conflictView, officeEventView } from './views';

const CreateEventPayload = payloadOf('CreateEvent', () => OfficeEventType, [InvalidInputError]);
const UpdateEventPayload = payloadOf('UpdateEvent', () => OfficeEventType, [NotFoundError, InvalidInputError, EventRefusedError, ConflictError]);
const DuplicateEventPayload = payloadOf('DuplicateEvent', () => OfficeEventType, [NotFoundError, InvalidInputError]);
const CancelEventPayload = payloadOf('CancelEvent', () => OfficeEventType, [NotFoundError, InvalidInputError, EventRefusedError, IdempotencyMismatchError]);

const EXAMPLE_START = '2030-12-12T18:00:00Z';

/** What is said of an event. */
@Resolver()
export class EventMutationsResolver {
  constructor(
    private readonly creating: CreateEvent,
    private readonly updating: UpdateEvent,
    private readonly cancelling: CancelEvent,
    private readonly events: FindEvents,
    private readonly clock: Clock,
  ) {}

  @Permit('events.manage')
  @Example((w) => ({ input: { title: w.unique(), startsAt: EXAMPLE_START, placeName: 'Café du Pont', capacity: 40, summary: 'Un verre entre promotions.' } }))
  @Mutation(() => CreateEventPayload, { description: 'A draft. Title, start, place, number of seats and a few words are enough.' })
  async createEvent(@Args('input') input: CreateEventInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.creating.create(input);
    const event = isDomainError(outcome) ? null : await this.event(outcome);
    return CreateEventPayload.from(outcome, () => event!);
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event'), expectedVersion: 1, city: w.unique() } }))
  @Mutation(() => UpdateEventPayload, { description: 'Those who come are told of another date or place. More seats are offered to those who wait.' })
  async updateEvent(@Args('input') { eventId, expectedVersion, ...change }: UpdateEventInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.updating.update(decode('event', eventId), expectedVersion, change);
    if (outcome instanceof Conflict) return UpdateEventPayload.failed(conflictWith(outcome, conflictView));
    const event = isDomainError(outcome) ? null : await this.event(outcome.eventId);
    return UpdateEventPayload.from(outcome, () => event!);
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event'), startsAt: EXAMPLE_START } }))
  @Mutation(() => DuplicateEventPayload, { description: 'A draft of the same at another time.' })
  async duplicateEvent(@Args('input') { eventId, startsAt }: DuplicateEventInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.creating.duplicate(decode('event', eventId), startsAt);
    const event = isDomainError(outcome) ? null : await this.event(outcome);
    return DuplicateEventPayload.from(outcome, () => event!);
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event'), reason: 'Salle fermée.', idempotencyKey: w.unique() } }))
  @Mutation(() => CancelEventPayload, { description: 'Whoever said yes, or waited, receives the reason by mail.' })
  async cancelEvent(@Args('input') { eventId, reason, idempotencyKey }: CancelEventInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.cancelling.cancel(decode('event', eventId), reason, idempotencyKey);
    const event = isDomainError(outcome) ? null : await this.event(outcome.eventId);
    return CancelEventPayload.from(outcome, () => event!);
  }

  private async event(id: string): Promise<OfficeEventType> {
    return officeEventView((await this.events.officeById(id))!, this.clock.now());
  }
}
