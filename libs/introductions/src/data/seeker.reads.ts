import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Fate } from '../domain/seeker-view';

export interface OwnAsk extends Fate {
  readonly id: string;
  readonly targetId: string;
  readonly submittedAt: Date;
  /** An open ask that somebody answered: nobody was asked. */
  readonly answersOpenAsk: boolean;
}

export interface AskRate {
  readonly askType: string;
  readonly asked: number;
  readonly helped: number;
  readonly days: number | null;
}

const OWN = `select id, target_id as "targetId", submitted_at as "submittedAt", state, state_before as "stateBefore", forwarded_at as "forwardedAt", connector_id as "connectorId",
    release_at as "releaseAt", place_until as "placeUntil", withdrawn_at as "withdrawnAt", from_open_ask_id is not null as "answersOpenAsk"
  from introduction where association_id = $1 and seeker_id = $2 and submitted_at is not null order by id desc`;
const TEXTS = `select w.why from introduction i join introduction_words w on w.association_id = $1 and w.introduction_id = i.id
  where i.association_id = $1 and i.seeker_id = $2 and i.submitted_at is not null and i.from_open_ask_id is null and i.target_id <> $3 order by i.submitted_at desc limit 10`;
/** Below this many the figure is not shown: it would tell of people, or of chance. */
export const RATE_LEAST = 20;

/** What somebody has asked in their life, as far as they know it. */
@Injectable()
export class SeekerReads {
  constructor(private readonly reads: ReadScope) {}

  asksOf(personId: string): Promise<OwnAsk[]> {
    return this.reads.query<OwnAsk>(OWN, [requireAssociation(), personId]);
  }

  /** The latest ten sentences that they wrote to other people. */
  async earlierTexts(personId: string, targetId: string): Promise<string[]> {
    return (await this.reads.query<{ why: string }>(TEXTS, [requireAssociation(), personId, targetId])).map(({ why }) => why);
  }

  rates(now: Date): Promise<AskRate[]> {
    return this.reads.query<AskRate>('select ask_type as "askType", asked, helped, round(days)::int as days from introductions_rates($1, $2)', [now, RATE_LEAST]);
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
hotRead('introductions.ownAsks', OWN, (scope) => [scope.associationId, NOBODY]);
hotRead('introductions.ownTexts', TEXTS, (scope) => [scope.associationId, NOBODY, NOBODY]);
