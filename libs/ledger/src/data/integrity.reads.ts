import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation } from '@cordee/platform';

/** A row that is not as it must be, and the two sides of what does not agree. */
export interface Disagreement {
  subject: string;
  is: string;
  should: string;
}

const SETTLED = `p.state in ('SETTLED', 'DISPUTED', 'REVERSED')`;
/** Its money is here, but for what went back: of what was taken back there is left only what is on its way as a refund. */
const HERE = `p.state in ('SETTLED', 'DISPUTED')`;
const STAYED = `case when p.state = 'REVERSED' then p.refunded_minor else p.amount_minor end`;

/** Each answers the rows that break it: none, as long as all is well. Every amount in minor units. */
export const DISAGREEMENTS = {
  allocations: `
    select p.id as subject, p.allocated_minor::text as is, coalesce(a.minor, 0)::text as should
    from payment p left join (select payment_id, sum(amount_minor) as minor from payment_allocation where association_id = $1 group by payment_id) a on a.payment_id = p.id
    where p.association_id = $1 and p.allocated_minor <> coalesce(a.minor, 0) order by p.id`,
  overdrawn: `
    select a.payment_id as subject, sum(a.amount_minor)::text as is, '0 or more' as should
    from payment_allocation a where a.association_id = $1 group by a.payment_id, a.target_kind, a.target_id having sum(a.amount_minor) < 0 order by 1`,
  refunds: `
    select p.id as subject, p.refunded_minor::text as is, coalesce(f.minor, 0)::text as should
    from payment p left join (select payment_id, sum(amount_minor) as minor from refund where association_id = $1 and state not in ('FAILED', 'REJECTED') group by payment_id) f on f.payment_id = p.id
    where p.association_id = $1 and p.refunded_minor <> coalesce(f.minor, 0) order by p.id`,
  balance: `
    select r.entry_id as subject, sum(r.amount_minor)::text as is, '0' as should
    from journal_row r where r.association_id = $1 group by r.entry_id, r.currency having sum(r.amount_minor) <> 0 order by 1`,
  settlements: `
    select p.id as subject, count(e.id)::text as is, case when ${SETTLED} then '1' else '0' end as should
    from payment p left join journal_entry e on e.association_id = $1 and e.payment_id = p.id and e.kind = 'SETTLEMENT'
    where p.association_id = $1 group by p.id, p.state having count(e.id) <> case when ${SETTLED} then 1 else 0 end order by p.id`,
  credit: `
    select p.id as subject, coalesce(j.minor, 0)::text as is, s.minor::text as should
    from payment p
    left join (select e.payment_id, sum(r.amount_minor) as minor from journal_entry e join journal_row r on r.association_id = $1 and r.entry_id = e.id and r.account = '4191'
      where e.association_id = $1 group by e.payment_id) j on j.payment_id = p.id
    left join (select payment_id, sum(amount_minor) as minor from refund where association_id = $1 and state = 'DONE' group by payment_id) f on f.payment_id = p.id
    cross join lateral (select case when ${SETTLED} then p.allocated_minor + coalesce(f.minor, 0) - ${STAYED} else 0 end as minor) s
    where p.association_id = $1 and coalesce(j.minor, 0) <> s.minor order by p.id`,
  money: `
    select p.id as subject, coalesce(j.minor, 0)::text as is, s.minor::text as should
    from payment p
    left join (select e.payment_id, sum(r.amount_minor) as minor from journal_entry e join journal_row r on r.association_id = $1 and r.entry_id = e.id and r.account in ('511', '5112', '512', '53')
      where e.association_id = $1 group by e.payment_id) j on j.payment_id = p.id
    left join (select payment_id, sum(amount_minor) as minor from refund where association_id = $1 and state = 'DONE' group by payment_id) f on f.payment_id = p.id
    cross join lateral (select case when ${SETTLED} then ${STAYED} - coalesce(f.minor, 0) else 0 end as minor) s
    where p.association_id = $1 and coalesce(j.minor, 0) <> s.minor order by p.id`,
  numbers: `
    select s.series as subject, concat_ws(' ', count(r.id), 'receipts up to', coalesce(max(r.number), 0)) as is, concat_ws(' ', s.last, 'receipts up to', s.last) as should
    from receipt_series s left join receipt r on r.association_id = $1 and r.series = s.series
    where s.association_id = $1 group by s.series, s.last having count(r.id) <> s.last or coalesce(max(r.number), 0) <> s.last order by 1`,
  receipts: `
    select p.id as subject, count(r.id)::text as is, case when ${HERE} and p.refunded_minor < p.amount_minor then '1' else '0' end as should
    from payment p left join receipt r on r.association_id = $1 and r.payment_id = p.id and r.voided_at is null
    where p.association_id = $1 and not (${HERE} and p.refunded_minor = p.amount_minor and exists (
      select from refund f where f.association_id = $1 and f.payment_id = p.id and f.state in ('REQUESTED', 'APPROVED', 'SENT')))
    group by p.id, p.state, p.refunded_minor, p.amount_minor having count(r.id) <> case when ${HERE} and p.refunded_minor < p.amount_minor then 1 else 0 end order by p.id`,
  receiptSums: `
    select r.id as subject, r.amount_minor::text as is, concat_ws(' of the payment, ', p.amount_minor, (select coalesce(sum((l ->> 'minor')::bigint), 0) from jsonb_array_elements(r.lines) l)) || ' of its lines' as should
    from receipt r join payment p on p.association_id = $1 and p.id = r.payment_id
    where r.association_id = $1 and (r.amount_minor <> p.amount_minor or r.amount_minor <> (select coalesce(sum((l ->> 'minor')::bigint), 0) from jsonb_array_elements(r.lines) l)) order by r.id`,
  disputes: `
    select p.id as subject, p.state as is, s.state as should
    from payment p left join (select payment_id, bool_or(state = 'LOST') as lost, bool_or(state = 'OPEN') as open from payment_dispute where association_id = $1 group by payment_id) d on d.payment_id = p.id
    cross join lateral (select case when d.lost then 'REVERSED' when d.open then 'DISPUTED' else 'SETTLED' end as state) s
    where p.association_id = $1 and ${SETTLED} and p.state <> s.state order by p.id`,
  waiting: `
    select p.id as subject, p.state as is, 'EXPIRED or SETTLED' as should
    from payment p where p.association_id = $1 and p.state in ('CREATED', 'PENDING') and p.expires_at < $2 order by p.id`,
} as const;
export type LedgerCheck = keyof typeof DISAGREEMENTS;

/** Looks for what does not agree in the current association. */
@Injectable()
export class IntegrityReads {
  constructor(private readonly reads: ReadScope) {}

  /** @param before payments that should have ended by then */
  find(check: LedgerCheck, before: Date): Promise<Disagreement[]> {
    return this.reads.query(DISAGREEMENTS[check], check === 'waiting' ? [requireAssociation(), before] : [requireAssociation()]);
  }
}
