import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import {
  Clock, decode, encode, Example, IdempotencyMismatchError, isDomainError, NotFoundError, payloadOf, Permit, requireActor, type Payload,
} from '@cordee/platform';
import { AnswerEvent } from '../app/answer-event';
import { FindEvents } from '../app/find-events';
import { OfficeAnswers } from '../app/office-answers';
import type { Standing } from '../domain/seating';
import { AnswersClosedError, EventFullError } from './events.errors';
import { AnswerForPersonInput, RegistrationInput, RsvpToEventInput } from './events.inputs';
import { EventType, MyAnswerType, OfficeEventType } from './events.types';
import { eventView, officeEventView } from './views';

@ObjectType('RsvpResult')
export class RsvpResultType {
  @Field(() => EventType) event: EventType;
  @Field(() => MyAnswerType) answer: MyAnswerType;
}

const RsvpToEventPayload = payloadOf('RsvpToEvent', () => RsvpResultType, [NotFoundError, AnswersClosedError, IdempotencyMismatchError]);
const AnswerForPersonPayload = payloadOf('AnswerForPerson', () => OfficeEventType, [NotFoundError, AnswersClosedError, IdempotencyMismatchError]);
const RemoveRegistrationPayload = payloadOf('RemoveRegistration', () => OfficeEventType, [NotFoundError, IdempotencyMismatchError]);
const OfferSeatPayload = payloadOf('OfferSeat', () => OfficeEventType, [NotFoundError, EventFullError, AnswersClosedError, IdempotencyMismatchError]);

const answerView = ({ registrationId, ...standing }: Standing): MyAnswerType => ({ registrationId: encode('registration', registrationId), ...standing });

/** Answers, one's own and those that the office takes. */
@Resolver()
export class AnswerMutationsResolver {
  constructor(
    private readonly answers: AnswerEvent,
    private readonly office: OfficeAnswers,
    private readonly events: FindEvents,
    private readonly clock: Clock,
  ) {}

  @Permit('member')
  @Example((w) => ({ input: { eventId: w.id('event'), answer: 'GOING', idempotencyKey: w.unique() } }))
  @Mutation(() => RsvpToEventPayload, { description: 'Where no seat is free a yes is a place on the waiting list.' })
  async rsvpToEvent(@Args('input') { eventId, answer, idempotencyKey }: RsvpToEventInput): Promise<Payload<RsvpResultType>> {
    const id = decode('event', eventId);
    const outcome = await this.answers.answer(id, { personId: requireActor().personId }, answer, 'PORTAL', idempotencyKey);
    const row = isDomainError(outcome) ? null : await this.events.byId(id);
    return RsvpToEventPayload.from(outcome, (standing) => ({ event: eventView(row!, this.clock.now()), answer: answerView(standing) }));
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { eventId: w.id('event'), personId: w.id('person'), answer: 'GOING', idempotencyKey: w.unique() } }))
  @Mutation(() => AnswerForPersonPayload, { description: 'As somebody said by telephone; also once answers are closed, until the event is over.' })
  async answerForPerson(@Args('input') { eventId, personId, answer, idempotencyKey }: AnswerForPersonInput): Promise<Payload<OfficeEventType>> {
    const id = decode('event', eventId);
    const outcome = await this.answers.answer(id, { personId: decode('person', personId) }, answer, 'OFFICE', idempotencyKey);
    const event = isDomainError(outcome) ? null : await this.event(id);
    return AnswerForPersonPayload.from(outcome, () => event!);
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { registrationId: w.id('registration'), idempotencyKey: w.unique() } }))
  @Mutation(() => RemoveRegistrationPayload, { description: 'The seat goes on to whoever waits.' })
  async removeRegistration(@Args('input') { registrationId, idempotencyKey }: RegistrationInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.office.remove(decode('registration', registrationId), idempotencyKey);
    const event = isDomainError(outcome) ? null : await this.event(outcome.eventId);
    return RemoveRegistrationPayload.from(outcome, () => event!);
  }

  @Permit('events.manage')
  @Example((w) => ({ input: { registrationId: w.id('registration'), idempotencyKey: w.unique() } }))
  @Mutation(() => OfferSeatPayload, { description: 'A free seat, out of turn or once more after an offer has lapsed.' })
  async offerSeat(@Args('input') { registrationId, idempotencyKey }: RegistrationInput): Promise<Payload<OfficeEventType>> {
    const outcome = await this.office.offer(decode('registration', registrationId), idempotencyKey);
    const event = isDomainError(outcome) ? null : await this.event(outcome.eventId);
    return OfferSeatPayload.from(outcome, () => event!);
  }

  private async event(id: string): Promise<OfficeEventType> {
    return officeEventView((await this.events.officeById(id))!, this.clock.now());
  }
}
