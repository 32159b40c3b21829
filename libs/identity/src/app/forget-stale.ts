import { Injectable } from '@nestjs/common';
import { Clock, GlobalDb, outsideScope, runInScope, systemScope, UnitOfWork } from '@cordee/platform';
import { ChallengesRepository } from '../data/challenges.repository';
import { Directory } from './directory';

/** Addresses that somebody typed are kept for a day, ended sessions and tokens for 90 days. */
@Injectable()
export class ForgetStale {
  constructor(
    private readonly directory: Directory,
    private readonly challenges: ChallengesRepository,
    private readonly work: UnitOfWork,
    private readonly global: GlobalDb,
    private readonly clock: Clock,
  ) {}

  async forget(): Promise<void> {
    const now = this.clock.now();
    const yesterday = new Date(now.getTime() - 86_400_000);
    for (const { id } of await this.directory.all()) {
      await outsideScope(() => runInScope(systemScope(id), () => this.work.run(() => this.challenges.forget(yesterday))));
    }
    await this.global.query('select identity_forget($1)', [now]);
  }
}
