import { Injectable } from '@nestjs/common';
import { Clock, currentScope, fold } from '@cordee/platform';
import { EventsReads, type EventKey, type EventRow, type EventsWhen, type OfficeEventsWhen } from '../data/events.reads';
import type { EventFields } from '../domain/event-fields';

export { EVENTS_WHEN, OFFICE_EVENTS_WHEN, type EventKey, type EventRow, type EventsWhen, type MyRow, type OfficeEventsWhen } from '../data/events.reads';

export interface EventSearch {
  when: EventsWhen;
  city?: string | null;
  placeKind?: EventFields['placeKind'] | null;
}

export interface FoundEvents {
  rows: EventRow[];
  cursor: (row: EventRow) => [string, string];
  count: () => Promise<number>;
}

/** Names that are enough to tell that one would not be alone. */
const MOST_NAMES = 12;

/** Events as members, visitors and the office find them. */
@Injectable()
export class FindEvents {
  constructor(
    private readonly reads: EventsReads,
    private readonly clock: Clock,
  ) {}

  /** For members; with their own answer. */
  async page({ when, city, placeKind }: EventSearch, after: EventKey | null, limit: number): Promise<FoundEvents> {
    const filter = { when, cityKey: city ? fold(city) : null, placeKind: placeKind ?? null };
    const rows = await this.reads.page(filter, 'member', me(), this.clock.now(), after, limit);
    return { rows, cursor, count: () => this.reads.count(filter, this.clock.now()) };
  }

  /** What everybody may know of: the next ones, or those that were. */
  publicPage(when: EventsWhen, limit: number): Promise<EventRow[]> {
    return this.reads.page({ when, cityKey: null, placeKind: null }, 'visitor', null, this.clock.now(), null, limit);
  }

  byId(id: string): Promise<EventRow | null> {
    return this.reads.byId(id, 'member', me());
  }

  /** With the answer of this person; for the page behind a link, which somebody may follow without signing in. */
  ofPerson(id: string, personId: string): Promise<EventRow | null> {
    return this.reads.byId(id, 'member', personId);
  }

  /** Without anybody's answer, whoever it is for: behind a link that names an answer of its own. */
  byIdForAll(id: string): Promise<EventRow | null> {
    return this.reads.byId(id, 'member', null);
  }

  /** What the public page shows. Of what is for members, a visitor does not learn that it is. */
  async bySlug(slug: string): Promise<EventRow | null> {
    const row = await this.reads.bySlug(slug, me());
    return row && (row.audience === 'PUBLIC' || me() !== null) ? row : null;
  }

  async officePage(when: OfficeEventsWhen, search: string | null, after: EventKey | null, limit: number): Promise<FoundEvents> {
    const rows = await this.reads.officePage(when, search, this.clock.now(), after, limit);
    return { rows, cursor, count: () => this.reads.officeCount(when, search, this.clock.now()) };
  }

  officeById(id: string): Promise<EventRow | null> {
    return this.reads.byId(id, 'office', null);
  }

  firstNames(eventId: string): Promise<string[]> {
    return this.reads.firstNames(eventId, null, MOST_NAMES);
  }

  /** Who else comes. */
  firstNamesBeside(eventId: string, personId: string): Promise<string[]> {
    return this.reads.firstNames(eventId, personId, MOST_NAMES);
  }
}

const me = (): string | null => currentScope().actor?.personId ?? null;
const cursor = ({ startsAt, id }: EventRow): [string, string] => [startsAt.toISOString(), id];
