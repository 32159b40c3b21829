import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { Digest } from '../domain/digest';

const COLUMNS = `d.association_id as "associationId", d.id, d.person_id as "personId", d.stream, d.window_start::text as "windowStart",
  d.state, d.reason, d.item_keys as "itemKeys", d.claimed_by as "claimedBy", d.claimed_at as "claimedAt",
  d.enqueued_at as "enqueuedAt", d.planned_at as "plannedAt", d.finished_at as "finishedAt"`;

const WAITING = hotRead(
  'messaging.digestsToEnqueue',
  `select id from digest where association_id = $1 and finished_at is null and (enqueued_at is null or enqueued_at < $2) order by id limit $3`,
  (scope) => [scope.associationId, new Date(0), 500],
);

const ANY_OPEN = hotRead(
  'messaging.anyOpenDigest',
  'select 1 as one from digest where association_id = $1 and finished_at is null limit 1',
  (scope) => [scope.associationId],
);

const SEEN = hotRead(
  'messaging.itemsSeen',
  'select person_id as "personId", item_key as "itemKey", times from digest_item_seen where association_id = $1 and person_id = any ($2::uuid[])',
  (scope) => [scope.associationId, [scope.associationId]],
);

const NOTHING_SEEN: ReadonlyMap<string, number> = new Map();

@Injectable()
export class DigestRepository {
  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
  ) {}

  /** One row per member and period. A period that has its row already is left as it is: that is what "once" rests on. */
  async plan(digests: readonly Digest[]): Promise<void> {
    await this.db.query(
      `insert into digest (association_id, id, person_id, stream, window_start, state, planned_at)
      select $1, t.id, t.person, t.stream, t.start, 'PLANNED', t.at
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::timestamptz[]) as t (id, person, stream, start, at)
      on conflict (association_id, person_id, stream, window_start) do nothing`,
      [requireAssociation(), digests.map((d) => d.id), digests.map((d) => d.personId), digests.map((d) => d.stream), digests.map((d) => d.windowStart), digests.map((d) => d.plannedAt)],
    );
  }

  /** Unfinished digests that no job has been asked to deliver since `before`. */
  async waitingIds(before: Date, limit: number): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(WAITING, [requireAssociation(), before, limit]);
    return rows.map((row) => row.id);
  }

  async noteEnqueued(ids: readonly string[], at: Date): Promise<void> {
    await this.db.query('update digest set enqueued_at = $3 where association_id = $1 and id = any ($2::uuid[])', [requireAssociation(), ids, at]);
  }

  async anyOpen(): Promise<boolean> {
    return (await this.reads.query(ANY_OPEN, [requireAssociation()])).length > 0;
  }

  /**
   * Takes the unfinished digests of a chunk for one job, and the failed ones when somebody runs it again. Those of another job are left to it unless it has
   * been silent since `abandonedBefore`; the same job, started again after a crash, takes its own back at once.
   */
  async claim(ids: readonly string[], claimant: string, now: Date, abandonedBefore: Date): Promise<Digest[]> {
    const rows = await this.db.query<Digest>(
      `update digest d set claimed_by = $3, claimed_at = $4
      where d.association_id = $1 and d.id = any ($2::uuid[])
        and (d.state = 'FAILED' or (d.finished_at is null and (d.claimed_by is null or d.claimed_by = $3 or d.claimed_at < $5)))
      returning ${COLUMNS}`,
      [requireAssociation(), ids, claimant, now, abandonedBefore],
    );
    return rows.map((row) => Object.assign(new Digest(), row)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The states of a whole chunk in one statement. */
  async saveAll(digests: readonly Digest[]): Promise<void> {
    if (digests.length === 0) return;
    await this.db.query(
      `update digest d set state = t.state, reason = t.reason, finished_at = t.at,
        item_keys = array(select jsonb_array_elements_text(t.keys))
      from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::jsonb[]) as t (id, state, reason, at, keys)
      where d.association_id = $1 and d.id = t.id`,
      [requireAssociation(), digests.map((d) => d.id), digests.map((d) => d.state), digests.map((d) => d.reason), digests.map((d) => d.finishedAt), digests.map((d) => JSON.stringify(d.itemKeys))],
    );
  }

  /** How often each of these members was shown each item. */
  async seen(personIds: readonly string[]): Promise<(personId: string) => ReadonlyMap<string, number>> {
    const rows = await this.reads.query<{ personId: string; itemKey: string; times: number }>(SEEN, [requireAssociation(), personIds]);
    const byPerson = new Map<string, Map<string, number>>();
    for (const row of rows) {
      const items = byPerson.get(row.personId) ?? new Map<string, number>();
      byPerson.set(row.personId, items.set(row.itemKey, row.times));
    }
    return (personId) => byPerson.get(personId) ?? NOTHING_SEEN;
  }

  /** Counts one more showing of every item of these digests, in one statement. */
  async noteSeen(digests: readonly Digest[], at: Date): Promise<void> {
    const shown = digests.flatMap((digest) => digest.itemKeys.map((key) => ({ person: digest.personId, key })));
    if (shown.length === 0) return;
    await this.db.query(
      `insert into digest_item_seen as s (association_id, person_id, item_key, times, last_at)
      select $1, person, key, 1, $4 from unnest($2::uuid[], $3::text[]) as t (person, key)
      on conflict (association_id, person_id, item_key) do update set times = s.times + 1, last_at = excluded.last_at`,
      [requireAssociation(), shown.map((item) => item.person), shown.map((item) => item.key), at],
    );
  }
}
