import type { DigestItem, DigestText } from './digest-item';

export interface NetworkReader {
  readonly personId: string;
  readonly graduationYear: number | null;
  readonly city: string | null;
  readonly cityKey: string | null;
}

export interface Newcomer extends NetworkReader {
  readonly displayName: string;
  /** When they joined, in milliseconds. */
  readonly at: number;
}

type Kind = 'Year' | 'City';
const NAMED = 3;
const NOBODY: readonly Newcomer[] = [];

/**
 * Who joined an association, by year and by city, the newest first. Readers for whom the news is the same are given
 * the very same item, so that its sentence is made once: most of a class reads one line.
 */
export class NetworkNews {
  private readonly byYear: ReadonlyMap<number, readonly Newcomer[]>;
  private readonly byCity: ReadonlyMap<string, readonly Newcomer[]>;
  private readonly shared = new Map<string, readonly DigestItem[]>();

  constructor(people: readonly Newcomer[]) {
    const newestFirst = [...people].sort((a, b) => b.at - a.at || (a.personId < b.personId ? -1 : 1));
    this.byYear = groupBy(newestFirst, (one) => one.graduationYear);
    this.byCity = groupBy(newestFirst, (one) => one.cityKey);
  }

  get isEmpty(): boolean {
    return this.byYear.size === 0 && this.byCity.size === 0;
  }

  /** What is news to one reader since an instant; nobody is news to themselves, and nobody is told of twice. */
  forReader(reader: NetworkReader, since: number): readonly DigestItem[] {
    const year = newerThan(this.byYear.get(reader.graduationYear ?? NaN) ?? NOBODY, since);
    const city = newerThan(this.byCity.get(reader.cityKey ?? '') ?? NOBODY, since);
    if (year.length === 0 && city.length === 0) return [];
    const itself = ({ personId }: Newcomer) => personId === reader.personId;
    if (year.some(itself) || city.some(itself)) return newsOf(reader, year.filter((one) => !itself(one)), city.filter((one) => !itself(one)));
    const key = `${reader.graduationYear} ${year.length} ${reader.cityKey} ${city.length}`;
    const known = this.shared.get(key);
    if (known) return known;
    const items = newsOf(reader, year, city);
    this.shared.set(key, items);
    return items;
  }
}

function newsOf(reader: NetworkReader, year: readonly Newcomer[], city: readonly Newcomer[]): DigestItem[] {
  const told = new Set(year.map(({ personId }) => personId));
  const others = city.filter(({ personId }) => !told.has(personId));
  const items: DigestItem[] = [];
  const { graduationYear, city: place } = reader;
  if (year.length > 0) items.push(newsItem('Year', year, { year: String(graduationYear) }, `/reseau?graduationYear=${graduationYear}`));
  if (others.length > 0) items.push(newsItem('City', others, { city: place ?? '' }, `/reseau?city=${encodeURIComponent(place ?? '')}`));
  return items;
}

/** The newest is part of the key: news of next week is other news, and is not counted as seen. */
function newsItem(kind: Kind, people: readonly Newcomer[], vars: Record<string, string>, path: string): DigestItem {
  return {
    block: 'NEW_PEOPLE',
    key: `people.joined${kind}:${people[0]?.personId ?? ''}`,
    text: sentence(kind, people, vars),
    path,
    score: kind === 'Year' ? 0.8 : 0.6,
    fits: people.length,
  };
}

function sentence(kind: Kind, people: readonly Newcomer[], vars: Record<string, string>): DigestText {
  const names = people.slice(0, NAMED).map(({ displayName }) => displayName);
  const more = people.length - NAMED;
  if (more > 0) return { key: `messaging.digest.items.joined${kind}More`, vars: { ...vars, names: names.join(', '), count: more } };
  return { key: `messaging.digest.items.joined${kind}`, vars: { ...vars, names, count: people.length } };
}

/** The head of a list that is sorted the newest first. */
function newerThan(people: readonly Newcomer[], since: number): readonly Newcomer[] {
  let [low, high] = [0, people.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (people[middle]!.at > since) low = middle + 1;
    else high = middle;
  }
  return low === people.length ? people : people.slice(0, low);
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
