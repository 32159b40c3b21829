import { Injectable } from '@nestjs/common';
import { Idempotency, IdempotencyMismatch, isDomainError, NotFound, UnitOfWork } from '@cordee/platform';
import { AnswersRepository } from '../data/answers.repository';
import type { AnswersClosed } from '../domain/errors';
import { keyOfRespondent } from '../domain/registration';
import type { Says, Standing } from '../domain/seating';
import { type OpenSeats, Seats } from './seats';

export interface Ask extends Says {
  /** Null where an answer sent twice is the same answer: on a page. */
  readonly key: string | null;
}
export type Answered = Standing | NotFound | AnswersClosed | IdempotencyMismatch;

const OPERATION = 'rsvpToEvent';

/** Many answers to one event in one transaction, settled in their order. */
@Injectable()
export class SeatAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly seats: Seats,
    private readonly answers: AnswersRepository,
    private readonly idempotency: Idempotency,
  ) {}

  settle(eventId: string, asks: readonly Ask[]): Promise<Answered[]> {
    return this.work.run(async () => {
      const mayFree = asks.filter(({ answer }) => answer === 'NOT_GOING').length;
      const open = await this.seats.open(eventId, { who: asks.map(({ who }) => who), mayFree });
      if (!open) return asks.map(() => new NotFound(['eventId']));
      const living = await this.living(open, asks);
      const outcomes = await this.once(eventId, asks, (ask) => this.one(open, living, { ...ask, who: open.recognised(ask.who) }));
      await this.seats.keep(open);
      return outcomes;
    });
  }

  private one(open: OpenSeats, living: ReadonlySet<string>, ask: Ask): Answered {
    const { seating, known, audience } = open;
    const key = keyOfRespondent(ask.who);
    const outsider = audience === 'MEMBERS' && !('personId' in ask.who) && !known.has(key);
    const unseen = seating.room.state === 'DRAFT' && ask.channel !== 'OFFICE';
    if (outsider || unseen) return new NotFound(['eventId']);
    if (!known.has(key) && 'personId' in ask.who && !living.has(ask.who.personId)) return new NotFound(['personId']);
    const outcome = seating.answer(known.get(key) ?? null, ask);
    if (isDomainError(outcome)) return outcome;
    known.set(key, outcome.registration);
    return outcome.standing;
  }

  private living({ known, recognised }: OpenSeats, asks: readonly Ask[]): Promise<ReadonlySet<string>> {
    const unknown = asks.map(({ who }) => recognised(who)).filter((who) => !known.has(keyOfRespondent(who)));
    return this.answers.living(unknown.flatMap((who) => ('personId' in who ? [who.personId] : [])));
  }

  /** An ask that was answered before hears the same again. Its twins wait for the event's lock, or stand in this very crowd. */
  private async once(eventId: string, asks: readonly Ask[], settle: (ask: Ask) => Answered): Promise<Answered[]> {
    const keyed = asks.filter(({ key }) => key !== null).map((ask) => keyedOf(eventId, ask));
    const recalled = await this.idempotency.recall<Standing>(OPERATION, keyed);
    const earlier = new Map(keyed.map((ask, index) => [nameOf(ask), recalled[index]]));
    const fresh = new Map<string, ReturnType<typeof keyedOf> & { answer: Standing }>();
    const outcomes = asks.map((ask): Answered => {
      if (ask.key === null) return settle(ask);
      const mine = keyedOf(eventId, ask);
      const before = earlier.get(nameOf(mine)) ?? fresh.get(nameOf(mine));
      if (before instanceof IdempotencyMismatch) return before;
      if (before) return 'input' in before && JSON.stringify(before.input) !== JSON.stringify(mine.input) ? new IdempotencyMismatch() : revived(before.answer);
      const outcome = settle(ask);
      if (!isDomainError(outcome)) fresh.set(nameOf(mine), { ...mine, answer: outcome });
      return outcome;
    });
    await this.idempotency.keep(OPERATION, [...fresh.values()]);
    return outcomes;
  }
}

const keyedOf = (eventId: string, { by, key, who, answer }: Ask) => ({ personId: by, key: key!, input: { eventId, who: keyOfRespondent(who), answer } });
const nameOf = ({ personId, key }: { personId: string | null; key: string }): string => `${personId} ${key}`;

/** As it was before it became JSON. */
const revived = ({ offeredUntil, ...standing }: Standing): Standing => ({ ...standing, offeredUntil: offeredUntil && new Date(offeredUntil) });
