import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';

export interface InvitationCounts {
  invited: number;
  alreadyActive: number;
  withoutEmail: number;
}

export interface QueuedInvitation {
  id: string;
  personId: string;
  address: string;
  firstName: string | null;
}

/** One row per recipient: the claim that a killed worker leaves behind. */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly db: Db) {}

  /**
   * Queues an invitation for each of these people, or for everybody who was not invited yet. The dead are left in peace.
   * @param personIds null for everybody
   */
  async queue(batchId: string, personIds: readonly string[] | null, ids: { at: Date; newId: () => string }): Promise<InvitationCounts> {
    const chosen = await this.db.query<{ id: string; address: string | null; active: boolean }>(
      `select p.id, l.person_id is not null as active,
        (select e.address from person_email e where e.association_id = $1 and e.person_id = p.id order by e.place, e.address limit 1) as address
      from person p left join account_person l on l.association_id = $1 and l.person_id = p.id
      where p.association_id = $1 and p.deceased_noted_at is null and (p.id = any($2::uuid[]) or ($2::uuid[] is null and p.invited_at is null))
      order by p.id for update of p`,
      [requireAssociation(), personIds],
    );
    const invited = chosen.flatMap(({ id, address, active }) => (address && !active ? [{ id: ids.newId(), person: id, address }] : []));
    await this.write(batchId, invited, ids.at);
    return { invited: invited.length, alreadyActive: chosen.filter((one) => one.active).length, withoutEmail: chosen.filter((one) => !one.active && !one.address).length };
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

  private async write(batchId: string, rows: readonly { id: string; person: string; address: string }[], at: Date): Promise<void> {
    const params = [requireAssociation(), JSON.stringify(rows), at];
    await this.db.query(
      `insert into invitation (association_id, id, batch_id, person_id, address, state, created_at)
      select $1, r.id, $4, r.person, r.address, 'QUEUED', $3 from jsonb_to_recordset($2::jsonb) as r(id uuid, person uuid, address text)`,
      [...params, batchId],
    );
    await this.db.query('update person p set invited_at = $3 from jsonb_to_recordset($2::jsonb) as r(person uuid) where p.association_id = $1 and p.id = r.person', params);
  }
}
