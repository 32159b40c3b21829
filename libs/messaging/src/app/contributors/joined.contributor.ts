import { Injectable } from '@nestjs/common';
import { MemberFacts } from '@cordee/identity';
import { Clock, requireAssociation } from '@cordee/platform';
import { DigestFacts, type NetworkCard } from '@cordee/people';
import type { DigestItem, DigestPeriod, DigestText } from '../../domain/digest-item';
import { type DigestContributor, DigestContributors } from '../digest-contributors';

type Newcomer = NetworkCard & { readonly at: number };

interface Newcomers {
  readonly readAt: number;
  readonly since: number;
  readonly byYear: ReadonlyMap<number, readonly Newcomer[]>;
  readonly byCity: ReadonlyMap<string, readonly Newcomer[]>;
}

const FRESH_MS = 5 * 60_000;
const AT_MOST = 10_000;
const NAMED = 3;

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
    const newcomers = await this.newcomers(oldest);
    if (newcomers.byYear.size === 0 && newcomers.byCity.size === 0) return new Map();
    const items = new Map<string, readonly DigestItem[]>();
    for (const reader of await this.people.networkCards(personIds)) {
      const since = period.since.get(reader.personId)?.getTime() ?? oldest;
      items.set(reader.personId, newsFor(reader, newcomers, since));
    }
    return items;
  }

  private async newcomers(since: number): Promise<Newcomers> {
    const associationId = requireAssociation();
    const now = this.clock.now().getTime();
    const known = this.known.get(associationId);
    if (known && known.since <= since && Math.abs(now - known.readAt) < FRESH_MS) return known;
    const joined = await this.members.joinedSince(new Date(since), AT_MOST);
    const when = new Map(joined.map(({ personId, linkedAt }) => [personId, linkedAt.getTime()]));
    const cards = joined.length > 0 ? await this.people.networkCards([...when.keys()]) : [];
    const people = cards.map((card) => ({ ...card, at: when.get(card.personId) ?? 0 })).sort((a, b) => b.at - a.at);
    const fresh = { readAt: now, since, byYear: groupBy(people, (one) => one.graduationYear), byCity: groupBy(people, (one) => one.cityKey) };
    if (this.known.size >= 100) this.known.clear();
    this.known.set(associationId, fresh);
    return fresh;
  }
}

function newsFor(reader: NetworkCard, newcomers: Newcomers, since: number): DigestItem[] {
  const isNews = (one: Newcomer) => one.at > since && one.personId !== reader.personId;
  const year = (newcomers.byYear.get(reader.graduationYear ?? 0) ?? []).filter(isNews);
  const told = new Set(year.map(({ personId }) => personId));
  const city = (newcomers.byCity.get(reader.cityKey ?? '') ?? []).filter((one) => isNews(one) && !told.has(one.personId));
  const items: DigestItem[] = [];
  if (year.length > 0) items.push(newsItem('Year', year, { year: String(reader.graduationYear) }, `/reseau?graduationYear=${reader.graduationYear}`));
  if (city.length > 0) items.push(newsItem('City', city, { city: reader.city ?? '' }, `/reseau?city=${encodeURIComponent(reader.city ?? '')}`));
  return items;
}

/** The newest is part of the key: news of next week is other news, and is not counted as seen. */
function newsItem(kind: 'Year' | 'City', people: readonly Newcomer[], vars: Record<string, string>, path: string): DigestItem {
  return {
    block: 'NEW_PEOPLE',
    key: `people.joined${kind}:${people[0]?.personId ?? ''}`,
    text: sentence(kind, people, vars),
    path,
    score: kind === 'Year' ? 0.8 : 0.6,
    fits: people.length,
  };
}

function sentence(kind: 'Year' | 'City', people: readonly Newcomer[], vars: Record<string, string>): DigestText {
  const names = people.slice(0, NAMED).map(({ displayName }) => displayName);
  const more = people.length - NAMED;
  if (more > 0) return { key: `messaging.digest.items.joined${kind}More`, vars: { ...vars, names: names.join(', '), count: more } };
  return { key: `messaging.digest.items.joined${kind}`, vars: { ...vars, names, count: people.length } };
}

function groupBy<K extends string | number>(people: readonly Newcomer[], keyOf: (one: Newcomer) => K | null): Map<K, Newcomer[]> {
  const groups = new Map<K, Newcomer[]>();
  for (const one of people) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
