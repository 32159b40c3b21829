import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';

/** What an introduction has to say to one of its parties in a digest, or on the site. */
export const SAYINGS = ['asked', 'passedOn', 'write', 'didYouMeet', 'answered', 'redirected', 'released', 'withdrawn', 'lapsed'] as const;
export type Saying = (typeof SAYINGS)[number];

export interface WaitingRow {
  readonly personId: string;
  readonly id: string;
  readonly saying: Saying;
  /** When it began: the oldest waits at the top. */
  readonly since: Date;
  readonly until: Date | null;
  readonly seekerId: string;
  readonly seeker: string;
  readonly target: string;
  readonly suggestion: string | null;
}

const NAME = (person: string): string => `coalesce(nullif(trim(concat_ws(' ', ${person}.first_name, ${person}.last_name)), ''), '')`;
/** How long something that needs no answer may still be told. */
const TOLD_DAYS = 45;
const recent = (column: string): string => `${column} > $3::timestamptz - interval '${TOLD_DAYS} days' and ${column} <= $3`;

/** One branch for each saying: whom it is for, since when, and until when it makes sense. A no and a silence are the same row. */
const BRANCHES: Readonly<Record<Saying, string>> = {
  asked: `select i.connector_id as person, 'asked' as saying, i.stage_at as since, i.due_at as until, i.* from introduction i where i.association_id = $1 and i.connector_id = any($2::uuid[]) and i.state = 'WITH_CONNECTOR'`,
  passedOn: `select i.target_id, 'passedOn', i.stage_at, i.due_at, i.* from introduction i where i.association_id = $1 and i.target_id = any($2::uuid[]) and i.state = 'WITH_TARGET'`,
  write: `select i.seeker_id, 'write', i.connected_at, i.connected_at + interval '14 days', i.* from introduction i where i.association_id = $1 and i.seeker_id = any($2::uuid[]) and i.state = 'CONNECTED'`,
  didYouMeet: `select p.id, 'didYouMeet', i.wrote_at, null, i.* from introduction i cross join lateral (values (i.seeker_id), (i.target_id)) as p(id)
    where i.association_id = $1 and (i.seeker_id = any($2::uuid[]) or i.target_id = any($2::uuid[])) and p.id = any($2::uuid[]) and i.state = 'IN_TOUCH' and i.asked_met > 0`,
  answered: `select i.seeker_id, 'answered', i.ended_at, null, i.* from introduction i where i.association_id = $1 and i.seeker_id = any($2::uuid[]) and i.state = 'ANSWERED' and ${recent('i.ended_at')}`,
  redirected: `select i.seeker_id, 'redirected', i.ended_at, null, i.* from introduction i where i.association_id = $1 and i.seeker_id = any($2::uuid[]) and i.state = 'REDIRECTED' and ${recent('i.ended_at')}`,
  released: `select i.seeker_id, 'released', i.release_at, null, i.* from introduction i where i.association_id = $1 and i.seeker_id = any($2::uuid[]) and i.state = 'NOT_POSSIBLE' and ${recent('i.release_at')}`,
  withdrawn: `select p.id, 'withdrawn', i.withdrawn_at, null, i.* from introduction i cross join lateral (values (i.connector_id, true), (i.target_id, i.forwarded_at is not null or i.route = 'DIRECT')) as p(id, reached)
    where i.association_id = $1 and (i.connector_id = any($2::uuid[]) or i.target_id = any($2::uuid[])) and p.id = any($2::uuid[]) and p.reached and i.state = 'WITHDRAWN' and i.submitted_at is not null and ${recent('i.withdrawn_at')}
      and not exists (select from introduction_step s where s.association_id = $1 and s.introduction_id = i.id and s.event = 'decline' and s.actor_id = p.id)`,
  lapsed: `select i.connector_id, 'lapsed', i.ended_at, null, i.* from introduction i where i.association_id = $1 and i.connector_id = any($2::uuid[]) and i.state = 'LAPSED' and ${recent('i.ended_at')}`,
};

const sql = (sayings: readonly Saying[]): string => `select w.person as "personId", w.id, w.saying, w.since, w.until, w.seeker_id as "seekerId", ${NAME('s')} as seeker, ${NAME('t')} as target,
    (select ${NAME('o')} from person o where o.association_id = $1 and o.id = w.suggested_id) as suggestion
  from (${sayings.map((saying) => BRANCHES[saying]).join(' union all ')}) w
  join person s on s.association_id = $1 and s.id = w.seeker_id join person t on t.association_id = $1 and t.id = w.target_id
  where $3::timestamptz is not null order by w.since, w.id`;

/** What waits for a chunk of members, in one statement. In a job, or for oneself. */
@Injectable()
export class WaitingReads {
  constructor(private readonly reads: ReadScope) {}

  of(personIds: readonly string[], sayings: readonly Saying[], now: Date): Promise<WaitingRow[]> {
    return this.reads.query<WaitingRow>(sql(sayings), [requireAssociation(), personIds, now]);
  }
}
