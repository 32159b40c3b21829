import { Injectable } from '@nestjs/common';
import { Job, type JobHandler, type TimerPayload } from '@cordee/platform';
import { BEGIN_TIMER, EventTimes } from '../app/event-times';
import { OFFER_TIMER } from '../app/seats';

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
