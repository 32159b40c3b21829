import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Db } from '../database/db';
import { ReadScope } from '../database/read-scope';
import { UnitOfWork } from '../database/unit-of-work';
import { NotFound } from '../kernel/errors';
import type { Locale } from '../kernel/locale';
import { requireAssociation } from '../scope/scope';
import { Timers } from '../timers/timers';

export interface JobFailure {
  id: string;
  name: string;
  payload: Record<string, unknown>;
  locale: Locale;
  code: string;
  requestId: string;
  failedAt: Date;
  rerunAt: Date | null;
}

export const RERUN_TIMER = 'job.rerun';

const COLUMNS = `id, name, payload, locale, code, request_id as "requestId", failed_at as "failedAt", rerun_at as "rerunAt"`;

/** Jobs that were given up, in our own table: ids, a code and the id under which the log tells more. */
@Injectable()
export class JobFailures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: ReadScope,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly timers: Timers,
  ) {}

  /** Once per request id: a worker killed after this note gives the job up again. */
  async record(failure: Pick<JobFailure, 'name' | 'payload' | 'locale' | 'code' | 'requestId'>): Promise<void> {
    await this.unitOfWork.run(() =>
      this.db.query(
        `insert into job_failure (association_id, id, name, payload, locale, code, request_id, failed_at)
        select $1, $2, $3, $4::jsonb, $5, $6, $7, $8
        where not exists (select from job_failure where association_id = $1 and request_id = $7)`,
        [requireAssociation(), this.clock.newId(), failure.name, JSON.stringify(failure.payload), failure.locale, failure.code, failure.requestId, this.clock.now()],
      ),
    );
  }

  /** "Run again" of the admin. The timer makes it durable; the worker enqueues the job as it was. Nothing when already done. */
  rerun(failureId: string): Promise<JobFailure | NotFound> {
    return this.unitOfWork.run(async () => {
      const failure = await this.find(failureId, 'for update');
      if (!failure) return new NotFound(['id']);
      if (failure.rerunAt) return failure;
      const now = this.clock.now();
      await this.db.query('update job_failure set rerun_at = $3 where association_id = $1 and id = $2', [requireAssociation(), failureId, now]);
      await this.timers.set(RERUN_TIMER, failureId, now);
      return { ...failure, rerunAt: now };
    });
  }

  /** Those nobody has run again yet, newest first. */
  open(limit = 50): Promise<JobFailure[]> {
    return this.reads.query<JobFailure>(`select ${COLUMNS} from job_failure where association_id = $1 and rerun_at is null order by id desc limit $2`, [requireAssociation(), limit]);
  }

  /** Inside a unit of work. */
  async find(failureId: string, lock: '' | 'for update' = ''): Promise<JobFailure | null> {
    const [failure] = await this.db.query<JobFailure>(`select ${COLUMNS} from job_failure where association_id = $1 and id = $2 ${lock}`, [requireAssociation(), failureId]);
    return failure ?? null;
  }
}
