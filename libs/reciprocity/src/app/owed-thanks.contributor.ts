import { Injectable } from '@nestjs/common';
import { DigestContributors, type DigestContributor, type DigestItem, type DigestPeriod } from '@cordee/messaging';
import { type AskedLoop, LetterReads } from '../data/letter.reads';
import { askingOf } from '../domain/help-words';
import { HelpLinks } from './help-links';

/** Thanks and news that a member was asked for, each with the link that answers it in one tap. */
@Injectable()
export class OwedThanksContributor implements DigestContributor {
  readonly name = 'gratitude.owed';

  constructor(
    contributors: DigestContributors,
    private readonly facts: LetterReads,
    private readonly links: HelpLinks,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[], { keyVersions }: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const items = new Map<string, DigestItem[]>();
    for (const loop of await this.facts.owed(personIds)) {
      const path = this.links.path(loop, keyVersions.get(loop.receiverId) ?? 1);
      items.set(loop.receiverId, [...(items.get(loop.receiverId) ?? []), itemFor(loop, path)]);
    }
    return items;
  }
}

/** Shown twice at most for one step, then it is left alone. */
function itemFor({ loopId, giverId, giverName, askedStep }: AskedLoop, path: string): DigestItem {
  const asking = askingOf(askedStep!) === 'news' ? 'news' : 'thanks';
  return {
    block: 'OWED',
    key: `gratitude.owed:${loopId}:${asking === 'thanks' ? 'THANKS' : askedStep!}`,
    text: { key: `reciprocity.digest.owed.${asking}`, vars: { name: giverName } },
    action: { key: `reciprocity.digest.owed.${asking}Action` },
    path,
    score: 0.5,
    authorId: giverId,
  };
}
