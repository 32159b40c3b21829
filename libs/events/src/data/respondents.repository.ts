import { Injectable } from '@nestjs/common';
import { Db, requireAssociation } from '@cordee/platform';

/** An answer by name and address whose address has come to belong to somebody's record. */
export interface ByName {
  eventId: string;
  registrationId: string;
  personId: string;
}

/** Of an address that several records share nobody knows whose it is: it stays a name. */
const SOLE_OWNER = `(select case when count(distinct m.person_id) = 1 then min(m.person_id::text)::uuid end from person_email m
  join person p on p.association_id = $1 and p.id = m.person_id and p.deceased_noted_at is null where m.association_id = $1 and m.address = `;

/** Who stands behind a name and an address. */
@Injectable()
export class RespondentsRepository {
  constructor(private readonly db: Db) {}

  /** Of these addresses, those that belong to exactly one living record, and whose. */
  async owners(emails: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (emails.length === 0) return new Map();
    const rows = await this.db.query<{ email: string; personId: string | null }>(`select t.email, ${SOLE_OWNER} t.email) as "personId" from unnest($2::text[]) t(email)`, [requireAssociation(), emails]);
    return new Map(rows.flatMap(({ email, personId }) => (personId ? [[email, personId] as const] : [])));
  }

  /** What these people have answered to the event by name. */
  async byName(eventId: string, personIds: readonly string[]): Promise<ByName[]> {
    if (personIds.length === 0) return [];
    return this.db.query<ByName>(
      `select * from (select r.event_id as "eventId", r.id as "registrationId", ${SOLE_OWNER} r.email) as "personId" from registration r
        where r.association_id = $1 and r.event_id = $2 and r.cause is distinct from 'MERGED' and r.email = any(array(select m.address from person_email m where m.association_id = $1 and m.person_id = any($3::uuid[])))) b
      where "personId" is not null order by "registrationId"`,
      [requireAssociation(), eventId, personIds],
    );
  }

  /** Of events that are not over, every answer by name that is somebody's. */
  async allByName(now: Date): Promise<ByName[]> {
    return this.db.query<ByName>(
      `select * from (select r.event_id as "eventId", r.id as "registrationId", ${SOLE_OWNER} r.email) as "personId" from registration r
        join event e on e.association_id = $1 and e.id = r.event_id and e.ends_at > $2
        where r.association_id = $1 and r.email is not null and r.cause is distinct from 'MERGED') b
      where "personId" is not null order by "eventId", "registrationId"`,
      [requireAssociation(), now],
    );
  }
}
