import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@cordee/platform';
import { ToldRepository } from '../data/told.repository';

/** Notes that givers have been told, each note in a transaction of its own. */
@Injectable()
export class ToldBook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly told: ToldRepository,
    private readonly clock: Clock,
  ) {}

  /** False when a digest or the page was quicker: then no mail leaves. */
  claimMail(wordId: string): Promise<boolean> {
    return this.work.run(() => this.told.claimMail(wordId, this.clock.now()));
  }

  /** The mail did not reach them: the digest or the page tells it. */
  releaseMail(wordId: string): Promise<void> {
    return this.work.run(() => this.told.releaseMail(wordId));
  }

  /** The giver has read their page: what stood there as new is told. Answers how many words that were. */
  readOnSite(giverId: string): Promise<number> {
    return this.work.run(() => this.told.onSite(giverId, this.clock.now()));
  }
}
