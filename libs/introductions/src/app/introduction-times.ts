import { Injectable } from '@nestjs/common';
import { Clock, isDomainError, UnitOfWork } from '@cordee/platform';
import { LoadLedger } from '@cordee/reciprocity';
import { IntroductionsRepository } from '../data/introductions.repository';
import { IllegalTransition } from '../domain/errors';
import type { Introduction } from '../domain/introduction';
import { seekerStage } from '../domain/seeker-view';
import { askMetAt, remindAt } from '../domain/timetable';
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
    await this.step(id, 'wake', () => true);
    return (await this.locked(id, async (one) => {
      if (!one.wakeUnseen(this.clock.now(), await this.calendar.window())) return one.state === 'WITH_TARGET' && one.deferredAt !== null;
      await this.introductions.save(one);
      await this.aftermath.arm(one);
      await this.ledger.extend(MODULE, one.id, one.targetId, one.releaseAt!);
      return false;
    })) ?? false;
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
      if (now < remindAt(one)) return false;
      if (!one.remindedAt && isOpenFor(one, now)) await this.countReminder(one, now);
      return one.state === 'WITH_CONNECTOR' || one.state === 'WITH_TARGET';
    })) ?? false;
  }

  /** The seeker may know now: only from here on may a silence change how much somebody can be asked. The row stays as it is. */
  async release(id: string): Promise<void> {
    await this.locked(id, async (one) => {
      if (one.state !== 'NOT_POSSIBLE' || !(await this.introductions.ranOut(id))) return;
      await this.ledger.expire(MODULE, id, one.askedNow);
    });
  }

  /** Answers whether both are asked whether they met: twice at most. */
  async askMet(id: string): Promise<boolean> {
    return (await this.locked(id, async (one) => {
      if (one.state !== 'IN_TOUCH') return false;
      const dueAt = askMetAt(one);
      if (dueAt && this.clock.now() >= dueAt) {
        one.askedMet += 1;
        await this.introductions.save(one);
        await this.aftermath.arm(one);
      }
      return one.askedMet > 0;
    })) ?? false;
  }

  private async countReminder(one: Introduction, at: Date): Promise<void> {
    one.remindedAt = at;
    await this.introductions.save(one);
    await this.ledger.remind(MODULE, one.id, one.askedNow);
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

const isOpenFor = (one: Introduction, now: Date): boolean => ['WITH_CONNECTOR', 'WITH_CONTACT'].includes(seekerStage(one, now));
