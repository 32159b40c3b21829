import { Injectable } from '@nestjs/common';
import { Job, type ActivityPayload, type JobHandler, type TimerPayload } from '@cordee/platform';
import { SILENCE_TIMER } from '../app/silence-timers';
import { TellSilent } from '../app/tell-silent';

@Injectable()
@Job({ name: 'reciprocity.tellSilent', onActivity: ['helper.silent'], onTimer: [SILENCE_TIMER] })
export class TellSilentJob implements JobHandler<ActivityPayload | TimerPayload> {
  constructor(private readonly silent: TellSilent) {}

  run(payload: ActivityPayload | TimerPayload): Promise<void> {
    return this.silent.tell('key' in payload ? payload.key : payload.subjectId);
  }
}
