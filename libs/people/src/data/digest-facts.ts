import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';

/** Whom a mail about the network may go to. */
export interface MailCard {
  personId: string;
  firstName: string | null;
  displayName: string;
  /** Where they wish to be written to: the first personal address, else the first of all. */
  address: string | null;
}

/** By what members recognise one another: their latest year and their city. */
export interface NetworkCard {
  personId: string;
  displayName: string;
  school: string | null;
  graduationYear: number | null;
  city: string | null;
  /** Compared instead of the city's name. */
  cityKey: string | null;
}

/** Facts of somebody's record that may be put before them again, and whether they ever were. */
export interface StillRight {
  personId: string;
  school: string | null;
  graduationYear: number | null;
  city: string | null;
  asked: boolean;
  confirmedAt: Date | null;
}

const NAME = `concat_ws(' ', p.first_name, p.last_name)`;
const LIVING = 'p.association_id = $1 and p.id = any ($2::uuid[]) and p.deceased_noted_at is null';
const LATEST_STUDIES = `left join lateral (
    select a.school, a.graduation_year from affiliation a where a.association_id = p.association_id and a.person_id = p.id
    order by a.graduation_year desc nulls last, a.place limit 1) a on true`;

const MAIL_CARDS = hotRead(
  'people.mailCards',
  `select p.id as "personId", p.first_name as "firstName", ${NAME} as "displayName", e.address
  from person p left join lateral (
    select e.address from person_email e where e.association_id = p.association_id and e.person_id = p.id
    order by (e.kind = 'personal') desc, e.place limit 1) e on true
  where ${LIVING}`,
  (scope) => [scope.associationId, [scope.associationId]],
);

const NETWORK_CARDS = hotRead(
  'people.networkCards',
  `select p.id as "personId", ${NAME} as "displayName", a.school, a.graduation_year as "graduationYear", p.city, p.city_key as "cityKey"
  from person p ${LATEST_STUDIES} where ${LIVING}`,
  (scope) => [scope.associationId, [scope.associationId]],
);

const STILL_RIGHT = hotRead(
  'people.stillRight',
  `select p.id as "personId", a.school, a.graduation_year as "graduationYear", p.city, p.still_right_asked_at is not null as asked, p.confirmed_at as "confirmedAt"
  from person p ${LATEST_STUDIES} where ${LIVING}`,
  (scope) => [scope.associationId, [scope.associationId]],
);

const INVITED = hotRead(
  'people.invitedInBatch',
  `select person_id as id from invitation
  where association_id = $1 and batch_id = $2 and person_id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000') order by person_id limit $4`,
  (scope) => [scope.associationId, scope.associationId, null, 500],
);

/** What mails about the network need to know of many people at once, each in one statement. */
@Injectable()
export class DigestFacts {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  /** Absent: unknown ids and people who have died. */
  mailCards(personIds: readonly string[]): Promise<MailCard[]> {
    return this.reads.query<MailCard>(MAIL_CARDS, [requireAssociation(), personIds]);
  }

  networkCards(personIds: readonly string[]): Promise<NetworkCard[]> {
    return this.reads.query<NetworkCard>(NETWORK_CARDS, [requireAssociation(), personIds]);
  }

  stillRight(personIds: readonly string[]): Promise<StillRight[]> {
    return this.reads.query<StillRight>(STILL_RIGHT, [requireAssociation(), personIds]);
  }

  /** Who was invited in one batch, in the order of their ids, those after `after`. */
  async invited(batchId: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(INVITED, [requireAssociation(), batchId, after, limit]);
    return rows.map((row) => row.id);
  }

  /** Inside a unit of work: its subject says that the record is right. False when nothing changed, because they said so the same day. */
  async confirm(personId: string, at: Date): Promise<boolean> {
    const rows = await this.db.query(
      `update person set confirmed_at = $3 where association_id = $1 and id = $2 and deceased_noted_at is null
        and (confirmed_at is null or confirmed_at < $3::timestamptz - interval '1 day') returning id`,
      [requireAssociation(), personId, at],
    );
    return rows.length > 0;
  }

  /** Inside a unit of work: the question has left and is not put again. */
  async asked(personIds: readonly string[], at: Date): Promise<void> {
    await this.db.query('update person set still_right_asked_at = $3 where association_id = $1 and id = any($2::uuid[]) and still_right_asked_at is null', [
      requireAssociation(), personIds, at,
    ]);
  }
}
