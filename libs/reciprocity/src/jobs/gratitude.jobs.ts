import { Injectable } from '@nestjs/common';
import { type ActivityPayload, Job, type JobHandler, type TimerPayload } from '@cordee/platform';
import { ASK_TIMER, AskReceiver } from '../app/ask-receiver';
import { LoopClock } from '../app/loop-clock';
import { LOOP_TIMER } from '../app/loop-desk';
import { TELL_TIMER, TellGiver } from '../app/tell-giver';

@Injectable()
@Job({ name: 'reciprocity.fallDue', onTimer: [LOOP_TIMER] })
export class LoopDueJob implements JobHandler<TimerPayload> {
  constructor(private readonly clock: LoopClock) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.clock.fallDue(key);
  }
}

@Injectable()
@Job({ name: 'reciprocity.askReceiver', onActivity: ['gratitude.asked'] })
export class AskReceiverJob implements JobHandler<ActivityPayload> {
  constructor(private readonly asking: AskReceiver) {}

  run({ subjectId }: ActivityPayload): Promise<void> {
    return this.asking.ask(subjectId);
  }
}

@Injectable()
@Job({ name: 'reciprocity.askReceiverLater', onTimer: [ASK_TIMER] })
export class AskReceiverLaterJob implements JobHandler<TimerPayload> {
  constructor(private readonly asking: AskReceiver) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.asking.ask(key);
  }
}

@Injectable()
@Job({ name: 'reciprocity.tellGiver', onActivity: ['gratitude.said'] })
export class TellGiverJob implements JobHandler<ActivityPayload> {
  constructor(private readonly telling: TellGiver) {}

  run({ subjectId }: ActivityPayload): Promise<void> {
    return this.telling.tell(subjectId);
  }
}

@Injectable()
@Job({ name: 'reciprocity.tellGiverLater', onTimer: [TELL_TIMER] })
export class TellGiverLaterJob implements JobHandler<TimerPayload> {
  constructor(private readonly telling: TellGiver) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.telling.tell(key);
  }
}
