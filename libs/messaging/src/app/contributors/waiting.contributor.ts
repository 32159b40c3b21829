import { Injectable } from '@nestjs/common';
import { WaitingList, type WaitingItem } from '@cordee/identity';
import type { DigestItem, DigestPeriod } from '../../domain/digest-item';
import { type DigestContributor, DigestContributors } from '../digest-contributors';

const ACCESS: DigestItem = {
  block: 'WAITING',
  key: 'identity.access',
  text: { key: 'messaging.digest.items.access' },
  action: { key: 'messaging.digest.items.accessAction' },
  path: '/connexion',
  score: 0.5,
};

/**
 * What waits for each member, as the site would say it to them: for those who were invited and have not signed in yet
 * their own record, for the others whatever the domains have put on identity's waiting list.
 */
@Injectable()
export class WaitingContributor implements DigestContributor {
  readonly name = 'identity.waiting';

  constructor(
    contributors: DigestContributors,
    private readonly waitingList: WaitingList,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[], period: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const offers = new Map<string, readonly DigestItem[]>();
    const waiting = await this.waitingList.of(personIds);
    for (const personId of personIds) {
      // They see nothing of the site before they have signed in: that comes first.
      if (period.withoutAccount.has(personId)) offers.set(personId, [ACCESS]);
      else offers.set(personId, (waiting.get(personId) ?? []).filter((item) => !item.onSiteOnly).map(asDigestItem));
    }
    return offers;
  }
}

const asDigestItem = ({ kind, about, text, path, until }: WaitingItem): DigestItem => ({
  block: 'WAITING',
  key: about ? `${kind}:${about}` : kind,
  text,
  action: { key: 'messaging.digest.items.waitingAction' },
  path,
  score: 0.5,
  ...(until && { expiresAt: until }),
});
