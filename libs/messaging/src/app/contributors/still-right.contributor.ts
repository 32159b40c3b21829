import { Injectable } from '@nestjs/common';
import { DigestFacts, type StillRight } from '@cordee/people';
import type { DigestItem, DigestPeriod } from '../../domain/digest-item';
import { type DigestContributor, DigestContributors } from '../digest-contributors';
import { DigestLinks } from '../digest-links';

const KEY = 'people.stillRight';

/** "Encore exact ?", asked once in a life, answered with one tap on a signed page. */
@Injectable()
export class StillRightContributor implements DigestContributor {
  readonly name = 'people.stillRight';

  constructor(
    contributors: DigestContributors,
    private readonly people: DigestFacts,
    private readonly links: DigestLinks,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[], period: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const items = new Map<string, readonly DigestItem[]>();
    for (const record of await this.people.stillRight(personIds)) {
      const { personId } = record;
      const keyVersion = period.keyVersions.get(personId);
      if (record.asked || record.confirmedAt || keyVersion === undefined) continue;
      items.set(personId, [questionFor(record, this.links.stillRight({ personId, keyVersion }, period.until))]);
    }
    return items;
  }

  async noteShown(digests: readonly { personId: string; itemKeys: readonly string[] }[], at: Date): Promise<void> {
    const asked = digests.filter(({ itemKeys }) => itemKeys.includes(KEY)).map(({ personId }) => personId);
    if (asked.length > 0) await this.people.asked(asked, at);
  }
}

function questionFor(record: StillRight, path: string): DigestItem {
  const summary = [record.school, record.graduationYear, record.city].filter(Boolean).join(', ');
  return {
    block: 'WAITING',
    key: KEY,
    text: summary ? { key: 'messaging.digest.items.stillRight', vars: { summary } } : { key: 'messaging.digest.items.stillRightEmpty' },
    action: { key: 'messaging.digest.items.stillRightAction' },
    path,
    score: 0.5,
    seenCap: 1,
  };
}
