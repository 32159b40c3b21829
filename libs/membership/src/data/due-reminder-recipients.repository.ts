import { Injectable } from '@nestjs/common';
import { Clock, Db, requireAssociation } from '@cordee/platform';
import type { DueReminderSending } from '../domain/due-reminder-sending';

/** A due of which the office reminds, and when it was reminded of before. */
export interface ClaimedDue {
  dueId: string;
  before: Date | null;
}

export interface QueuedReminder {
  id: string;
  dueId: string;
  /** By a rule, while this one was held. */
  remindedSince: boolean;
}

export type ReminderOutcome = 'SENT' | 'SUPPRESSED' | 'CLOSED';

/** One row for each mail, and the claim on its due by which nobody is reminded twice within days. */
@Injectable()
export class DueReminderRecipientsRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Of these, the open ones that nobody was reminded of since; noted as reminded now. Of two who claim at once the second waits, and gets what the first has left. */
  claim(dueIds: readonly string[], since: Date, at: Date): Promise<ClaimedDue[]> {
    return this.db.query<ClaimedDue>(
      `with free as (
        select id, reminded_at as before from due
        where association_id = $1 and id = any($2::uuid[]) and state in ('ISSUED', 'PARTIALLY_PAID', 'REOPENED') and (reminded_at is null or reminded_at < $3)
          and exists (select from membership m where m.association_id = $1 and m.id = due.membership_id and m.ended_at is null) order by id for update
      )
      update due d set reminded_at = $4 from free where d.association_id = $1 and d.id = free.id returning d.id as "dueId", free.before`,
      [requireAssociation(), dueIds, since, at],
    );
  }

  /** They wait with a sending that is held, and may leave with one that is not. */
  async add({ id, state }: DueReminderSending, claimed: readonly ClaimedDue[]): Promise<void> {
    const rows = claimed.map((one) => ({ id: this.clock.newId(), ...one }));
    await this.db.query(
      `insert into due_reminder_recipient (association_id, id, sending_id, due_id, state, reminded_before)
      select $1, r.id, $2, r."dueId", $3, r.before from jsonb_to_recordset($4::jsonb) as r(id uuid, "dueId" uuid, before timestamptz)`,
      [requireAssociation(), id, state === 'HELD' ? 'HELD' : 'QUEUED', JSON.stringify(rows)],
    );
  }

  async release(sendingId: string): Promise<void> {
    await this.db.query(`update due_reminder_recipient set state = 'QUEUED' where association_id = $1 and sending_id = $2 and state = 'HELD'`, [requireAssociation(), sendingId]);
  }

  /** The held ones never leave, and their dues count as reminded when they were before; not those that a rule has reminded of meanwhile. */
  async cancel({ id, heldAt, endedAt }: DueReminderSending): Promise<void> {
    await this.db.query(
      `update due d set reminded_at = r.reminded_before from due_reminder_recipient r
      where d.association_id = $1 and r.association_id = $1 and r.sending_id = $2 and r.state = 'HELD' and d.id = r.due_id and d.reminded_at = $3`,
      [requireAssociation(), id, heldAt],
    );
    await this.db.query(`update due_reminder_recipient set state = 'CANCELLED', ended_at = $3 where association_id = $1 and sending_id = $2 and state = 'HELD'`, [requireAssociation(), id, endedAt]);
  }

  /** Ids of what is still to be sent, in order. */
  async queued(sendingId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(`select id from due_reminder_recipient where association_id = $1 and sending_id = $2 and state = 'QUEUED' order by id`, [requireAssociation(), sendingId]);
    return rows.map(({ id }) => id);
  }

  between(sendingId: string, from: string, to: string): Promise<QueuedReminder[]> {
    return this.db.query<QueuedReminder>(
      `select r.id, r.due_id as "dueId", d.reminded_at is distinct from s.held_at as "remindedSince" from due_reminder_recipient r
        join due_reminder_sending s on s.association_id = $1 and s.id = r.sending_id join due d on d.association_id = $1 and d.id = r.due_id
      where r.association_id = $1 and r.sending_id = $2 and r.state = 'QUEUED' and r.id >= $3 and r.id <= $4 order by r.id`,
      [requireAssociation(), sendingId, from, to],
    );
  }

  async settle(ids: readonly string[], state: ReminderOutcome, at: Date): Promise<void> {
    await this.db.query(`update due_reminder_recipient set state = $3, ended_at = $4 where association_id = $1 and id = any($2::uuid[]) and state = 'QUEUED'`, [requireAssociation(), ids, state, at]);
  }
}
