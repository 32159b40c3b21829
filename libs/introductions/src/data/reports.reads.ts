import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { ReportReason } from '../domain/reasons';
import type { ReportDecision } from '../domain/report';
import type { State } from '../domain/transitions';

/** A report as a moderator reads it. The words are there only while it waits: then the policy closes them again. */
export interface ReportRow {
  id: string;
  at: Date;
  dueAt: Date;
  reason: ReportReason;
  note: string | null;
  reporterId: string;
  reporterRole: 'seeker' | 'connector' | 'target';
  seekerId: string;
  targetId: string;
  connectorId: string | null;
  /** In which it was frozen. */
  state: State;
  why: string | null;
  connectorWords: string | null;
  answer: string | null;
  /** Other reports about requests of the same seeker. */
  others: number;
  settledAt: Date | null;
  settledBy: string | null;
  decision: ReportDecision | null;
  message: string | null;
}

const REPORT = `select r.id, r.at, r.due_at as "dueAt", r.reason, r.note, r.reporter_id as "reporterId", r.reporter_role as "reporterRole", r.seeker_id as "seekerId", r.target_id as "targetId",
    r.connector_id as "connectorId", r.state_reported as state, w.why, w.connector_words as "connectorWords", w.answer, r.settled_at as "settledAt", r.settled_by as "settledBy", r.decision, r.message,
    (select count(*)::int from introduction_report o where o.association_id = $1 and o.seeker_id = r.seeker_id and o.reporter_role <> 'seeker' and o.id <> r.id) as others
  from introduction_report r
  left join introduction_words w on w.association_id = $1 and w.introduction_id = r.introduction_id and r.settled_at is null`;

const NOBODY = '00000000-0000-0000-0000-000000000000';
const OPEN = hotRead('introductions.reportsOpen', `${REPORT} where r.association_id = $1 and r.settled_at is null and (r.due_at, r.id) > ($2, $3) order by r.due_at, r.id limit $4`,
  (scope) => [scope.associationId, new Date(0), NOBODY, 21]);
const SETTLED = `${REPORT} where r.association_id = $1 and r.settled_at is not null and ($2::timestamptz is null or (r.settled_at, r.id) < ($2, $3)) order by r.settled_at desc, r.id desc limit $4`;
const ONE = `${REPORT} where r.association_id = $1 and r.id = $2`;

/** The last row of a page: when it is due, or was settled. */
export type ReportKey = readonly [at: string, id: string];

@Injectable()
export class ReportsReads {
  constructor(private readonly reads: ReadScope) {}

  /** Those that wait, the most urgent first. */
  open(after: ReportKey | null, limit: number): Promise<ReportRow[]> {
    const [at, id] = after ?? ['1970-01-01T00:00:00Z', NOBODY];
    return this.reads.query<ReportRow>(OPEN, [requireAssociation(), at, id, limit]);
  }

  /** The latest first. */
  settled(after: ReportKey | null, limit: number): Promise<ReportRow[]> {
    const [at, id] = after ?? [null, NOBODY];
    return this.reads.query<ReportRow>(SETTLED, [requireAssociation(), at, id, limit]);
  }

  async count(open: boolean): Promise<number> {
    const [row] = await this.reads.query<{ count: number }>('select count(*)::int as count from introduction_report where association_id = $1 and (settled_at is null) = $2', [requireAssociation(), open]);
    return row!.count;
  }

  async one(id: string): Promise<ReportRow | null> {
    const [row] = await this.reads.query<ReportRow>(ONE, [requireAssociation(), id]);
    return row ?? null;
  }

  /** How many requests each of these people has sent since; the requests themselves stay closed. */
  async askedSince(seekerIds: readonly string[], since: Date): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads.query<{ id: string; asked: number }>('select seeker_id as id, asked from introductions_asked_by($1, $2)', [seekerIds, since]);
    return new Map(rows.map(({ id, asked }) => [id, asked]));
  }
}
