import { Injectable } from '@nestjs/common';
import { EventMonthReads } from '../data/event-month.reads';
import type { EventRow } from './find-events';

/** What begins in a month, for the calendar of the office. */
@Injectable()
export class EventMonth {
  constructor(private readonly reads: EventMonthReads) {}

  /** @param month such as `2026-12` */
  of(month: string): Promise<EventRow[]> {
    return this.reads.of(month);
  }
}
