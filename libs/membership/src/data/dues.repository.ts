import { Injectable } from '@nestjs/common';
import { Db, Money, requireAssociation, Temporal } from '@cordee/platform';
import { Due, type StoredDueState } from '../domain/due';

interface StoredDue {
  id: string;
  version: number;
  membershipId: string;
  personId: string;
  planId: string;
  priceId: string | null;
  runId: string | null;
  state: StoredDueState;
  label: string;
  amountMinor: string;
  paidMinor: string;
  currency: string;
  reference: string;
  periodStartsOn: string;
  periodEndsOn: string;
  dueOn: string;
  issuedAt: Date;
  paidAt: Date | null;
  closedAt: Date | null;
  closedBy: string | null;
  closeReason: string | null;
}

const DUE = `select id, version, membership_id as "membershipId", person_id as "personId", plan_id as "planId", price_id as "priceId", run_id as "runId", state, label, amount_minor as "amountMinor",
    paid_minor as "paidMinor", currency, reference, period_starts_on::text as "periodStartsOn", period_ends_on::text as "periodEndsOn", due_on::text as "dueOn", issued_at as "issuedAt",
    paid_at as "paidAt", closed_at as "closedAt", closed_by as "closedBy", close_reason as "closeReason"
  from due where association_id = $1`;

function dueOf({ amountMinor, paidMinor, currency, periodStartsOn, periodEndsOn, dueOn, ...row }: StoredDue): Due {
  const money = { amount: Money.of(BigInt(amountMinor), currency), paid: Money.of(BigInt(paidMinor), currency) };
  const days = { periodStartsOn: Temporal.PlainDate.from(periodStartsOn), periodEndsOn: Temporal.PlainDate.from(periodEndsOn), dueOn: Temporal.PlainDate.from(dueOn) };
  return Object.assign(new Due(), row, money, days);
}

/** Dues, inside units of work: the rows that two payments at once both want. */
@Injectable()
export class DuesRepository {
  /** A canary test takes this lock away to show what it is for. */
  protected readonly alone: string = 'for update';

  constructor(private readonly db: Db) {}

  /** In the order of their ids, locked until the unit of work ends. Those of another association are absent. */
  async lock(ids: readonly string[]): Promise<Due[]> {
    const rows = await this.db.query<StoredDue>(`${DUE} and id = any($2::uuid[]) order by id ${this.alone}`, [requireAssociation(), ids]);
    return rows.map(dueOf);
  }

  /** As they stand, in the order of their ids; for whoever decides nothing by it. */
  async unlocked(ids: readonly string[]): Promise<Due[]> {
    const rows = await this.db.query<StoredDue>(`${DUE} and id = any($2::uuid[]) order by id`, [requireAssociation(), ids]);
    return rows.map(dueOf);
  }

  /** What is still waited for of these memberships, oldest first. */
  async openOf(membershipIds: readonly string[]): Promise<Due[]> {
    const rows = await this.db.query<StoredDue>(`${DUE} and membership_id = any($2::uuid[]) and state in ('ISSUED', 'PARTIALLY_PAID', 'REOPENED') order by id`, [requireAssociation(), membershipIds]);
    return rows.map(dueOf);
  }

  /** Another live due of the same membership and period. */
  async twinOf({ id, membershipId, periodStartsOn }: Due): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }>(
      `select id from due where association_id = $1 and membership_id = $2 and period_starts_on = $3 and id <> $4 and state not in ('CANCELLED', 'WRITTEN_OFF', 'REFUNDED')`,
      [requireAssociation(), membershipId, periodStartsOn.toString(), id],
    );
    return row?.id ?? null;
  }

  /** @returns the ids that were not there yet: a membership has one live due for a period */
  async add(dues: readonly Due[]): Promise<ReadonlySet<string>> {
    const rows = dues.map((due) => ({
      ...due, amountMinor: due.amount.minor.toString(), paidMinor: due.paid.minor.toString(), currency: due.amount.currency,
      periodStartsOn: due.periodStartsOn.toString(), periodEndsOn: due.periodEndsOn.toString(), dueOn: due.dueOn.toString(), amount: null, paid: null,
    }));
    const added = await this.db.query<{ id: string }>(
      `insert into due (association_id, id, version, membership_id, person_id, plan_id, price_id, run_id, state, label, amount_minor, currency, paid_minor, reference, period_starts_on, period_ends_on, due_on, issued_at, paid_at)
      select $1, r.id, r.version, r."membershipId", r."personId", r."planId", r."priceId", r."runId", r.state, r.label, r."amountMinor", r.currency, r."paidMinor", r.reference, r."periodStartsOn", r."periodEndsOn",
        r."dueOn", r."issuedAt", r."paidAt"
      from jsonb_to_recordset($2::jsonb) as r(id uuid, version int, "membershipId" uuid, "personId" uuid, "planId" uuid, "priceId" uuid, "runId" uuid, state text, label text, "amountMinor" bigint, currency text,
        "paidMinor" bigint, reference text, "periodStartsOn" date, "periodEndsOn" date, "dueOn" date, "issuedAt" timestamptz, "paidAt" timestamptz)
      on conflict do nothing returning id`,
      [requireAssociation(), JSON.stringify(rows)],
    );
    return new Set(added.map(({ id }) => id));
  }

  async save({ id, version, state, paid, paidAt, closedAt, closedBy, closeReason }: Due): Promise<void> {
    await this.db.query(
      `update due set version = $3, state = $4, paid_minor = $5, paid_at = $6, closed_at = $7, closed_by = $8, close_reason = $9 where association_id = $1 and id = $2`,
      [requireAssociation(), id, version, state, paid.minor.toString(), paidAt, closedAt, closedBy, closeReason],
    );
  }

  async noteMailed(ids: readonly string[], at: Date): Promise<void> {
    await this.db.query('update due set mailed_at = $3 where association_id = $1 and id = any($2::uuid[])', [requireAssociation(), ids, at]);
  }

  async noteReminded(ids: readonly string[], at: Date): Promise<void> {
    await this.db.query('update due set reminded_at = $3 where association_id = $1 and id = any($2::uuid[])', [requireAssociation(), ids, at]);
  }

  /** Of these, the open ones that nobody was reminded of since; noted as reminded now. */
  async claimReminder(ids: readonly string[], since: Date, at: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `update due set reminded_at = $4 where association_id = $1 and id = any($2::uuid[]) and state in ('ISSUED', 'PARTIALLY_PAID', 'REOPENED') and (reminded_at is null or reminded_at < $3)
        and exists (select from membership m where m.association_id = $1 and m.id = membership_id and m.ended_at is null) returning id`,
      [requireAssociation(), ids, since, at],
    );
    return rows.map(({ id }) => id);
  }
}
