import { Injectable } from '@nestjs/common';
import { FindPeople } from '@cordee/people';
import { MembershipListReads, type ListedMembership, type MembershipFilter } from '../data/membership-list.reads';
import type { MembershipStatus } from '../domain/status';
import { MembershipCalendar } from './calendar';

export type { ListedMembership };

export interface MembershipWish {
  status?: MembershipStatus | null;
  planId?: string | null;
  search?: string | null;
  /** Those that ran out since the first of the month, grace included. */
  lapsedThisMonth?: boolean | null;
}

export interface FoundMemberships {
  rows: ListedMembership[];
  count: () => Promise<number>;
}

/** A name that is shared by more than these is looked for with another word. */
const MOST_FOUND = 500;

/** Memberships as the office looks for them. */
@Injectable()
export class MembershipList {
  constructor(
    private readonly reads: MembershipListReads,
    private readonly people: FindPeople,
    private readonly calendar: MembershipCalendar,
  ) {}

  async page(wish: MembershipWish, beforeId: string | null, limit: number): Promise<FoundMemberships> {
    const filter = await this.filter(wish);
    return { rows: await this.reads.page(filter, beforeId, limit), count: () => this.reads.count(filter) };
  }

  async count(wish: MembershipWish): Promise<number> {
    return this.reads.count(await this.filter(wish));
  }

  /** Words are looked for among names, as everywhere. */
  private async filter({ search, lapsedThisMonth, ...filter }: MembershipWish): Promise<MembershipFilter> {
    const words = search?.trim() ?? '';
    const personIds = words ? (await this.people.members({ search: words }, null, MOST_FOUND)).rows.map(({ id }) => id) : null;
    return { ...filter, personIds, lapsedSince: lapsedThisMonth ? (await this.calendar.today()).with({ day: 1 }) : null };
  }
}
