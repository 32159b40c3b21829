import { Injectable } from '@nestjs/common';
import { Activity } from '@cordee/platform';
import type { Grant } from './grant-period';
import { MembershipBook, type PeriodToAdd } from './membership-book';

/** The period and the line that says why. */
@Injectable()
export class Granting {
  constructor(
    private readonly book: MembershipBook,
    private readonly activity: Activity,
  ) {}

  async write(period: PeriodToAdd, { personId, reason, startsOn, endsOn }: Grant): Promise<void> {
    await this.book.addPeriods([period], true);
    const after = { startsOn: startsOn.toString(), endsOn: endsOn?.toString() ?? null, reason: reason.trim() };
    await this.activity.record('membership.periodGranted', { subject: personId, audience: 'office', parties: [personId], after });
  }
}
