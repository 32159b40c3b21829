import { Injectable } from '@nestjs/common';
import { Clock, encode, type Finding, IntegrityChecks } from '@cordee/platform';
import { GratitudeIntegrityReads } from '../data/gratitude-integrity.reads';

/** A worker that was away for less has only to catch up. */
const LATE_MS = 86_400_000;

/** What thanks and news must agree on; asked by `npm run check:integrity`. Findings hold no word that anybody said. */
@Injectable()
export class GratitudeIntegrity {
  constructor(
    checks: IntegrityChecks,
    private readonly reads: GratitudeIntegrityReads,
    private readonly clock: Clock,
  ) {
    checks.add(
      { name: 'gratitude.timers', find: () => this.timers() },
      { name: 'gratitude.words', find: () => this.words() },
      { name: 'gratitude.parties', find: () => this.parties() },
      { name: 'gratitude.landings', find: () => this.landings() },
    );
  }

  private async timers(): Promise<Finding[]> {
    const late = await this.reads.late(new Date(this.clock.now().getTime() - LATE_MS));
    return late.map(({ loopId, nextAt }) => ({
      subject: encode('loop', loopId),
      message: nextAt ? `something was due on ${nextAt.toISOString()}, and nothing was done` : 'it is open, and nothing is due any more',
      repair: `insert into timer (id, association_id, kind, key, due_at) values (gen_random_uuid(), this association, 'gratitude.due', this loop, its next_at) on conflict (association_id, kind, key) do update set fired_at = null`,
    }));
  }

  private async words(): Promise<Finding[]> {
    return (await this.reads.unlikeWords()).map(({ loopId }) => ({
      subject: encode('loop', loopId),
      message: 'thanked_at and outcome_at are not what the words beside it say',
      repair: 'update gratitude_loop set thanked_at and outcome_at to the said_at of the first word of thanks, and of the first other word',
    }));
  }

  private async parties(): Promise<Finding[]> {
    const [acts, words] = [await this.reads.strayActs(), await this.reads.strayWords()];
    return [
      ...acts.map(({ loopId }) => ({ subject: encode('loop', loopId), message: 'its help act is of other people or of another help', repair: 'update gratitude_loop set act_id to the act of the same giver, receiver and source' })),
      ...words.map(({ wordId }) => ({ subject: encode('word', wordId), message: 'its giver or receiver is not that of its loop', repair: 'update gratitude_word set giver_id and receiver_id to those of its loop' })),
    ];
  }

  private async landings(): Promise<Finding[]> {
    return (await this.reads.strayLandings()).map(({ landingId }) => ({
      subject: encode('landing', landingId),
      message: 'somebody counts as told by a word that went to somebody else',
      repair: 'delete the note from landing_word: the giver waits again, and tellGivers writes to them',
    }));
  }
}
