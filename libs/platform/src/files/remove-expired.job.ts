import { Injectable } from '@nestjs/common';
import { Job, type JobHandler, type TimerPayload } from '../jobs/job';
import { ARRIVAL_TIMER, EXPIRY_TIMER } from './file-rows';
import { Files } from './files';

@Job({ name: 'platform.removeExpiredFile', onTimer: [EXPIRY_TIMER] })
@Injectable()
export class RemoveExpiredFileJob implements JobHandler<TimerPayload> {
  constructor(private readonly files: Files) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.files.remove(key);
  }
}

@Job({ name: 'platform.removeUnkeptFile', onTimer: [ARRIVAL_TIMER] })
@Injectable()
export class RemoveUnkeptFileJob implements JobHandler<TimerPayload> {
  constructor(private readonly files: Files) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.files.removeUnlessKept(key);
  }
}
