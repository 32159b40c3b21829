import { Injectable } from '@nestjs/common';
import { MailingsRepository, type MailingRow } from '../data/mailings.repository';

export type { MailingRow };

/** What was written to many about an event, to be shown. */
@Injectable()
export class EventMailings {
  constructor(private readonly mailings: MailingsRepository) {}

  /** The latest first. */
  ofEvent(eventId: string): Promise<MailingRow[]> {
    return this.mailings.ofEvent(eventId);
  }

  find(mailingId: string): Promise<MailingRow | null> {
    return this.mailings.row(mailingId);
  }
}
