import { Injectable } from '@nestjs/common';
import { fold, type Temporal } from '@cordee/platform';
import { FindPeople } from '@cordee/people';
import { DuesReads, type DueRow } from '../data/dues.reads';
import type { DueFilter } from '../data/due-filter';
import type { DueState } from '../domain/due';
import { isRfReference } from '../domain/reference';
import { MembershipCalendar } from './calendar';

export type { DueRow };

export interface DueWish {
  state?: DueState | null;
  planId?: string | null;
  personId?: string | null;
  school?: string | null;
  graduationYear?: number | null;
  search?: string | null;
  year?: number | null;
}

/** A name that is shared by more than these is looked for with another word. */
const MOST_FOUND = 500;

/** Dues as the office looks for them. */
@Injectable()
export class DuesList {
  constructor(
    private readonly reads: DuesReads,
    private readonly people: FindPeople,
    private readonly calendar: MembershipCalendar,
  ) {}

  async page(wish: DueWish, beforeId: string | null, limit: number): Promise<{ rows: DueRow[]; today: Temporal.PlainDate; count: () => Promise<number> }> {
    const today = await this.calendar.today();
    const filter = await this.filter(wish);
    return { rows: await this.reads.page(filter, today, beforeId, limit), today, count: () => this.reads.count(filter, today) };
  }

  /** All that the filters match, on whatever page. */
  async ids(wish: DueWish): Promise<string[]> {
    return this.reads.ids(await this.filter(wish), await this.calendar.today());
  }

  async count(wish: DueWish): Promise<number> {
    return this.reads.count(await this.filter(wish), await this.calendar.today());
  }

  async byIds(ids: readonly string[]): Promise<DueRow[]> {
    return this.reads.byIds(ids);
  }

  ofPerson(personId: string): Promise<DueRow[]> {
    return this.reads.ofPerson(personId);
  }

  today(): Promise<Temporal.PlainDate> {
    return this.calendar.today();
  }

  /** Words are looked for among names, as everywhere; what is a sound reference, among references. */
  private async filter({ search, personId, school, ...rest }: DueWish): Promise<DueFilter> {
    const words = search?.trim() ?? '';
    const filter: DueFilter = { ...rest, school: school ? fold(school) : null, personIds: personId ? [personId] : null };
    if (!words) return filter;
    const reference = isRfReference(words) ? words.replace(/\s+/g, '').toUpperCase() : null;
    const found = reference ? [] : (await this.people.members({ search: words }, null, MOST_FOUND)).rows.map(({ id }) => id);
    const personIds = personId ? found.filter((id) => id === personId) : found;
    return { ...filter, personIds, reference };
  }
}
