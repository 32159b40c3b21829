import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@cordee/platform';
import { PreferenceRepository } from '../data/preference.repository';
import { AddressBook } from './address-book';
import type { UnsubscribeLink } from './digest-links';
import { PreferenceBook } from './preference-book';

/**
 * Stops the digest for a person and for the address the mail went to, at once: mail that is queued already is held
 * back when it is about to leave. Doing it twice changes nothing, and an erased person is still heard.
 */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: PreferenceBook,
    private readonly preferences: PreferenceRepository,
    private readonly addresses: AddressBook,
  ) {}

  async run(link: UnsubscribeLink): Promise<void> {
    await this.work.run(async () => {
      await this.addresses.leaveAlone(link.addressHash, link.stream);
      const known = await this.preferences.find(link.personId);
      if (known) await this.book.change(link.personId, 'digest.unsubscribed', (preference, now) => preference.unsubscribe(now));
    });
  }

  /** The button beside "it is done": the same person, by the same link, wishes it back. */
  async takeBack(link: UnsubscribeLink): Promise<void> {
    await this.work.run(async () => {
      await this.addresses.takeBack(link.addressHash, link.stream);
      const known = await this.preferences.find(link.personId);
      if (known) await this.book.change(link.personId, 'digest.resubscribed', (preference, now) => preference.resubscribe(now));
    });
  }
}
