import { Injectable } from '@nestjs/common';
import { Clock, isDomainError, UnitOfWork } from '@cordee/platform';
import { LoadLedger } from '@cordee/reciprocity';
import { IntroductionsRepository } from '../data/introductions.repository';
import { IllegalTransition } from '../domain/errors';
import type { Introduction } from '../domain/introduction';
import { seekerStage } from '../domain/seeker-view';
import type { Event } from '../domain/transitions';
import { Aftermath, MODULE } from './aftermath';
import { IntroductionCalendar } from './introduction-calendar';

/** What the hour does to an introduction. Somebody may have been faster: then there is nothing left to do. */
@Injectable()
export class IntroductionTimes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly introductions: IntroductionsRepository,
    private readonly aftermath: Aftermath,
    private readonly ledger: LoadLedger,
    private readonly calendar: IntroductionCalendar,
    private readonly clock: Clock,
  ) {}

  /** Seven days without an answer. */
  timeOut(id: string): Promise<boolean> {
    return this.step(id, 'timeOut', (one) => one.dueAt !== null && this.clock.now() >= one.dueAt);
  }

  /** The day of a "later". One that was refused in the meantime takes its place again, as it would have. Answers whether somebody is asked again. */
  async wake(id: string): Promise<boolean> {
    if (await this.step(id, 'wake', () => true)) return true;
    await this.locked(id, async (one) => {
      if (!one.wakeUnseen(this.clock.now(), await this.calendar.window())) return;
      await this.introductions.save(one);
      await this.aftermath.arm(one);
      await this.ledger.extend(MODULE, one.id, one.targetId, one.releaseAt!);
    });
    return false;
  }

  /** Two weeks in which nobody wrote. */
  lapse(id: string): Promise<boolean> {
    return this.step(id, 'lapse', () => true);
  }

  /** The last thanks and news are over. */
  finish(id: string): Promise<boolean> {
    return this.step(id, 'finish', () => true);
  }

  /** Counted whether or not it is still waited for, or the load that is shown would tell. Answers whether a reminder is due. */
  async remind(id: string): Promise<boolean> {
    return (await this.locked(id, async (one) => {
      const now = this.clock.now();
      if (one.remindedAt || !['WITH_CONNECTOR', 'WITH_CONTACT'].includes(seekerStage(one, now))) return false;
      one.remindedAt = now;
      await this.introductions.save(one);
      await this.ledger.remind(MODULE, one.id, one.connectorId && !one.forwardedAt ? one.connectorId : one.targetId);
      return one.state === 'WITH_CONNECTOR' || one.state === 'WITH_TARGET';
    })) ?? false;
  }

  /** The seeker may know now: only from here on may a silence change how much somebody can be asked. The row stays as it is. */
  async release(id: string): Promise<void> {
    await this.locked(id, async (one) => {
      if (one.state !== 'NOT_POSSIBLE' || !(await this.introductions.ranOut(id))) return;
      await this.ledger.expire(MODULE, id, one.connectorId && !one.forwardedAt ? one.connectorId : one.targetId);
    });
  }

  /** Answers whether both are asked whether they met: twice at most. */
  async askMet(id: string): Promise<boolean> {
    return (await this.locked(id, async (one) => {
      if (one.state !== 'IN_TOUCH') return false;
      one.askedMet += 1;
      await this.introductions.save(one);
      await this.aftermath.arm(one);
      return true;
    })) ?? false;
  }

  private async step(id: string, event: Event, isTime: (one: Introduction) => boolean): Promise<boolean> {
    const outcome = await this.locked(id, async (one) => {
      if (!isTime(one)) return new IllegalTransition();
      const step = one.step(event, 'clock', null, this.clock.now(), { window: await this.calendar.window() });
      if (!isDomainError(step)) await this.aftermath.follow(one, step);
      return step;
    });
    return outcome !== null && !isDomainError(outcome);
  }

  private locked<T>(id: string, fn: (one: Introduction) => Promise<T>): Promise<T | null> {
    return this.work.run(async () => {
      const one = await this.introductions.lock(id);
      return one && fn(one);
    });
  }
}
