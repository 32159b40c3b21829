import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@cordee/platform';
import { DigestRepository } from '../data/digest.repository';
import { PreferenceRepository } from '../data/preference.repository';
import type { Digest } from '../domain/digest';
import { DigestContributors } from './digest-contributors';

/** Writes down what became of some digests, all of it in one transaction: states, what was shown, when they were sent. */
@Injectable()
export class NoteOutcomes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly digests: DigestRepository,
    private readonly preferences: PreferenceRepository,
    private readonly contributors: DigestContributors,
    private readonly clock: Clock,
  ) {}

  async run(outcomes: readonly Digest[]): Promise<void> {
    if (outcomes.length === 0) return;
    const sent = outcomes.filter((digest) => digest.state === 'SENT');
    const at = this.clock.now();
    await this.work.run(async () => {
      await this.digests.saveAll(outcomes);
      await this.digests.noteSeen(sent, at);
      await this.preferences.noteSent(sent.map(({ personId }) => personId), at);
      await this.contributors.noteShown(sent, at);
    });
  }
}
