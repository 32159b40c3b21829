import { Injectable } from '@nestjs/common';
import { Clock, Db, ReadScope, requireAssociation, type Temporal } from '@cordee/platform';

export interface ReminderRule {
  id: string;
  offsetDays: number;
  /** Since when it is set: a rule that was away begins anew. */
  since: Date;
}

export interface ClaimedReminder {
  id: string;
  personId: string;
  dueId: string;
  offsetDays: number;
}

/** When members are reminded, and the log by which each reminder leaves once. */
@Injectable()
export class RemindersRepository {
  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
    private readonly clock: Clock,
  ) {}

  rules(): Promise<ReminderRule[]> {
    return this.reads.query<ReminderRule>('select id, offset_days as "offsetDays", coalesce(revived_at, created_at) as since from reminder_rule where association_id = $1 and removed_at is null order by offset_days', [requireAssociation()]);
  }

  async everHadRules(): Promise<boolean> {
    return (await this.reads.query('select from reminder_rule where association_id = $1 limit 1', [requireAssociation()])).length > 0;
  }

  /** Those that are no longer wanted end, new ones begin; those that stay, and those that come back, keep their log: nothing is said twice. Within a day a rule that comes back was never away: somebody has taken a change back. */
  async setRules(offsets: readonly number[]): Promise<void> {
    await this.db.query('update reminder_rule set removed_at = $3 where association_id = $1 and removed_at is null and not (offset_days = any($2::int[]))', [requireAssociation(), offsets, this.clock.now()]);
    await this.db.query(
      `update reminder_rule r set removed_at = null, revived_at = case when r.removed_at < $3::timestamptz - interval '1 day' then $3 else r.revived_at end where r.association_id = $1 and r.id in (
        select distinct on (e.offset_days) e.id from reminder_rule e where e.association_id = $1 and e.offset_days = any($2::int[])
          and not exists (select from reminder_rule l where l.association_id = $1 and l.offset_days = e.offset_days and l.removed_at is null) order by e.offset_days, e.id desc)`,
      [requireAssociation(), offsets, this.clock.now()],
    );
    await this.db.query(
      `insert into reminder_rule (association_id, id, offset_days, created_at) select $1, t.id, t.days, $4 from unnest($2::uuid[], $3::int[]) as t(id, days) on conflict do nothing`,
      [requireAssociation(), offsets.map(() => this.clock.newId()), offsets, this.clock.now()],
    );
  }

  /**
   * Claims up to `limit` reminders of a rule: one row for each member and due date, whoever asks first. Dues that were issued
   * after `quietSince` are left for another day.
   */
  async claim(rule: ReminderRule, window: { from: Temporal.PlainDate; to: Temporal.PlainDate; quietSince: Date }, limit: number): Promise<number> {
    const rows = await this.db.query(
      `insert into reminder_sent (association_id, id, person_id, rule_id, due_on, due_id, state, claimed_at)
      select $1, ($8::uuid[])[row_number() over (order by d.id)], d.person_id, $2, d.due_on, d.id, 'CLAIMED', $6 from (
        select d.id, d.person_id, d.due_on from due d
        where d.association_id = $1 and d.state in ('ISSUED', 'PARTIALLY_PAID', 'REOPENED') and d.due_on >= $3::date and d.due_on <= $4::date and d.issued_at <= $5
          and exists (select from membership m where m.association_id = $1 and m.id = d.membership_id and m.ended_at is null)
          and not exists (select from reminder_sent s where s.association_id = $1 and s.person_id = d.person_id and s.rule_id = $2 and s.due_on = d.due_on)
        order by d.id limit $7) d
      on conflict do nothing returning id`,
      [requireAssociation(), rule.id, window.from.toString(), window.to.toString(), window.quietSince, this.clock.now(), limit, Array.from({ length: limit }, () => this.clock.newId())],
    );
    return rows.length;
  }

  /** Ids of what was claimed and has not left, in order. */
  async claimed(): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(`select id from reminder_sent where association_id = $1 and state = 'CLAIMED' order by id`, [requireAssociation()]);
    return rows.map(({ id }) => id);
  }

  open(ids: readonly string[]): Promise<ClaimedReminder[]> {
    return this.reads.query<ClaimedReminder>(
      `select s.id, s.person_id as "personId", s.due_id as "dueId", r.offset_days as "offsetDays" from reminder_sent s join reminder_rule r on r.association_id = $1 and r.id = s.rule_id
      where s.association_id = $1 and s.id = any($2::uuid[]) and s.state = 'CLAIMED' order by s.id`,
      [requireAssociation(), ids],
    );
  }

  async settle(ids: readonly string[], state: 'SENT' | 'SKIPPED', reason: string | null): Promise<void> {
    await this.db.query(`update reminder_sent set state = $3, reason = $4, ended_at = $5 where association_id = $1 and id = any($2::uuid[])`, [requireAssociation(), ids, state, reason, this.clock.now()]);
  }
}
