import { Injectable } from '@nestjs/common';
import { RegistrationsReads, type AnswersOfDay, type EventCounts, type RegistrationFilter, type RegistrationKey, type RegistrationRow } from '../data/registrations.reads';

export type { AnswersOfDay, EventCounts, RegistrationFilter, RegistrationKey, RegistrationRow };

export interface FoundRegistrations {
  rows: RegistrationRow[];
  cursor: (row: RegistrationRow) => [string, string];
  count: () => Promise<number>;
}

/** Who answered an event, as the office reads it. */
@Injectable()
export class Registrations {
  constructor(private readonly reads: RegistrationsReads) {}

  /** By last name; those who wait in the order in which they came. */
  async page(eventId: string, filter: RegistrationFilter, after: RegistrationKey | null, limit: number): Promise<FoundRegistrations> {
    const rows = await this.reads.page(eventId, filter, after, limit);
    return { rows, cursor: ({ sortKey, id }) => [sortKey, id], count: () => this.reads.count(eventId, filter) };
  }

  /** All of one kind, in the same order. Some thousands at most: a hall has so many seats. */
  all(eventId: string, filter: RegistrationFilter): Promise<RegistrationRow[]> {
    return this.reads.page(eventId, filter, null, 100_000);
  }

  counts(eventId: string): Promise<EventCounts> {
    return this.reads.counts(eventId);
  }

  byDay(eventId: string): Promise<AnswersOfDay[]> {
    return this.reads.byDay(eventId);
  }
}
