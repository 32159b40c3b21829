import { Injectable } from '@nestjs/common';
import { encodeId } from '@cordee/platform';
import { WaitingList, type Waiting, type WaitingContributor, type WaitingItem } from '@cordee/identity';
import { LetterReads } from '../data/letter.reads';
import { RECEIVED_PATH } from './help-links';

/** What waits for a member on the site: somebody to thank. The digest asks in its own way, with a link that answers. */
@Injectable()
export class ThanksWaiting implements WaitingContributor {
  constructor(
    waiting: WaitingList,
    private readonly facts: LetterReads,
  ) {
    waiting.contribute(this);
  }

  async waitingFor(personIds: readonly string[]): Promise<Waiting> {
    const waiting = new Map<string, WaitingItem[]>();
    for (const { receiverId, loopId, giverName, state } of await this.facts.toThank(personIds)) {
      const kind = state === 'DUE' ? 'thanks' : 'news';
      const item: WaitingItem = { kind: `gratitude.${kind}`, about: encodeId('loop', loopId), text: { key: `reciprocity.waiting.${kind}`, vars: { name: giverName } }, path: RECEIVED_PATH, onSiteOnly: true };
      waiting.set(receiverId, [...(waiting.get(receiverId) ?? []), item]);
    }
    return waiting;
  }
}
