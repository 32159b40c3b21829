import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';

/** What memberships tell everybody: numbers, no names. */
@Injectable()
export class NewsReads {
  constructor(private readonly reads: ReadScope) {}

  /** How many joined or came back: a first period, or one that goes on from nothing. */
  async joinedSince(since: Date, until: Date): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(
      `select count(distinct w.membership_id)::int as count from membership_period w
      where w.association_id = $1 and w.voided_at is null and w.origin = 'PAID' and w.created_at > $2 and w.created_at <= $3
        and not exists (select from membership_period e where e.association_id = $1 and e.membership_id = w.membership_id and e.voided_at is null and e.id <> w.id and (e.ends_on is null or e.ends_on >= w.starts_on - 1) and e.starts_on < w.starts_on)`,
      [requireAssociation(), since, until],
    );
    return row!.count;
  }
}
