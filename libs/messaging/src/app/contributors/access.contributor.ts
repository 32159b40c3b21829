import { Injectable } from '@nestjs/common';
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

/** What waits for those who were invited and have not signed in yet: their own record. */
@Injectable()
export class AccessContributor implements DigestContributor {
  readonly name = 'identity.access';

  constructor(contributors: DigestContributors) {
    contributors.add(this);
  }

  contribute(personIds: readonly string[], period: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    return Promise.resolve(new Map(personIds.filter((personId) => period.withoutAccount.has(personId)).map((personId) => [personId, [ACCESS]])));
  }
}
