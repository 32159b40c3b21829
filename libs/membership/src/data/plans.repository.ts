import { Injectable } from '@nestjs/common';
import { Clock, Db, Money, ReadScope, requireAssociation } from '@cordee/platform';
import type { MembershipPlan, PlanPrice } from '../domain/plan';

export interface PlanRow extends MembershipPlan {
  priceId: string;
  price: Money;
  /** Running memberships as last night has kept them. */
  activeCount: number;
  graceCount: number;
}

type StoredPlan = Omit<PlanRow, 'price'> & { amountMinor: string; currency: string };

const PLAN = `
  select p.id, p.version, p.name, p.description, p.period_kind as "periodKind", p.grace_days as "graceDays", p.opens_days_before as "opensDaysBefore", p.needs_approval as "needsApproval",
    p.on_join_page as "onJoinPage", p.place, p.archived_at as "archivedAt", c.id as "priceId", c.amount_minor as "amountMinor", c.currency,
    (select count(*)::int from membership m where m.association_id = $1 and m.plan_id = p.id and m.ended_at is null and m.status = 'ACTIVE') as "activeCount",
    (select count(*)::int from membership m where m.association_id = $1 and m.plan_id = p.id and m.ended_at is null and m.status = 'GRACE') as "graceCount"
  from membership_plan p join plan_price c on c.association_id = $1 and c.plan_id = p.id and c.place = 0 and c.until is null
  where p.association_id = $1`;

const planOf = ({ amountMinor, currency, ...row }: StoredPlan): PlanRow => ({ ...row, price: Money.of(BigInt(amountMinor), currency) });

/** What one can join. Few: an association has a handful. */
@Injectable()
export class PlansRepository {
  constructor(
    private readonly db: Db,
    private readonly reads: ReadScope,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<PlanRow | null> {
    const [row] = await this.reads.query<StoredPlan>(`${PLAN} and p.id = $2`, [requireAssociation(), id]);
    return row ? planOf(row) : null;
  }

  async all(archived: boolean): Promise<PlanRow[]> {
    const rows = await this.reads.query<StoredPlan>(`${PLAN} and (p.archived_at is not null) = $2 order by p.place, p.id`, [requireAssociation(), archived]);
    return rows.map(planOf);
  }

  /** What a visitor may choose from. */
  async onJoinPage(): Promise<PlanRow[]> {
    return (await this.all(false)).filter(({ onJoinPage }) => onJoinPage);
  }

  /** Locked until the unit of work ends. */
  async lock(id: string): Promise<PlanRow | null> {
    await this.db.query('select from membership_plan where association_id = $1 and id = $2 for update', [requireAssociation(), id]);
    return this.find(id);
  }

  async add(plan: MembershipPlan, by: string | null): Promise<void> {
    await this.db.query(
      `insert into membership_plan (association_id, id, version, name, description, period_kind, grace_days, opens_days_before, needs_approval, on_join_page, place, created_at, changed_at, changed_by)
      select $1, $2, 1, $3, $4, $5, $6, $7, $8, $9, coalesce(max(place), 0) + 1, $10, $10, $11 from membership_plan where association_id = $1`,
      [requireAssociation(), plan.id, plan.name, plan.description, plan.periodKind, plan.graceDays, plan.opensDaysBefore, plan.needsApproval, plan.onJoinPage, this.clock.now(), by],
    );
  }

  async save(plan: MembershipPlan, by: string | null): Promise<void> {
    await this.db.query(
      `update membership_plan set version = $3, name = $4, description = $5, period_kind = $6, grace_days = $7, opens_days_before = $8, needs_approval = $9, on_join_page = $10,
        archived_at = $11, changed_at = $12, changed_by = $13 where association_id = $1 and id = $2`,
      [requireAssociation(), plan.id, plan.version, plan.name, plan.description, plan.periodKind, plan.graceDays, plan.opensDaysBefore, plan.needsApproval, plan.onJoinPage, plan.archivedAt, this.clock.now(), by],
    );
  }

  /** The price that stood until now ends, another begins. */
  async price({ id, planId, amount, since }: PlanPrice): Promise<void> {
    await this.db.query('update plan_price set until = $3 where association_id = $1 and plan_id = $2 and place = 0 and until is null', [requireAssociation(), planId, since]);
    await this.db.query('insert into plan_price (association_id, id, plan_id, place, amount_minor, currency, since) values ($1, $2, $3, 0, $4, $5, $6)', [
      requireAssociation(), id, planId, amount.minor.toString(), amount.currency, since,
    ]);
  }
}
