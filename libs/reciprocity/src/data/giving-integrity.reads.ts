import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';
import { SILENT_FROM } from '../domain/helper';
import { MOST_ASKS } from '../domain/choices';
import { LOAD_WINDOW_DAYS } from '../domain/load';

export interface WrongSilence {
  personId: string;
  expiries: number;
  silent: boolean;
}
export interface WrongLoad {
  personId: string;
  asked: number;
}
export interface EndlessAsk {
  entryId: string;
  personId: string;
}

const MOST = 100;
const DAY_MS = 86_400_000;
/** A "later" waits ninety days, and is then asked for a week. */
const LONGEST_ASK_DAYS = 120;

/** What must hold of what people are asked, and does not. */
@Injectable()
export class GivingIntegrityReads {
  constructor(private readonly reads: ReadScope) {}

  silences(): Promise<WrongSilence[]> {
    return this.reads.query<WrongSilence>(
      `select person_id as "personId", expiries, silent_at is not null as silent from helper
      where association_id = $1 and (silent_at is not null) <> (expiries >= ${SILENT_FROM}) order by person_id limit ${MOST}`, [requireAssociation()]);
  }

  /** Nobody can choose to be asked as often as that. */
  loads(now: Date): Promise<WrongLoad[]> {
    return this.reads.query<WrongLoad>(
      `select person_id as "personId", count(*)::int as asked from load_entry where association_id = $1 and kind = 'ASK' and at > $2 group by person_id having count(*) > ${MOST_ASKS} order by 1 limit ${MOST}`,
      [requireAssociation(), new Date(now.getTime() - LOAD_WINDOW_DAYS * DAY_MS)]);
  }

  endlessAsks(now: Date): Promise<EndlessAsk[]> {
    return this.reads.query<EndlessAsk>(
      `select id as "entryId", person_id as "personId" from load_entry where association_id = $1 and kind = 'ASK' and open_until > $2 order by id limit ${MOST}`,
      [requireAssociation(), new Date(now.getTime() + LONGEST_ASK_DAYS * DAY_MS)]);
  }

  /** Answered by whoever asked, or by somebody who is not there any more. */
  strangeAnswers(): Promise<{ askId: string }[]> {
    return this.reads.query(
      `select o.id as "askId" from open_ask o left join person p on p.association_id = $1 and p.id = o.answered_by
      where o.association_id = $1 and o.answered_by is not null and (o.answered_by = o.person_id or p.id is null) order by o.id limit ${MOST}`, [requireAssociation()]);
  }
}
