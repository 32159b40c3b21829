import { Injectable } from '@nestjs/common';
import { Clock, Timers, UnitOfWork } from '@cordee/platform';
import { InterruptionRepository } from '../data/interruption.repository';
import { interruption, type Interruption, type InterruptionWish, WEEK_MS } from '../domain/interruption';
import { PreferenceBook } from './preference-book';

export interface InterruptionClaim extends InterruptionWish {
  readonly personId: string;
  /** Names this one mail to this one person, for example `introduction.received <id>`. */
  readonly key: string;
}

/** One budget of mails beside the digest, on which all rooms draw: at most so many a week, none in quiet hours. */
@Injectable()
export class InterruptionBudget {
  constructor(
    private readonly work: UnitOfWork,
    private readonly interruptions: InterruptionRepository,
    private readonly preferences: PreferenceBook,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  /** Takes a token for one mail, once per key: asked again after a yes it is yes again, at no cost. Called by jobs, before the mail. */
  claim(wish: InterruptionClaim): Promise<Interruption> {
    return this.work.run(async () => {
      await this.interruptions.lock(wish.personId);
      if (await this.interruptions.has(wish.personId, wish.key)) return { now: true } as const;
      const now = this.clock.now();
      const answer = interruption(wish, await this.allowanceOf(wish.personId, now), now);
      if ('now' in answer) await this.interruptions.take({ id: this.clock.newId(), personId: wish.personId, key: wish.key, kind: wish.kind, at: now });
      return answer;
    });
  }

  /**
   * Does what the answer says: sends now; or sets the job's own timer, so that it asks again when working hours begin; or nothing, and the
   * digest says it. `send` must be idempotent by its mail's unique key, because a job that failed runs again and is let through again.
   */
  async write(wish: InterruptionClaim, again: { readonly timer: string; readonly key: string }, send: () => Promise<unknown>): Promise<Interruption> {
    const answer = await this.claim(wish);
    if ('now' in answer) await send();
    if ('at' in answer) await this.work.run(() => this.timers.set(again.timer, again.key, answer.at));
    return answer;
  }

  private async allowanceOf(personId: string, now: Date) {
    const { interruptionsPerWeek: perWeek, zone, pausedUntil } = await this.preferences.of(personId);
    return { perWeek, zone, pausedUntil, taken: await this.interruptions.takenSince(personId, new Date(now.getTime() - WEEK_MS)) };
  }
}
