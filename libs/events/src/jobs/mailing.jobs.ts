import { Injectable } from '@nestjs/common';
import { Job, Jobs, type ActivityPayload, type JobContext, type JobHandler, type TimerPayload } from '@cordee/platform';
import { DeliverMailing, type MailingChunk } from '../app/deliver-mailing';
import { MAILING_TIMER } from '../app/mailing-sendings';
import { SendEventSample } from '../app/send-event-sample';
import { SettleMailing } from '../app/settle-mailing';

const CHUNK_JOB = 'events.sendMailing';

@Injectable()
@Job({ name: 'events.releaseMailing', onTimer: [MAILING_TIMER] })
export class ReleaseMailingJob implements JobHandler<TimerPayload> {
  constructor(private readonly mailings: SettleMailing) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.mailings.fallDue(key);
  }
}

@Injectable()
@Job({ name: 'events.splitMailing', onActivity: ['event.invited', 'event.messaged'] })
export class SplitMailingJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly mailings: DeliverMailing,
    private readonly jobs: Jobs,
  ) {}

  async run({ subjectId }: ActivityPayload): Promise<void> {
    await this.jobs.enqueueAll(CHUNK_JOB, (await this.mailings.chunks(subjectId)).map((chunk) => ({ ...chunk })), { dedupe: subjectId });
  }
}

@Injectable()
@Job({ name: CHUNK_JOB })
export class SendMailingJob implements JobHandler<MailingChunk> {
  constructor(private readonly mailings: DeliverMailing) {}

  run(chunk: MailingChunk, context: JobContext): Promise<void> {
    return this.mailings.send(chunk, context);
  }
}

@Injectable()
@Job({ name: 'events.sendSample', onActivity: ['event.sampleAsked'] })
export class SendEventSampleJob implements JobHandler<ActivityPayload> {
  constructor(private readonly samples: SendEventSample) {}

  run({ activityId }: ActivityPayload): Promise<void> {
    return this.samples.send(activityId);
  }
}
