import { Injectable } from '@nestjs/common';
import { Db, ReadScope, requireAssociation } from '@cordee/platform';

export interface NewInvitation {
  id: string;
  person: string;
  address: string;
  /** What a cancelled invitation gives back to its person. */
  before: Date | null;
}

export interface QueuedInvitation {
  id: string;
  personId: string;
  address: string;
  firstName: string | null;
}

/** Who asked for a sample, and whose mail it is to be like. */
export interface AskedSample {
  askedBy: string;
  like: string;
}

/** One row per recipient: the claim that a killed worker leaves behind. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
  ) {}

  /** @param state HELD while the sending can be cancelled, QUEUED when it leaves at once */
  async add(batchId: string, rows: readonly NewInvitation[], state: 'HELD' | 'QUEUED', at: Date): Promise<void> {
    const params = [requireAssociation(), JSON.stringify(rows), at];
    await this.db.query(
      `insert into invitation (association_id, id, batch_id, person_id, address, state, created_at, invited_before)
      select $1, r.id, $4, r.person, r.address, $5, $3, r.before from jsonb_to_recordset($2::jsonb) as r(id uuid, person uuid, address text, before timestamptz)`,
      [...params, batchId, state],
    );
    await this.db.query('update person p set invited_at = $3 from jsonb_to_recordset($2::jsonb) as r(person uuid) where p.association_id = $1 and p.id = r.person', params);
  }

  /** The held ones of a sending may leave; whoever has died in between is left in peace. */
  async release(batchId: string): Promise<void> {
    await this.db.query(
      `update invitation v set state = case when p.deceased_noted_at is null then 'QUEUED' else 'CANCELLED' end
      from person p where v.association_id = $1 and v.batch_id = $2 and v.state = 'HELD' and p.association_id = $1 and p.id = v.person_id`,
      [requireAssociation(), batchId],
    );
  }

  /** The held ones of a sending never leave, and their people are as they were before. Locks people in the order in which inviting does. */
  async cancel(batchId: string): Promise<void> {
    await this.db.query(
      `with theirs as (select p.id from person p where p.association_id = $1
          and p.id = any(array(select v.person_id from invitation v where v.association_id = $1 and v.batch_id = $2 and v.state = 'HELD')) order by p.id for update),
        taken_back as (update invitation v set state = 'CANCELLED' from theirs where v.association_id = $1 and v.batch_id = $2 and v.state = 'HELD' and v.person_id = theirs.id
          returning v.person_id, v.invited_before)
      update person p set invited_at = b.invited_before from taken_back b where p.association_id = $1 and p.id = b.person_id`,
      [requireAssociation(), batchId],
    );
  }

  /** Ids of what is still to be sent, in order. */
  async queued(batchId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(`select id from invitation where association_id = $1 and batch_id = $2 and state = 'QUEUED' order by id`, [requireAssociation(), batchId]);
    return rows.map((row) => row.id);
  }

  between(batchId: string, from: string, to: string): Promise<QueuedInvitation[]> {
    return this.db.query<QueuedInvitation>(
      `select v.id, v.person_id as "personId", v.address, p.first_name as "firstName" from invitation v join person p on p.association_id = $1 and p.id = v.person_id
      where v.association_id = $1 and v.batch_id = $2 and v.state = 'QUEUED' and v.id >= $3 and v.id <= $4 order by v.id`,
      [requireAssociation(), batchId, from, to],
    );
  }

  async settle(id: string, state: 'SENT' | 'SUPPRESSED', at: Date): Promise<void> {
    await this.db.query('update invitation set state = $3, sent_at = $4 where association_id = $1 and id = $2', [requireAssociation(), id, state, at]);
  }

  /** What the line of activity that asked for a sample says. */
  async askedSample(activityId: string): Promise<AskedSample | null> {
    const [row] = await this.reads.query<AskedSample>('select actor_person_id as "askedBy", parties[1] as "like" from activity where association_id = $1 and id = $2', [requireAssociation(), activityId]);
    return row?.askedBy && row.like ? row : null;
  }
}
