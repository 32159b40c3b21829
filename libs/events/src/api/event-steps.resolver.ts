import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Clock, decode, Example, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { FindEvents } from '../app/find-events';
import { SettleEvent } from '../app/settle-event';
import { EventHasAnswersError, EventRefusedError } from './events.errors';
import { EventInput } from './events.inputs';
import { OfficeEventType } from './events.types';
import { officeEventView } from './views';

const PublishEventPayload = payloadOf('PublishEvent', () => OfficeEventType, [NotFoundError, EventRefusedError, InvalidInputError]);
const UnpublishEventPayload = payloadOf('UnpublishEvent', () => OfficeEventType, [NotFoundError, EventRefusedError, EventHasAnswersError]);
const PauseEventPayload = payloadOf('PauseEvent', () => OfficeEventType, [NotFoundError, EventRefusedError]);
const ResumeEventPayload = payloadOf('ResumeEvent', () => OfficeEventType, [NotFoundError, EventRefusedError]);

/** Opening an event to its people, and the ways back. */
@Resolver()
export class EventStepsResolver {
  constructor(
    private readonly settling: SettleEvent,
    private readonly events: FindEvents,
    private readonly clock: Clock,
  ) {}

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event') } }))
  @Mutation(() => PublishEventPayload)
  async publishEvent(@Args('input') { eventId }: EventInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.settling.publish(decode('event', eventId));
    const event = isDomainError(outcome) ? null : await this.event(outcome.id);
    return PublishEventPayload.from(outcome, () => event!);
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event') } }))
  @Mutation(() => UnpublishEventPayload, { description: 'Only while nobody has answered.' })
  async unpublishEvent(@Args('input') { eventId }: EventInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.settling.unpublish(decode('event', eventId));
    const event = isDomainError(outcome) ? null : await this.event(outcome.id);
    return UnpublishEventPayload.from(outcome, () => event!);
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event') } }))
  @Mutation(() => PauseEventPayload, { description: 'Nobody says yes until it is resumed.' })
  async pauseEvent(@Args('input') { eventId }: EventInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.settling.pause(decode('event', eventId));
    const event = isDomainError(outcome) ? null : await this.event(outcome.id);
    return PauseEventPayload.from(outcome, () => event!);
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event') } }))
  @Mutation(() => ResumeEventPayload)
  async resumeEvent(@Args('input') { eventId }: EventInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.settling.resume(decode('event', eventId));
    const event = isDomainError(outcome) ? null : await this.event(outcome.id);
    return ResumeEventPayload.from(outcome, () => event!);
  }

  private async event(id: string): Promise<OfficeEventType> {
    return officeEventView((await this.events.officeById(id))!, this.clock.now());
  }
}
