import { Injectable } from '@nestjs/common';
import { requireAssociation } from '@cordee/platform';
import { DirectoryReads, type CardRow, type FacetRow } from '../data/directory.reads';
import { MembersReads, type MemberListRow } from '../data/members.reads';
import type { AccountState, PeopleFilter, PeopleKey, SearchMode } from '../data/people-filter';

export type { AccountState, CardRow, FacetRow, MemberListRow };

/** Where the next page begins, and in which way the search of the first one was answered. */
export type PeopleCursor = readonly [...PeopleKey, mode: 0 | 1];

export interface Found<R> {
  rows: R[];
  cursor: (row: R) => PeopleCursor;
  count: () => Promise<number>;
}

interface Pages<R> {
  page(filter: PeopleFilter, mode: SearchMode, after: PeopleKey | null, limit: number): Promise<R[]>;
  count(filter: PeopleFilter, mode: SearchMode): Promise<number>;
}

/** Searches of people. Words as typed first; only where nobody has them, each may have one typo or be written as it sounds. */
@Injectable()
export class FindPeople {
  private readonly counted = new Map<string, { at: number; facets: FacetRow[] }>();

  constructor(
    private readonly directoryReads: DirectoryReads,
    private readonly memberReads: MembersReads,
  ) {}

  directory(filter: PeopleFilter, after: PeopleCursor | null, limit: number): Promise<Found<CardRow>> {
    return find(this.directoryReads, filter, after, limit);
  }

  members(filter: PeopleFilter, after: PeopleCursor | null, limit: number): Promise<Found<MemberListRow>> {
    return find(this.memberReads, filter, after, limit);
  }

  /** Cards of these people, dead or alive; for lists that name them. */
  cards(ids: readonly string[]): Promise<CardRow[]> {
    return this.directoryReads.cards(ids);
  }

  /** Counted afresh while that is quick; a large association sees counts of up to half a minute ago. Real time, not the clock's: it is about cost. */
  async facets(): Promise<FacetRow[]> {
    const associationId = requireAssociation();
    const began = performance.now();
    const known = this.counted.get(associationId);
    if (known && began - known.at < KEPT_MS) return known.facets;
    const facets = await this.directoryReads.facets();
    if (this.counted.size >= MOST_KEPT) this.counted.clear();
    if (performance.now() - began > SLOW_MS) this.counted.set(associationId, { at: began, facets });
    return facets;
  }
}

const SLOW_MS = 250;
const KEPT_MS = 30_000;
const MOST_KEPT = 200;

async function find<R extends CardRow>(pages: Pages<R>, filter: PeopleFilter, after: PeopleCursor | null, limit: number): Promise<Found<R>> {
  const key: PeopleKey | null = after && [after[0], after[1], after[2]];
  let mode: SearchMode = after?.[3] === 1 ? 'tolerant' : 'exact';
  let rows = await pages.page(filter, mode, key, limit);
  if (rows.length === 0 && !after && filter.search?.trim()) {
    mode = 'tolerant';
    rows = await pages.page(filter, mode, null, limit);
  }
  return { rows, cursor: (row) => [row.lastKey, row.firstKey, row.id, mode === 'tolerant' ? 1 : 0], count: () => pages.count(filter, mode) };
}
