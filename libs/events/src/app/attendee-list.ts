import { Injectable } from '@nestjs/common';
import { Mailer } from '@cordee/platform';
import { Recipients } from '@cordee/messaging';
import { MailingReads } from '../data/mailing.reads';
import type { AttendeeGroup } from '../domain/mailing-text';
import { EVENTS_STREAM } from './guest-list';

/** Somebody who answered and can be written to. */
export interface ReachedAttendee {
  registrationId: string;
  personId: string | null;
  name: string;
  address: string;
}

export interface Attendees {
  recipients: ReachedAttendee[];
  withoutEmail: number;
  suppressed: number;
}

/** Those who answered an event, at the address that they have now or have given. */
@Injectable()
export class AttendeeList {
  constructor(
    private readonly facts: MailingReads,
    private readonly recipients: Recipients,
    private readonly mailer: Mailer,
  ) {}

  async of(eventId: string, group: AttendeeGroup): Promise<Attendees> {
    const answered = await this.facts.attendees(eventId, group);
    const known = await this.recipients.of(answered.flatMap(({ personId }) => personId ?? []));
    const all = answered.flatMap(({ registrationId, personId, name, email }) => {
      const person = personId === null ? undefined : known.get(personId);
      const address = person?.address ?? email;
      return address ? [{ registrationId, personId, name: person?.displayName ?? name ?? '', address }] : [];
    });
    const unwanted = await this.mailer.unwanted(EVENTS_STREAM, all.map(({ address }) => address));
    const recipients = all.filter(({ address }) => !unwanted.has(address));
    return { recipients, withoutEmail: answered.length - all.length, suppressed: all.length - recipients.length };
  }
}
