import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type JobContext } from '@cordee/platform';
import { RespondentsRepository } from '../data/respondents.repository';
import { Seats } from './seats';

/** Records have come, or have got an address: whoever had answered by name before answers as that person from now on, once for each event. */
@Injectable()
export class UniteAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly respondents: RespondentsRepository,
    private readonly seats: Seats,
    private readonly clock: Clock,
  ) {}

  /** Each event under its own lock, which looks again: an answer may have changed since. */
  async run(job: Pick<JobContext, 'breathe'>): Promise<void> {
    const found = await this.work.run(() => this.respondents.allByName(this.clock.now()));
    for (const eventId of new Set(found.map((one) => one.eventId))) {
      const who = found.filter((one) => one.eventId === eventId).map(({ personId }) => ({ personId }));
      await this.work.run(async () => {
        const open = await this.seats.open(eventId, { who });
        if (open) await this.seats.keep(open);
      });
      await job.breathe();
    }
  }
}
