import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';
import type { EventMailing } from '../domain/event-mailing';

/** Somebody who is written to: a person, a registration of somebody without a record, or both. */
export interface NewRecipient {
  id: string;
  person: string | null;
  registration: string | null;
}

export interface QueuedRecipient {
  id: string;
  personId: string | null;
  /** Without a record: the name, address and language that they gave when they answered. */
  registrationId: string | null;
  name: string | null;
  email: string | null;
  locale: string | null;
  /** Somebody who was to be invited has answered since. */
  answered: boolean;
}

export type Outcome = 'SENT' | 'SUPPRESSED' | 'CANCELLED';

/** One row per recipient: the claim that a killed worker leaves behind. */
@Injectable()
export class MailingRecipientsRepository {
  constructor(private readonly db: Db) {}

  /** They wait with a mailing that is held, and may leave with one that is not. */
  async add({ id, eventId, kind, state }: EventMailing, rows: readonly NewRecipient[]): Promise<void> {
    await this.db.query(
      `insert into event_mailing_recipient (association_id, id, mailing_id, event_id, kind, person_id, registration_id, state)
      select $1, r.id, $2, $3, $4, r.person, r.registration, $5 from jsonb_to_recordset($6::jsonb) as r(id uuid, person uuid, registration uuid)`,
      [requireAssociation(), id, eventId, kind, state === 'HELD' ? 'HELD' : 'QUEUED', JSON.stringify(rows)],
    );
  }

  async release(mailingId: string): Promise<void> {
    await this.db.query(`update event_mailing_recipient set state = 'QUEUED' where association_id = $1 and mailing_id = $2 and state = 'HELD'`, [requireAssociation(), mailingId]);
  }

  /** The held ones never leave; they may be invited again. */
  async cancel(mailingId: string, at: Date): Promise<void> {
    await this.db.query(`update event_mailing_recipient set state = 'CANCELLED', ended_at = $3 where association_id = $1 and mailing_id = $2 and state = 'HELD'`, [requireAssociation(), mailingId, at]);
  }

  /** Ids of what is still to be sent, in order. */
  async queued(mailingId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(`select id from event_mailing_recipient where association_id = $1 and mailing_id = $2 and state = 'QUEUED' order by id`, [requireAssociation(), mailingId]);
    return rows.map((row) => row.id);
  }

  between(mailingId: string, from: string, to: string): Promise<QueuedRecipient[]> {
    return this.db.query<QueuedRecipient>(
      `select q.id, coalesce(q.person_id, a.person_id) as "personId", q.registration_id as "registrationId", a.name, a.email, a.locale,
        q.kind = 'INVITATION' and exists (select from registration o where o.association_id = $1 and o.event_id = q.event_id and o.person_id = q.person_id) as answered
      from event_mailing_recipient q left join registration a on a.association_id = $1 and a.id = q.registration_id
      where q.association_id = $1 and q.mailing_id = $2 and q.state = 'QUEUED' and q.id >= $3 and q.id <= $4 order by q.id`,
      [requireAssociation(), mailingId, from, to],
    );
  }

  async settle(ids: readonly string[], state: Outcome, at: Date): Promise<void> {
    await this.db.query(`update event_mailing_recipient set state = $3, ended_at = $4 where association_id = $1 and id = any($2::uuid[]) and state = 'QUEUED'`, [requireAssociation(), ids, state, at]);
  }
}
