import { Injectable } from '@nestjs/common';
import { ReadScope } from '@cordee/platform';
import { MailingReads, type EventFacts } from '../data/mailing.reads';
import { Registrations, type RegistrationRow } from './registrations';

export interface Sheet {
  event: EventFacts;
  /** By last name. */
  going: RegistrationRow[];
  /** The next first. */
  waiting: RegistrationRow[];
}

/** What is printed of an event. */
@Injectable()
export class PrintSheet {
  constructor(
    private readonly reads: ReadScope,
    private readonly events: MailingReads,
    private readonly registrations: Registrations,
  ) {}

  of(eventId: string): Promise<Sheet | null> {
    return this.reads.run(async () => {
      const event = await this.events.event(eventId);
      if (!event) return null;
      const going = await this.registrations.all(eventId, { kind: 'GOING' });
      const waiting = await this.registrations.all(eventId, { kind: 'WAITING' });
      const offered = await this.registrations.all(eventId, { kind: 'OFFERED' });
      return { event, going, waiting: [...offered, ...waiting] };
    });
  }
}
