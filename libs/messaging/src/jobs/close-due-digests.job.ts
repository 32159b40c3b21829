import { Injectable } from '@nestjs/common';
import { Job, type JobContext, type JobHandler } from '@cordee/platform';
import { CloseDueDigests } from '../app/close-due-digests';
import { DIGEST_DUE } from '../app/digest-calendar';

export const CLOSE_JOB = 'messaging.closeDueDigests';

/** Runs for one association when its timer is due. */
@Job({ name: CLOSE_JOB, onTimer: [DIGEST_DUE] })
@Injectable()
export class CloseDueDigestsJob implements JobHandler {
  constructor(private readonly close: CloseDueDigests) {}

  async run(_payload: unknown, context: JobContext): Promise<void> {
    await this.close.run(() => context.breathe());
  }
}
