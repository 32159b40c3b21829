import { Injectable } from '@nestjs/common';
import { Activity } from '@cordee/platform';
import { MembershipBook } from './membership-book';

/** Statuses looked at anew; whose membership has lapsed has a line of it. */
@Injectable()
export class LapseRecord {
  constructor(
    private readonly book: MembershipBook,
    private readonly activity: Activity,
  ) {}

  async refresh(ids: readonly string[]): Promise<void> {
    for (const { record, now } of await this.book.refresh(ids)) {
      if (now === 'LAPSED') await this.activity.record('membership.lapsed', { subject: record.personId, audience: 'office', parties: [record.personId] });
    }
  }
}
