import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { DigestPreference } from '../domain/preference';
import { DigestReader } from '../domain/reader';
import { DigestPreferenceSchema } from './digest-preference.schema';

/** Dates without time are read as text: the driver would make them instants of the server's zone. */
const COLUMNS = `association_id as "associationId", person_id as "personId", frequency, weekday, hour, zone,
  interruptions_per_week as "interruptionsPerWeek", paused_until::text as "pausedUntil", unsubscribed_at as "unsubscribedAt", next_at as "nextAt",
  last_window::text as "lastWindow", last_sent_at as "lastSentAt", key_version as "keyVersion", version,
  created_at as "createdAt", updated_at as "updatedAt"`;

const OF_PERSON = hotRead(
  'messaging.preferenceOfPerson',
  `select ${COLUMNS} from digest_preference where association_id = $1 and person_id = $2`,
  (scope) => [scope.associationId, scope.associationId],
);

/** Of many at once only what a digest is decided by; instants as numbers, because reading dates is what costs most. */
const OF_PEOPLE = hotRead(
  'messaging.readersOfDigest',
  `select person_id as "personId", frequency, zone, paused_until::text as "pausedUntil", unsubscribed_at is not null as unsubscribed,
    (extract(epoch from last_sent_at) * 1000)::float8 as "lastSentMs", key_version as "keyVersion"
  from digest_preference where association_id = $1 and person_id = any ($2::uuid[])`,
  (scope) => [scope.associationId, [scope.associationId]],
);

const DUE = hotRead(
  'messaging.dueMembers',
  `select ${COLUMNS} from digest_preference where association_id = $1 and next_at <= $2 order by next_at limit $3`,
  (scope) => [scope.associationId, new Date(0), 500],
);

const EARLIEST = hotRead(
  'messaging.earliestDue',
  'select next_at as at from digest_preference where association_id = $1 and next_at is not null order by next_at limit 1',
  (scope) => [scope.associationId],
);

@Injectable()
export class PreferenceRepository {
  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
  ) {}

  async find(personId: string): Promise<DigestPreference | null> {
    return first(await this.reads.query<DigestPreference>(OF_PERSON, [requireAssociation(), personId]));
  }

  /** What decides the digests of a chunk of members. */
  async readers(personIds: readonly string[]): Promise<DigestReader[]> {
    return (await this.reads.query<ReaderRow>(OF_PEOPLE, [requireAssociation(), personIds])).map(asReader);
  }

  /** Inside a unit of work: nobody else changes it until the commit. */
  async lock(personId: string): Promise<DigestPreference | null> {
    return first(await this.db.query<DigestPreference>(`${OF_PERSON} for update`, [requireAssociation(), personId]));
  }

  async save(preference: DigestPreference): Promise<void> {
    await this.db.manager.save(DigestPreferenceSchema, preference);
  }

  /** Adds those who have none yet, in one statement. Answers how many were added. */
  async addMissing(preferences: readonly DigestPreference[]): Promise<number> {
    const column = <K extends keyof DigestPreference>(name: K) => preferences.map((preference) => preference[name]);
    const added = await this.db.query(
      `insert into digest_preference (association_id, person_id, frequency, weekday, hour, zone, next_at, created_at, updated_at)
      select $1, p, f, w, h, z, n, $8, $8
      from unnest($2::uuid[], $3::text[], $4::smallint[], $5::smallint[], $6::text[], $7::timestamptz[]) as t (p, f, w, h, z, n)
      on conflict do nothing returning person_id`,
      [requireAssociation(), column('personId'), column('frequency'), column('weekday'), column('hour'), column('zone'), column('nextAt'), preferences[0]?.createdAt],
    );
    return added.length;
  }

  /** Members whose digest has fallen due, locked; those that another worker holds are left to it. */
  async lockDue(now: Date, limit: number): Promise<DigestPreference[]> {
    return (await this.db.query<DigestPreference>(`${DUE} for update skip locked`, [requireAssociation(), now, limit])).map(asPreference);
  }

  /** Stores the next dates of a chunk in one statement. It is not a change by the member: the version stays. */
  async advance(preferences: readonly DigestPreference[]): Promise<void> {
    const column = <K extends keyof DigestPreference>(name: K) => preferences.map((preference) => preference[name]);
    await this.db.query(
      `update digest_preference set next_at = t.n, last_window = t.w
      from unnest($2::uuid[], $3::timestamptz[], $4::date[]) as t (p, n, w)
      where association_id = $1 and person_id = t.p`,
      [requireAssociation(), column('personId'), column('nextAt'), column('lastWindow')],
    );
  }

  async noteSent(personIds: readonly string[], at: Date): Promise<void> {
    await this.db.query('update digest_preference set last_sent_at = $3 where association_id = $1 and person_id = any ($2::uuid[])', [requireAssociation(), personIds, at]);
  }

  /**
   * The earliest date of the association. One at a time per association until the commit: two members
   * who choose at once would otherwise each see the list without the other.
   */
  async earliest(): Promise<Date | null> {
    const associationId = requireAssociation();
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('digest.due ' || $1, 0))`, [associationId]);
    const [row] = await this.db.query<{ at: Date }>(EARLIEST, [associationId]);
    return row?.at ?? null;
  }
}

interface ReaderRow extends Pick<DigestReader, 'personId' | 'frequency' | 'zone' | 'pausedUntil' | 'keyVersion'> {
  unsubscribed: boolean;
  lastSentMs: number | null;
}

function asReader({ unsubscribed, lastSentMs, ...same }: ReaderRow): DigestReader {
  return Object.assign(new DigestReader(), same, { unsubscribed, lastSentAt: lastSentMs === null ? null : new Date(lastSentMs) });
}

function first(rows: DigestPreference[]): DigestPreference | null {
  const [row] = rows;
  return row ? asPreference(row) : null;
}

function asPreference(row: DigestPreference): DigestPreference {
  return Object.assign(new DigestPreference(), row);
}
