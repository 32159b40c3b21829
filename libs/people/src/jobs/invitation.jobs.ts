import { Injectable } from '@nestjs/common';
import { Job, Jobs, type ActivityPayload, type JobContext, type JobHandler } from '@cordee/platform';
import { SendInvitations } from '../app/send-invitations';

const CHUNK_JOB = 'people.sendInvitations';

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
