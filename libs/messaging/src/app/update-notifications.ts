import { Injectable } from '@nestjs/common';
import { type InvalidInput, isDomainError, UnitOfWork } from '@cordee/platform';
import type { DigestPreference, RhythmInput } from '../domain/preference';
import { AddressBook } from './address-book';
import { PreferenceBook } from './preference-book';

/** A member chooses their rhythm. It is an explicit act: an earlier unsubscription of their address is taken back. */
@Injectable()
export class UpdateNotifications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: PreferenceBook,
    private readonly addresses: AddressBook,
  ) {}

  run(personId: string, input: RhythmInput): Promise<DigestPreference | InvalidInput> {
    return this.work.run(async () => {
      const outcome = await this.book.change(personId, 'notifications.updated', (preference, now) => preference.choose(input, now));
      if (!isDomainError(outcome) && outcome.wantsMail) await this.addresses.welcomeBack(personId);
      return outcome;
    });
  }
}
