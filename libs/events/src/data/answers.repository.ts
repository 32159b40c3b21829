import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';

/** Answers, places on the waiting list and tickets, many at a time. Their event is locked before (EventsRepository). */
@Injectable()
export class AnswersRepository {
  constructor(private readonly db: Db) {}

  /** Nobody comes any more, nobody waits. Answers how many said yes or waited. */
  async callOff(eventId: string, at: Date): Promise<number> {
    const params = [requireAssociation(), eventId, at];
    const ended = await this.db.query(
      `update registration set state = 'CANCELLED', cause = 'EVENT_CANCELLED', version = version + 1
      where association_id = $1 and event_id = $2 and state in ('CONFIRMED', 'WAITLISTED') and $3::timestamptz is not null returning id`, params);
    await this.db.query(`update waitlist_entry set state = 'CLOSED', ended_at = $3 where association_id = $1 and event_id = $2 and state in ('WAITING', 'OFFERED')`, params);
    await this.db.query(`update ticket set state = 'CANCELLED', ended_at = $3 where association_id = $1 and event_id = $2 and state in ('HELD', 'VALID', 'CHECKED_IN')`, params);
    await this.db.query('update quota set taken = 0 where association_id = $1 and event_id = $2', params.slice(0, 2));
    return ended.length;
  }
}
