import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type JobContext } from '@cordee/platform';
import { MailingRecipientsRepository, type Outcome, type QueuedRecipient } from '../data/mailing-recipients.repository';
import { MailingPost } from './mailing-post';

export const MAILING_CHUNK = 500;
/** Mails on their way at a time. */
const AT_ONCE = 5;

export interface MailingChunk {
  mailingId: string;
  from: string;
  to: string;
}

/** In the worker: sends one mailing in chunks; each mail has its claim row and its unique key. */
@Injectable()
export class DeliverMailing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly recipients: MailingRecipientsRepository,
    private readonly post: MailingPost,
    private readonly clock: Clock,
  ) {}

  /** First and last id of each chunk that is still to be sent. */
  async chunks(mailingId: string): Promise<MailingChunk[]> {
    const ids = await this.work.run(() => this.recipients.queued(mailingId));
    const starts = Array.from({ length: Math.ceil(ids.length / MAILING_CHUNK) }, (_, at) => at * MAILING_CHUNK);
    return starts.map((start) => ({ mailingId, from: ids[start]!, to: ids[Math.min(start + MAILING_CHUNK, ids.length) - 1]! }));
  }

  async send({ mailingId, from, to }: MailingChunk, job: Pick<JobContext, 'breathe'>): Promise<void> {
    const queued = await this.work.run(() => this.recipients.between(mailingId, from, to));
    const send = await this.post.open(mailingId, queued);
    for (let at = 0; at < queued.length; at += AT_ONCE) {
      const some = queued.slice(at, at + AT_ONCE);
      const outcomes = await Promise.all(some.map(send));
      await this.note(some, outcomes);
      await job.breathe();
    }
  }

  private note(some: readonly QueuedRecipient[], outcomes: readonly Outcome[]): Promise<void> {
    return this.work.run(async () => {
      for (const outcome of new Set(outcomes)) {
        await this.recipients.settle(some.flatMap(({ id }, at) => (outcomes[at] === outcome ? id : [])), outcome, this.clock.now());
      }
    });
  }
}
