import { Injectable } from '@nestjs/common';
import { currentScope, Idempotency, type IdempotencyMismatch, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { AnswersRepository } from '../data/answers.repository';
import type { AnswersClosed, EventFull } from '../domain/errors';
import type { Registration } from '../domain/registration';
import type { Says, Standing } from '../domain/seating';
import { Seats } from './seats';

type Act<E> = (seating: NonNullable<Awaited<ReturnType<Seats['open']>>>['seating'], registration: Registration, says: Says) => Standing | E;
type Outcome<E> = { eventId: string } | NotFound | IdempotencyMismatch | E;

/** What the organiser does with one answer. */
@Injectable()
export class OfficeAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly seats: Seats,
    private readonly answers: AnswersRepository,
  ) {}

  /** Takes somebody off the list; their seat goes on to whoever waits. */
  remove(registrationId: string, key: string): Promise<Outcome<never>> {
    return this.act<never>('removeRegistration', registrationId, key, (seating, registration, says) => seating.remove(registration, says));
  }

  /** Offers a free seat to this one, out of turn, or once more after an offer has lapsed. */
  offer(registrationId: string, key: string): Promise<Outcome<EventFull | AnswersClosed>> {
    return this.act<EventFull | AnswersClosed>('offerSeat', registrationId, key, (seating, registration, says) => seating.offerTo(registration, says));
  }

  private act<E extends EventFull | AnswersClosed>(operation: string, registrationId: string, key: string, act: Act<E>): Promise<Outcome<E>> {
    return this.work.run(() => this.idempotency.once(operation, key, { registrationId }, () => this.once(registrationId, act)));
  }

  private async once<E extends EventFull | AnswersClosed>(registrationId: string, act: Act<E>): Promise<{ eventId: string } | NotFound | E> {
    const eventId = await this.answers.eventOfRegistration(registrationId);
    const open = eventId && (await this.seats.open(eventId, { registrationIds: [registrationId], mayFree: 1 }));
    const registration = open ? open.byId(registrationId) : null;
    if (!open || !registration) return new NotFound(['registrationId']);
    const { requestId, actor } = currentScope();
    const who = registration.personId ? { personId: registration.personId } : { name: registration.name!, email: registration.email!, locale: registration.locale! };
    const outcome = act(open.seating, registration, { who, answer: 'NOT_GOING', channel: 'OFFICE', by: actor?.personId ?? null, requestId });
    if (isDomainError(outcome)) return outcome as E;
    await this.seats.keep(open);
    return { eventId: open.eventId };
  }
}
