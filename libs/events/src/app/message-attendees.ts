import { Injectable } from '@nestjs/common';
import { Idempotency, isDomainError, NotFound, UnitOfWork, type IdempotencyMismatch, type InvalidInput } from '@cordee/platform';
import { MailingReads } from '../data/mailing.reads';
import { checkMessage, type AttendeeGroup, type MessageText } from '../domain/mailing-text';
import { AttendeeList } from './attendee-list';
import { MailingSendings } from './mailing-sendings';

export interface MessagedAttendees {
  recipients: number;
  /** Null when nobody is written to. */
  mailingId: string | null;
}

/** A message of the office to those who answered. */
@Injectable()
export class MessageAttendees {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly facts: MailingReads,
    private readonly attendees: AttendeeList,
    private readonly sendings: MailingSendings,
  ) {}

  async message(eventId: string, group: AttendeeGroup, text: MessageText, key: string): Promise<MessagedAttendees | NotFound | InvalidInput | IdempotencyMismatch> {
    const said = checkMessage(text);
    if (isDomainError(said)) return said;
    return this.work.run(() => this.idempotency.once('messageAttendees', key, [eventId, group, said], () => this.begin(eventId, group, said)));
  }

  private async begin(eventId: string, group: AttendeeGroup, said: MessageText): Promise<MessagedAttendees | NotFound> {
    if (!(await this.facts.takeEvent(eventId))) return new NotFound(['eventId']);
    const { recipients } = await this.attendees.of(eventId, group);
    const mailingId = await this.sendings.begin(eventId, said, recipients.map(({ personId, registrationId }) => ({ person: personId, registration: registrationId })));
    return { recipients: recipients.length, mailingId };
  }
}
