import { Injectable } from '@nestjs/common';
import { Job, Jobs, type ActivityPayload, type JobContext, type JobHandler, type TimerPayload } from '@cordee/platform';
import { RUN_TIMER } from '../app/due-run-sendings';
import { REMINDED_VERB, REMINDER_TIMER } from '../app/reminder-sendings';
import { SendDueSample } from '../app/send-due-sample';
import { SendHandReminders, type ReminderChunk } from '../app/send-hand-reminders';
import { SettleDueRun } from '../app/settle-due-run';
import { SettleReminders } from '../app/settle-reminders';

const CHUNK_JOB = 'membership.sendHandReminders';

@Injectable()
@Job({ name: 'membership.releaseRun', onTimer: [RUN_TIMER] })
export class ReleaseRunJob implements JobHandler<TimerPayload> {
  constructor(private readonly runs: SettleDueRun) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.runs.fallDue(key);
  }
}

@Injectable()
@Job({ name: 'membership.releaseReminders', onTimer: [REMINDER_TIMER] })
export class ReleaseRemindersJob implements JobHandler<TimerPayload> {
  constructor(private readonly reminders: SettleReminders) {}

  run({ key }: TimerPayload): Promise<void> {
    return this.reminders.fallDue(key);
  }
}

@Injectable()
@Job({ name: 'membership.splitHandReminders', onActivity: [REMINDED_VERB] })
export class SplitHandRemindersJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly reminders: SendHandReminders,
    private readonly jobs: Jobs,
  ) {}

  async run({ subjectId }: ActivityPayload): Promise<void> {
    await this.jobs.enqueueAll(CHUNK_JOB, (await this.reminders.chunks(subjectId)).map((chunk) => ({ ...chunk })), { dedupe: subjectId });
  }
}

@Injectable()
@Job({ name: CHUNK_JOB, lane: 'bulk' })
export class SendHandRemindersJob implements JobHandler<ReminderChunk> {
  constructor(private readonly reminders: SendHandReminders) {}

  run(chunk: ReminderChunk, context: JobContext): Promise<void> {
    return this.reminders.send(chunk, context);
  }
}

@Injectable()
@Job({ name: 'membership.sendSample', onActivity: ['dues.sampleAsked'] })
export class SendDueSampleJob implements JobHandler<ActivityPayload> {
  constructor(private readonly samples: SendDueSample) {}

  run({ activityId }: ActivityPayload): Promise<void> {
    return this.samples.send(activityId);
  }
}
