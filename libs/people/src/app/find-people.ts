import { Injectable } from '@nestjs/common';
import { DirectoryReads, type CardRow, type FacetRow } from '../data/directory.reads';
import { MembersReads, type MemberListRow } from '../data/members.reads';
import type { PeopleFilter, PeopleKey, SearchMode } from '../data/people-filter';

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

  facets(): Promise<FacetRow[]> {
    return this.directoryReads.facets();
  }
}

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
