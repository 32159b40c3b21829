import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';

export interface JournalRow {
  id: string;
  at: Date;
  verb: string;
  actor_person_id: string | null;
  subject_id: string;
  changed: string[];
  before: unknown;
  after: unknown;
}

export interface JournalFilter {
  verb: string | null;
  personId: string | null;
  /** The id of the last line of the page before. */
  beforeId: string | null;
}

const MATCHES = `from activity a where a.association_id = $1 and a.audience = 'office'
  and ($2::text is null or a.verb = $2) and ($3::uuid is null or a.subject_id = $3 or a.actor_person_id = $3)`;

const PAGE = `with line as (select a.id, a.at, a.verb, a.actor_person_id, a.subject_id, a.changed ${MATCHES} and ($4::uuid is null or a.id < $4) order by a.id desc limit $5)
  select line.*, d.before, d.after from line left join activity_detail d on d.association_id = $1 and d.activity_id = line.id order by line.id desc`;

/** The office's journal: lines whose audience is the office. What belongs to the parties of an act is not here. */
@Injectable()
export class JournalRepository {
  constructor(private readonly reads: ReadScope) {}

  page({ verb, personId, beforeId }: JournalFilter, limit: number): Promise<JournalRow[]> {
    return this.reads.query(PAGE, [requireAssociation(), verb, personId, beforeId, limit]);
  }

  async count({ verb, personId }: JournalFilter): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>(`select count(*)::int as count ${MATCHES}`, [requireAssociation(), verb, personId]);
    return row!.count;
  }
}
