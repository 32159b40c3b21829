import { Injectable } from '@nestjs/common';
import type { DigestItem, DigestPeriod } from '../../domain/digest-item';
import { type DigestContributor, DigestContributors } from '../digest-contributors';

/** One item for everybody: its sentence is set once. */
const WELCOME: DigestItem = { block: 'NOTES', key: 'messaging.welcome', text: { key: 'messaging.digest.items.welcome' }, path: '/moi/notifications', score: 0.1, seenCap: 1 };

/** A first digest is never empty: it says what the following ones will be. */
@Injectable()
export class WelcomeContributor implements DigestContributor {
  readonly name = 'messaging.welcome';

  constructor(contributors: DigestContributors) {
    contributors.add(this);
  }

  contribute(personIds: readonly string[], period: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    return Promise.resolve(new Map(personIds.filter((personId) => period.first.has(personId)).map((personId) => [personId, [WELCOME]])));
  }
}
