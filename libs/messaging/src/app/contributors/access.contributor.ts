import { Injectable } from '@nestjs/common';
import { MemberFacts } from '@cordee/identity';
import type { DigestItem } from '../../domain/digest-item';
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

  constructor(
    contributors: DigestContributors,
    private readonly members: MemberFacts,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const known = new Set((await this.members.of(personIds)).map(({ personId }) => personId));
    return new Map(personIds.filter((personId) => !known.has(personId)).map((personId) => [personId, [ACCESS]]));
  }
}
