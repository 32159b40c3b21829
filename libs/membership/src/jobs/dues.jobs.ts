import { Injectable } from '@nestjs/common';
import { Job, Jobs, type ActivityPayload, type JobContext, type JobHandler } from '@cordee/platform';
import { MakeDues } from '../app/make-dues';
import { SendJoinLetter } from '../app/send-join-letter';
import { SendReceipt } from '../app/send-receipt';
import { RunMails, TellDues } from '../app/tell-dues';

const TELL_JOB = 'membership.tellDues';

@Injectable()
@Job({ name: 'membership.makeDues', onActivity: ['dueRun.started'], lane: 'bulk' })
export class MakeDuesJob implements JobHandler<ActivityPayload> {
  constructor(private readonly dues: MakeDues) {}

  run({ subjectId }: ActivityPayload, context: JobContext): Promise<void> {
    return this.dues.run(subjectId, context);
  }
}

@Injectable()
@Job({ name: 'membership.splitRun', onActivity: ['dueRun.finished'] })
export class SplitRunJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly mails: RunMails,
    private readonly jobs: Jobs,
  ) {}

  async run({ subjectId }: ActivityPayload): Promise<void> {
    const chunks = await this.mails.chunks(subjectId);
    await this.jobs.enqueueAll(TELL_JOB, chunks.map((dueIds) => ({ dueIds })), { dedupe: subjectId });
  }
}

@Injectable()
@Job({ name: TELL_JOB })
export class TellDuesJob implements JobHandler<{ dueIds: string[] }> {
  constructor(private readonly dues: TellDues) {}

  run({ dueIds }: { dueIds: string[] }, context: JobContext): Promise<void> {
    return this.dues.tell(dueIds, context);
  }
}

@Injectable()
@Job({ name: 'membership.tellDue', onActivity: ['due.issued'] })
export class TellDueJob implements JobHandler<ActivityPayload> {
  constructor(private readonly dues: TellDues) {}

  run({ subjectId }: ActivityPayload, context: JobContext): Promise<void> {
    return this.dues.tell([subjectId], context);
  }
}

@Injectable()
@Job({ name: 'membership.sendReceipt', onActivity: ['receipt.issued'] })
export class SendReceiptJob implements JobHandler<ActivityPayload> {
  constructor(private readonly receipts: SendReceipt) {}

  run({ subjectId }: ActivityPayload): Promise<void> {
    return this.receipts.send(subjectId);
  }
}

@Injectable()
@Job({ name: 'membership.sendJoinLetter', onActivity: ['membership.joinAsked'] })
export class SendJoinLetterJob implements JobHandler<ActivityPayload> {
  constructor(private readonly letters: SendJoinLetter) {}

  run({ subjectId, activityId }: ActivityPayload): Promise<void> {
    return this.letters.send(subjectId, activityId);
  }
}
