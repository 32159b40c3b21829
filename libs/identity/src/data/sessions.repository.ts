import { Injectable } from '@nestjs/common';
import { Db, ReadScope } from '@cordee/platform';

export interface SessionRow {
  id: string;
  association_id: string;
  created_at: Date;
  last_seen_at: Date;
  user_agent: string | null;
}

/** Sessions of the signed-in account: the policy shows no other. */
@Injectable()
export class SessionsRepository {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  open(): Promise<SessionRow[]> {
    return this.reads.query('select id, association_id, created_at, last_seen_at, user_agent from session where ended_at is null order by last_seen_at desc, id');
  }

  /** False when there is no such open session of this account. */
  async end(id: string, now: Date): Promise<boolean> {
    return (await this.db.query('update session set ended_at = $2 where id = $1 and ended_at is null returning id', [id, now])).length === 1;
  }

  async endOthers(keep: string | null, now: Date): Promise<number> {
    return (await this.db.query('update session set ended_at = $2 where ended_at is null and id is distinct from $1 returning id', [keep, now])).length;
  }

  async touch(id: string, office: boolean, now: Date): Promise<void> {
    await this.db.query('update session set last_seen_at = $2, office = office or $3 where id = $1 and (last_seen_at < $2 or office is distinct from $3)', [id, now, office]);
  }
}
