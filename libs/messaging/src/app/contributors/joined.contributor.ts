import { Injectable } from '@nestjs/common';
import { MemberFacts } from '@cordee/identity';
import { Clock, requireAssociation } from '@cordee/platform';
import { DigestFacts } from '@cordee/people';
import { NetworkNews } from '../../domain/network-news';
import type { DigestItem, DigestPeriod } from '../../domain/digest-item';
import { type DigestContributor, DigestContributors } from '../digest-contributors';

interface Newcomers {
  readonly readAt: number;
  readonly since: number;
  readonly news: NetworkNews;
}

const FRESH_MS = 5 * 60_000;
const AT_MOST = 10_000;

/**
 * Who joined from the reader's year or city. The newcomers of an association are read once for all of its chunks, so
 * that a member costs the same whether a thousand or a hundred thousand others are written to.
 */
@Injectable()
export class JoinedContributor implements DigestContributor {
  readonly name = 'people.joined';
  private readonly known = new Map<string, Newcomers>();

  constructor(
    contributors: DigestContributors,
    private readonly members: MemberFacts,
    private readonly people: DigestFacts,
    private readonly clock: Clock,
  ) {
    contributors.add(this);
  }

  async contribute(personIds: readonly string[], period: DigestPeriod): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
    const oldest = Math.min(...[...period.since.values()].map((since) => since.getTime()));
    if (!Number.isFinite(oldest)) return new Map();
    const news = await this.newsSince(oldest);
    if (news.isEmpty) return new Map();
    const items = new Map<string, readonly DigestItem[]>();
    for (const reader of await this.people.networkCards(personIds)) {
      items.set(reader.personId, news.forReader(reader, period.since.get(reader.personId)?.getTime() ?? oldest));
    }
    return items;
  }

  private async newsSince(since: number): Promise<NetworkNews> {
    const associationId = requireAssociation();
    const now = this.clock.now().getTime();
    const known = this.known.get(associationId);
    if (known && known.since <= since && Math.abs(now - known.readAt) < FRESH_MS) return known.news;
    const joined = await this.members.joinedSince(new Date(since), AT_MOST);
    const when = new Map(joined.map(({ personId, linkedAt }) => [personId, linkedAt.getTime()]));
    const cards = joined.length > 0 ? await this.people.networkCards([...when.keys()]) : [];
    const news = new NetworkNews(cards.map((card) => ({ ...card, at: when.get(card.personId) ?? 0 })));
    if (this.known.size >= 100) this.known.clear();
    this.known.set(associationId, { readAt: now, since, news });
    return news;
  }
}
