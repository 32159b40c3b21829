import { Injectable } from '@nestjs/common';
import { Job, type JobHandler, type TimerPayload } from '../jobs/job';
import { EXPIRY_TIMER } from './file-rows';
import { Files } from './files';

@Job({ name: 'platform.removeExpiredFile', onTimer: [EXPIRY_TIMER] })
@Injectable()
export class RemoveExpiredFileJob implements JobHandler<TimerPayload> {
  constructor(private readonly files: Files) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.files.remove(key);
  }
}
