import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { ROW, type EventRow } from './events.reads';

/** More than anybody plans in a month. */
const MOST = 200;

// No clock is a day away from another: the index finds the month and a day around it, the clocks of each event decide.
const MONTH = hotRead(
  'events.month',
  `select ${ROW} where e.association_id = $1 and e.starts_at >= $3::timestamptz - interval '1 day' and e.starts_at < $3::timestamptz + interval '32 days'
    and to_char(e.starts_at at time zone e.zone, 'YYYY-MM') = $4 order by e.starts_at, e.id limit $5`,
  // An ordinary month: the range is small beside all that an association has ever planned.
  (scope) => [scope.associationId, null, new Date('2027-03-01T00:00:00Z'), '2027-03', MOST],
);

@Injectable()
export class EventMonthReads {
  constructor(private readonly reads: ReadScope) {}

  /** @param month such as `2026-12` */
  of(month: string): Promise<EventRow[]> {
    return this.reads.query<EventRow>(MONTH, [requireAssociation(), null, new Date(`${month}-01T00:00:00Z`), month, MOST]);
  }
}
