import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';

const MOST = 100;
const NEWS = `w.step <> 'THANKS'`;

/** What must agree between the tables of gratitude, and does not. Ids and dates only. */
@Injectable()
export class GratitudeIntegrityReads {
  constructor(private readonly reads: ReadScope) {}

  /** Something was due before this, and the clock has done nothing. */
  late(before: Date): Promise<{ loopId: string; nextAt: Date }[]> {
    return this.reads.query(`select id as "loopId", next_at as "nextAt" from gratitude_loop where association_id = $1 and closed_at is null and (next_at is null or next_at < $2) order by id limit ${MOST}`, [requireAssociation(), before]);
  }

  /** What the loop says was said, and what was. */
  unlikeWords(): Promise<{ loopId: string }[]> {
    return this.reads.query(
      `select id as "loopId" from (
        select l.id, l.thanked_at, l.outcome_at,
          exists (select from gratitude_word w where w.association_id = $1 and w.loop_id = l.id and w.step in ('THANKS', 'LANDED')) as thanks,
          exists (select from gratitude_word w where w.association_id = $1 and w.loop_id = l.id and w.step = 'THANKS') as plain,
          exists (select from gratitude_word w where w.association_id = $1 and w.loop_id = l.id and ${NEWS}) as news
        from gratitude_loop l where l.association_id = $1) s
      where (s.thanked_at is not null and not s.thanks) or (s.plain and s.thanked_at is null) or (s.outcome_at is not null) <> s.news order by 1 limit ${MOST}`,
      [requireAssociation()],
    );
  }

  /** Of other people or of another help than its loop. */
  strayActs(): Promise<{ loopId: string }[]> {
    return this.reads.query(
      `select l.id as "loopId" from gratitude_loop l join help_act a on a.association_id = $1 and a.id = l.act_id
      where l.association_id = $1 and (a.giver_id, a.receiver_id, a.module, a.source_id) <> (l.giver_id, l.receiver_id, l.module, l.source_id) order by 1 limit ${MOST}`,
      [requireAssociation()],
    );
  }

  strayWords(): Promise<{ wordId: string }[]> {
    return this.reads.query(
      `select w.id as "wordId" from gratitude_word w join gratitude_loop l on l.association_id = $1 and l.id = w.loop_id
      where w.association_id = $1 and (w.giver_id, w.receiver_id) <> (l.giver_id, l.receiver_id) order by 1 limit ${MOST}`,
      [requireAssociation()],
    );
  }

  /** A note that somebody was told, beside a word to somebody else. */
  strayLandings(): Promise<{ landingId: string }[]> {
    return this.reads.query(
      `select distinct n.landing_id as "landingId" from landing_word n join landing d on d.association_id = $1 and d.id = n.landing_id
        join gratitude_word w on w.association_id = $1 and w.id = n.word_id
      where n.association_id = $1 and (w.giver_id, w.receiver_id) <> (n.giver_id, d.person_id) order by 1 limit ${MOST}`,
      [requireAssociation()],
    );
  }
}
