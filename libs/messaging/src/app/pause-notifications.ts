import { Injectable } from '@nestjs/common';
import type { InvalidInput } from '@cordee/platform';
import type { DigestPreference } from '../domain/preference';
import { PreferenceBook } from './preference-book';

/** Nothing for 1, 3 or 6 months; 0 starts again at once. */
@Injectable()
export class PauseNotifications {
  constructor(private readonly book: PreferenceBook) {}

  run(personId: string, months: number): Promise<DigestPreference | InvalidInput> {
    return this.book.change(personId, 'notifications.paused', (preference, now) => preference.pause(months, now));
  }
}
