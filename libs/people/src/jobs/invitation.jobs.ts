import { Injectable } from '@nestjs/common';
import { Job, Jobs, type ActivityPayload, type JobContext, type JobHandler, type TimerPayload } from '@cordee/platform';
import { RELEASE_TIMER } from '../app/invitation-sendings';
import { SendInvitations } from '../app/send-invitations';
import { SendSample } from '../app/send-sample';
import { SettleInvitations } from '../app/settle-invitations';

const CHUNK_JOB = 'people.sendInvitations';

@Injectable()
@Job({ name: 'people.releaseInvitations', onTimer: [RELEASE_TIMER] })
export class ReleaseInvitationsJob implements JobHandler<TimerPayload> {
  constructor(private readonly invitations: SettleInvitations) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.invitations.fallDue(key);
  }
}

@Injectable()
@Job({ name: 'people.splitInvitations', onActivity: ['people.invited'] })
export class SplitInvitationsJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly invitations: SendInvitations,
    private readonly jobs: Jobs,
  ) {}

  async run({ subjectId }: ActivityPayload): Promise<void> {
    await this.jobs.enqueueAll(CHUNK_JOB, await this.invitations.chunks(subjectId), { dedupe: subjectId });
  }
}

@Injectable()
@Job({ name: CHUNK_JOB })
export class SendInvitationsJob implements JobHandler<{ batchId: string; from: string; to: string }> {
  constructor(private readonly invitations: SendInvitations) {}

  run(chunk: { batchId: string; from: string; to: string }, context: JobContext): Promise<void> {
    return this.invitations.send(chunk, context);
  }
}

@Injectable()
@Job({ name: 'people.sendInvitationSample', onActivity: ['people.sampleAsked'] })
export class SendSampleJob implements JobHandler<ActivityPayload> {
  constructor(private readonly samples: SendSample) {}

  run({ activityId }: ActivityPayload): Promise<void> {
    return this.samples.send(activityId);
  }
}
