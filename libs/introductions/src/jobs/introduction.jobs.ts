import { Injectable } from '@nestjs/common';
import { type ActivityPayload, Job, type JobHandler, type TimerPayload } from '@cordee/platform';
import { IntroductionPost } from '../app/introduction-post';
import { IntroductionTimes } from '../app/introduction-times';
import { type Letter, LETTERS, letterTimer } from '../domain/letter';
import type { TimerKind } from '../domain/timetable';
import { TIMERS } from '../domain/timetable';

const TOLD = ['requested', 'forwarded', 'connected', 'answered', 'redirected', 'settled'].map((verb) => `introduction.${verb}`);

@Injectable()
@Job({ name: 'introductions.tell', onActivity: TOLD })
export class TellPartiesJob implements JobHandler<ActivityPayload> {
  constructor(private readonly post: IntroductionPost) {}

  run({ verb, subjectId }: ActivityPayload): Promise<void> {
    return this.post.afterAct(verb, subjectId);
  }
}

/** What quiet hours held back. */
@Injectable()
@Job({ name: 'introductions.tellLater', onTimer: LETTERS.map(letterTimer) })
export class TellLaterJob implements JobHandler<TimerPayload> {
  constructor(private readonly post: IntroductionPost) {}

  run({ kind, key }: TimerPayload): Promise<void> {
    return this.post.send(kind.slice(letterTimer('' as Letter).length) as Letter, key);
  }
}

@Injectable()
@Job({ name: 'introductions.fallDue', onTimer: TIMERS })
export class FallDueJob implements JobHandler<TimerPayload> {
  constructor(
    private readonly times: IntroductionTimes,
    private readonly post: IntroductionPost,
  ) {}

  async run({ kind, key }: TimerPayload): Promise<void> {
    for (const letter of await this.fallDue(kind as TimerKind, key)) await this.post.send(letter, key);
  }

  /** Answers what is to be written; those whose state does not fit are not. */
  private async fallDue(kind: TimerKind, id: string): Promise<readonly Letter[]> {
    switch (kind) {
      case 'introductions.timeOut':
        await this.times.timeOut(id);
        return [];
      case 'introductions.release':
        await this.times.release(id);
        return [];
      case 'introductions.lapse':
        await this.times.lapse(id);
        return [];
      case 'introductions.wake':
        return (await this.times.wake(id)) ? ['woken'] : [];
      case 'introductions.remind':
        return (await this.times.remind(id)) ? ['remindConnector', 'remindTarget'] : [];
      case 'introductions.nudge':
        return ['nudge'];
      case 'introductions.warn':
        return ['warning'];
      case 'introductions.askMet':
        return (await this.times.askMet(id)) ? ['didYouMeetSeeker', 'didYouMeetTarget'] : [];
    }
  }
}

/** The last thanks of an introduction are over. */
@Injectable()
@Job({ name: 'introductions.finish', onActivity: ['gratitude.sourceClosed'] })
export class FinishJob implements JobHandler<ActivityPayload> {
  constructor(private readonly times: IntroductionTimes) {}

  async run({ subjectId }: ActivityPayload): Promise<void> {
    await this.times.finish(subjectId);
  }
}
