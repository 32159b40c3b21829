import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobContext, type JobHandler, type TimerPayload } from '@cordee/platform';
import { BEGIN_TIMER, EventTimes } from '../app/event-times';
import { OFFER_TIMER } from '../app/seats';
import { UniteAnswers } from '../app/unite-answers';

@Injectable()
@Job({ name: 'events.endOffer', onTimer: [OFFER_TIMER] })
export class EndOfferJob implements JobHandler<TimerPayload> {
  constructor(private readonly times: EventTimes) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.times.offerEnds(key);
  }
}

@Injectable()
@Job({ name: 'events.begin', onTimer: [BEGIN_TIMER] })
export class BeginEventJob implements JobHandler<TimerPayload> {
  constructor(private readonly times: EventTimes) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.times.begin(key);
  }
}

/** Added by the office or on the join page, claimed at a first sign-in, or come with a file. */
@Injectable()
@Job({ name: 'events.uniteAnswers', onActivity: ['person.added', 'record.claimed', 'import.finished'], lane: 'bulk' })
export class UniteAnswersJob implements JobHandler<ActivityPayload> {
  constructor(private readonly answers: UniteAnswers) {}

  run(_payload: ActivityPayload, context: JobContext): Promise<void> {
    return this.answers.run(context);
  }
}
