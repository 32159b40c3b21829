import { Injectable } from '@nestjs/common';
import { Clock, type DomainError, Idempotency, type IdempotencyMismatch, isDomainError, NotFound, requireActor, UnitOfWork } from '@cordee/platform';
import { IntroductionsRepository } from '../data/introductions.repository';
import { IllegalTransition, type IntroductionRefused } from '../domain/errors';
import type { Introduction, Step, StepFacts } from '../domain/introduction';
import type { DeclineReason } from '../domain/reasons';
import type { Event } from '../domain/transitions';
import { Aftermath } from './aftermath';

export interface Taken {
  readonly id: string;
}
export type TakenOr<E extends DomainError = never> = Taken | NotFound | IntroductionRefused | IdempotencyMismatch | E;

export interface Act {
  readonly introductionId: string;
  /** Null where the same said twice is one thing said: on a page. */
  readonly key: string | null;
}

interface Taking<E extends DomainError> {
  readonly operation: string;
  readonly act: Act;
  /** All that makes a repeat the same request. */
  readonly input?: Readonly<Record<string, unknown>>;
  readonly event: Event;
  readonly reason?: DeclineReason | null;
  /** What the step brings with it, or why it is not taken. */
  readonly facts?: (one: Introduction) => Promise<StepFacts | E>;
  /** In the same transaction, once the step is taken. */
  readonly then?: (one: Introduction, step: Step) => Promise<void>;
}

/** One step of whoever acts: their introduction is locked, the table decides, and everything that follows commits with it. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly introductions: IntroductionsRepository,
    private readonly aftermath: Aftermath,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  run<E extends DomainError = never>(taking: Taking<E>): Promise<TakenOr<E>> {
    const { operation, act, input } = taking;
    return this.work.run(() => {
      if (act.key === null) return this.once(taking);
      return this.idempotency.once<TakenOr<E>>(operation, act.key, { introductionId: act.introductionId, ...input }, () => this.once(taking));
    });
  }

  private async once<E extends DomainError>({ act, event, facts, then, reason }: Taking<E>): Promise<TakenOr<E>> {
    const { personId } = requireActor();
    const one = await this.introductions.lock(act.introductionId);
    const role = one?.roleOf(personId);
    if (!one || !role) return new NotFound(['introductionId']);
    const brought = facts ? await facts(one) : {};
    if (isDomainError(brought)) return brought as E;
    const step = one.step(event, role, personId, this.clock.now(), brought as StepFacts);
    // A person is never told that there is no way at all: they hear the stage that they see.
    if (step instanceof IllegalTransition) throw new Error(`a ${role} was treated as a machine`);
    if (isDomainError(step)) return step;
    await this.aftermath.follow(one, step, reason ?? null);
    await then?.(one, step);
    return { id: one.id };
  }
}
