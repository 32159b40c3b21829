import { Injectable } from '@nestjs/common';
import { Job, Jobs, type JobContext, type JobHandler, type TimerPayload } from '@cordee/platform';
import { ClaimReminders } from '../app/claim-reminders';
import { KeepStatuses } from '../app/keep-statuses';
import { MORNING_TIMER, NIGHT_TIMER } from '../app/membership-beginnings';
import { SendReminders } from '../app/send-reminders';

const REMIND_JOB = 'membership.sendReminders';

@Injectable()
@Job({ name: 'membership.keepStatuses', onTimer: [NIGHT_TIMER], lane: 'bulk' })
export class KeepStatusesJob implements JobHandler<TimerPayload> {
  constructor(private readonly statuses: KeepStatuses) {}

  run(_payload: TimerPayload, context: JobContext): Promise<void> {
    return this.statuses.run(context);
  }
}

@Injectable()
@Job({ name: 'membership.claimReminders', onTimer: [MORNING_TIMER], lane: 'bulk' })
export class ClaimRemindersJob implements JobHandler<TimerPayload> {
  constructor(
    private readonly reminders: ClaimReminders,
    private readonly jobs: Jobs,
  ) {}

  async run({ timerId }: TimerPayload, context: JobContext): Promise<void> {
    const chunks = await this.reminders.run(context);
    await this.jobs.enqueueAll(REMIND_JOB, chunks.map((ids) => ({ ids })), { dedupe: timerId });
  }
}

@Injectable()
@Job({ name: REMIND_JOB })
export class SendRemindersJob implements JobHandler<{ ids: string[] }> {
  constructor(private readonly reminders: SendReminders) {}

  run({ ids }: { ids: string[] }, context: JobContext): Promise<void> {
    return this.reminders.send(ids, context);
  }
}
