import { Injectable } from '@nestjs/common';
import { InvalidInput, isDomainError, normaliseEmail } from '@cordee/platform';
import { Recipients } from '@cordee/messaging';
import type { Contact } from '../data/introductions.repository';
import { MOST } from '../domain/ask-text';
import type { Acceptance } from './accept-introduction';
import { said, saidOrNot } from './answers';

const PHONE = /^\+?[\d\s().-]{6,40}$/;
const LINK = /^https:\/\/\S+$/;

/** What two who are connected give each other. */
@Injectable()
export class ContactData {
  constructor(private readonly recipients: Recipients) {}

  /** What the person asked chose: an address, a number, or a place to meet on a screen. */
  chosen({ channel, contact, availability }: Acceptance): Omit<Contact, 'seekerEmail'> | InvalidInput {
    const detail = said('contact', contact, MOST.contact);
    const when = saidOrNot('availability', availability, MOST.availability);
    if (isDomainError(detail)) return detail;
    if (isDomainError(when)) return when;
    if (channel === 'MAIL' && !normaliseEmail(detail)) return new InvalidInput(['contact'], 'emailInvalid');
    if (channel === 'PHONE' && !PHONE.test(detail)) return new InvalidInput(['contact'], 'phoneInvalid');
    if (channel === 'VISIO' && !LINK.test(detail) && !normaliseEmail(detail)) return new InvalidInput(['contact'], 'linkOrEmail');
    return { channel, contact: detail, availability: when };
  }

  async addressOf(personId: string): Promise<string | null> {
    return (await this.recipients.of([personId])).get(personId)?.address ?? null;
  }
}
