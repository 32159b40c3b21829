import { Injectable } from '@nestjs/common';
import { isDomainError, ReadScope, type InvalidInput } from '@cordee/platform';
import type { Audience } from '@cordee/people';
import { MailingReads } from '../data/mailing.reads';
import { checkMessage, type AttendeeGroup, type MessageText } from '../domain/mailing-text';
import { AttendeeList } from './attendee-list';
import { GuestList, type GuestCounts } from './guest-list';
import { MailSamples, type MailSample } from './mail-samples';

export type EventInvitationPreview = GuestCounts & { sample: MailSample | null };
export interface EventMessagePreview {
  recipients: number;
  withoutEmail: number;
  suppressed: number;
  sample: MailSample | null;
}

/** What would leave, before it leaves: to how many, to whom not and why, and the mail that the first of them would read. */
@Injectable()
export class PreviewMailing {
  constructor(
    private readonly reads: ReadScope,
    private readonly events: MailingReads,
    private readonly guests: GuestList,
    private readonly attendees: AttendeeList,
    private readonly samples: MailSamples,
  ) {}

  /** Null for an event that is not there. */
  invitation(eventId: string, audience: Audience): Promise<EventInvitationPreview | null> {
    return this.reads.run(async () => {
      const event = await this.events.event(eventId);
      if (!event) return null;
      const { recipients, counts } = await this.guests.of(eventId, audience);
      return { ...counts, sample: recipients[0] ? await this.samples.invitation(event, recipients[0].id) : null };
    });
  }

  message(eventId: string, group: AttendeeGroup, text: MessageText): Promise<EventMessagePreview | InvalidInput | null> {
    return this.reads.run(async () => {
      const said = checkMessage(text);
      if (isDomainError(said)) return said;
      const event = await this.events.event(eventId);
      if (!event) return null;
      const { recipients, withoutEmail, suppressed } = await this.attendees.of(eventId, group);
      return { recipients: recipients.length, withoutEmail, suppressed, sample: recipients[0] ? await this.samples.message(event, said, recipients[0]) : null };
    });
  }
}
