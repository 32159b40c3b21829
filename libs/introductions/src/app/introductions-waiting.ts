import { Injectable } from '@nestjs/common';
import { Clock, encodeId } from '@cordee/platform';
import { type Waiting, type WaitingContributor, type WaitingItem, WaitingList } from '@cordee/identity';
import { type Saying, WaitingReads } from '../data/waiting.reads';
import { introductionPath } from './introduction-links';

/** What somebody is to do; what only tells stands in the list of requests. */
const TO_DO: readonly Saying[] = ['asked', 'passedOn', 'write', 'didYouMeet'];

/** The same on the site. The digest says it in its own way, with links that need no sign-in. */
@Injectable()
export class IntroductionsWaiting implements WaitingContributor {
  constructor(
    waiting: WaitingList,
    private readonly reads: WaitingReads,
    private readonly clock: Clock,
  ) {
    waiting.contribute(this);
  }

  async waitingFor(personIds: readonly string[]): Promise<Waiting> {
    const waiting = new Map<string, WaitingItem[]>();
    for (const { personId, id, saying, until, seekerId, seeker, target } of await this.reads.of(personIds, TO_DO, this.clock.now())) {
      const item: WaitingItem = {
        kind: `introductions.${saying}`, about: encodeId('introduction', id), text: { key: `introductions.digest.${saying}`, vars: { seeker, target, other: personId === seekerId ? target : seeker } },
        path: introductionPath(id), onSiteOnly: true, ...(until && { until }),
      };
      waiting.set(personId, [...(waiting.get(personId) ?? []), item]);
    }
    return waiting;
  }
}
