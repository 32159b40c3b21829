import { Injectable } from '@nestjs/common';
import { Db, ReadScope, requireAssociation, Temporal } from '@cordee/platform';
import type { HeldRun } from '../domain/due-run';

export interface DueRun extends HeldRun {
  id: string;
  planId: string;
  periodStartsOn: Temporal.PlainDate;
  periodEndsOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  /** The last membership that was looked at. */
  after: string | null;
  made: number;
  skipped: number;
  startedBy: string | null;
  /** Whom it was to call as it was started; null for runs that began before there was a hold. */
  recipients: number | null;
  /** When it leaves by itself, or left. */
  releasesAt: Date | null;
}

export interface DueRunRow extends DueRun {
  planName: string;
  startedByName: string;
  /** Memberships of the plan while it runs, what it has looked at once it is over. */
  total: number;
}

type Days = 'periodStartsOn' | 'periodEndsOn' | 'dueOn';
type Stored<R> = Omit<R, Days> & Record<Days, string>;

const COLUMNS = `r.id, r.plan_id as "planId", r.state, r.period_starts_on::text as "periodStartsOn", r.period_ends_on::text as "periodEndsOn", r.due_on::text as "dueOn", r.after, r.made, r.skipped,
  r.started_at as "startedAt", r.started_by as "startedBy", r.ended_at as "endedAt", r.recipients, r.releases_at as "releasesAt", r.settled_at as "settledAt", r.settled_by as "settledBy"`;
const ROW = `select ${COLUMNS}, l.name as "planName", concat_ws(' ', p.first_name, p.last_name) as "startedByName",
    case when r.state in ('HELD', 'RUNNING') then (select count(*)::int from membership m where m.association_id = $1 and m.plan_id = r.plan_id and m.ended_at is null) else r.made + r.skipped end as total
  from due_run r join membership_plan l on l.association_id = $1 and l.id = r.plan_id left join person p on p.association_id = $1 and p.id = r.started_by where r.association_id = $1`;

function dated<R extends DueRun>(row: Stored<R>): R {
  const { periodStartsOn, periodEndsOn, dueOn } = row;
  return { ...row, periodStartsOn: Temporal.PlainDate.from(periodStartsOn), periodEndsOn: Temporal.PlainDate.from(periodEndsOn), dueOn: Temporal.PlainDate.from(dueOn) } as unknown as R;
}

@Injectable()
export class DueRunsRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
  ) {}

  /** False when the plan and period are called already. */
  async add(run: DueRun): Promise<boolean> {
    const rows = await this.db.query(
      `insert into due_run (association_id, id, plan_id, state, period_starts_on, period_ends_on, due_on, made, skipped, started_at, started_by, recipients, releases_at, settled_at, settled_by)
      values ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id`,
      [requireAssociation(), run.id, run.planId, run.state, run.periodStartsOn.toString(), run.periodEndsOn.toString(), run.dueOn.toString(), run.startedAt, run.startedBy, run.recipients, run.releasesAt, run.settledAt, run.settledBy],
    );
    return rows.length > 0;
  }

  async standing(planId: string, periodStartsOn: Temporal.PlainDate): Promise<string | null> {
    const [row] = await this.reads.query<{ id: string }>(`select id from due_run where association_id = $1 and plan_id = $2 and period_starts_on = $3 and state <> 'CANCELLED'`, [
      requireAssociation(), planId, periodStartsOn.toString(),
    ]);
    return row?.id ?? null;
  }

  /** Locked until the unit of work ends: of two who decide at once, the second sees what the first has decided. */
  async lock(id: string): Promise<DueRun | null> {
    const [row] = await this.db.query<Stored<DueRun>>(`select ${COLUMNS} from due_run r where r.association_id = $1 and r.id = $2 ${this.alone}`, [requireAssociation(), id]);
    return row ? dated<DueRun>(row) : null;
  }

  async save({ id, state, after, made, skipped, endedAt }: DueRun): Promise<void> {
    await this.db.query('update due_run set state = $3, after = $4, made = $5, skipped = $6, ended_at = $7 where association_id = $1 and id = $2', [requireAssociation(), id, state, after, made, skipped, endedAt]);
  }

  /** As the end of its hold leaves it. */
  async saveSettled({ id, state, settledAt, settledBy, endedAt }: DueRun): Promise<void> {
    await this.db.query('update due_run set state = $3, settled_at = $4, settled_by = $5, ended_at = $6 where association_id = $1 and id = $2', [requireAssociation(), id, state, settledAt, settledBy, endedAt]);
  }

  async find(id: string): Promise<DueRunRow | null> {
    const [row] = await this.reads.query<Stored<DueRunRow>>(`${ROW} and r.id = $2`, [requireAssociation(), id]);
    return row ? dated<DueRunRow>(row) : null;
  }

  /** Newest first. */
  async latest(): Promise<DueRunRow[]> {
    return (await this.reads.query<Stored<DueRunRow>>(`${ROW} order by r.id desc limit 50`, [requireAssociation()])).map((row) => dated<DueRunRow>(row));
  }

  /** Ids of a run's dues that are still to be mailed, in order. */
  async unmailed(runId: string): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>('select id from due where association_id = $1 and run_id = $2 and mailed_at is null order by id', [requireAssociation(), runId]);
    return rows.map(({ id }) => id);
  }
}
