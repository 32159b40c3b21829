import { Injectable } from '@nestjs/common';
import { currentScope, Mailer } from '@cordee/platform';
import { Letterheads } from '@cordee/messaging';
import { calendarFile } from './calendar';
import type { EventRow } from './find-events';

/** The calendar file of an event, to be taken from its page. */
@Injectable()
export class EventCalendar {
  constructor(
    private readonly letterheads: Letterheads,
    private readonly mailer: Mailer,
  ) {}

  /** @param comes whether the reader may have the link to take part */
  async file(event: EventRow, { url, comes }: { url: string; comes: boolean }): Promise<string> {
    const { name } = await this.letterheads.current();
    const frame = { method: 'PUBLISH' as const, host: new URL(currentScope().origin).hostname, organiser: { name, address: this.mailer.sender.address }, at: event.changedAt };
    return calendarFile([{ ...event, onlineUrl: comes ? event.onlineUrl : null, url }], frame);
  }
}
