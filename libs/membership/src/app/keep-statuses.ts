import { Injectable } from '@nestjs/common';
import { UnitOfWork, type JobContext } from '@cordee/platform';
import { MembershipsRepository } from '../data/memberships.repository';
import { MembershipCalendar } from './calendar';
import { EndMemberships } from './end-memberships';
import { LapseRecord } from './lapse-record';
import { MembershipBeginnings, NIGHT_TIMER } from './membership-beginnings';

const NIGHT_CHUNK = 500;

/** Every night: the calendar has moved, and what lists and figures read of each membership follows. Killed anywhere, it goes on with those that are still of yesterday. */
@Injectable()
export class KeepStatuses {
  constructor(
    private readonly work: UnitOfWork,
    private readonly beginnings: MembershipBeginnings,
    private readonly ending: EndMemberships,
    private readonly memberships: MembershipsRepository,
    private readonly calendar: MembershipCalendar,
    private readonly lapses: LapseRecord,
  ) {}

  async run(job: Pick<JobContext, 'breathe'>): Promise<void> {
    await this.work.run(() => this.beginnings.rearm(NIGHT_TIMER));
    await this.work.run(() => this.ending.run());
    while (await this.work.run(() => this.next())) await job.breathe();
  }

  /** One chunk. False when nobody is of yesterday any more. */
  private async next(): Promise<boolean> {
    const ids = await this.memberships.stale(await this.calendar.today(), NIGHT_CHUNK);
    if (ids.length > 0) await this.lapses.refresh(ids);
    return ids.length === NIGHT_CHUNK;
  }
}
