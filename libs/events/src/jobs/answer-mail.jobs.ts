import { Injectable } from '@nestjs/common';
import { Job, Jobs, type ActivityPayload, type JobContext, type JobHandler } from '@cordee/platform';
import { AnswerPost, type ToldChunk } from '../app/answer-post';

const CHUNK_JOB = 'events.tellGuests';
const ANSWERS = ['confirmed', 'waitlisted', 'offered', 'offerExpired', 'cancelled', 'declined'].map((verb) => `registration.${verb}`);

@Injectable()
@Job({ name: 'events.tellGuest', onActivity: ANSWERS })
export class TellGuestJob implements JobHandler<ActivityPayload> {
  constructor(private readonly post: AnswerPost) {}

  run({ verb, subjectId }: ActivityPayload): Promise<void> {
    return this.post.tell(verb, subjectId);
  }
}

@Injectable()
@Job({ name: 'events.splitGuests', onActivity: ['event.changed', 'event.cancelled'] })
export class SplitGuestsJob implements JobHandler<ActivityPayload> {
  constructor(
    private readonly post: AnswerPost,
    private readonly jobs: Jobs,
  ) {}

  async run({ subjectId, activityId }: ActivityPayload): Promise<void> {
    const chunks = await this.post.chunks(subjectId, activityId);
    await this.jobs.enqueueAll(CHUNK_JOB, chunks.map((chunk) => ({ ...chunk })), { dedupe: activityId });
  }
}

@Injectable()
@Job({ name: CHUNK_JOB })
export class TellGuestsJob implements JobHandler<ToldChunk> {
  constructor(private readonly post: AnswerPost) {}

  run(chunk: ToldChunk, context: JobContext): Promise<void> {
    return this.post.tellAll(chunk, context);
  }
}
