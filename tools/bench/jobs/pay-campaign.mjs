// Dues that were called and payments on their way, and the count of what became of them.
import { randomUUID } from 'node:crypto';
import { equal } from '../storm.mjs';

export const MINOR = 6_000;

/** A campaign that was sent: dues that were called, and everybody at the provider's page. Past the use cases. The id of each is its payment's, its due's and its person's. */
export async function campaign(client, payments) {
  const [associationId, planId] = [randomUUID(), randomUUID()];
  const ids = Array.from({ length: payments }, () => randomUUID());
  await client.query(`insert into membership_plan (association_id, id, version, name, period_kind, grace_days, opens_days_before, needs_approval, on_join_page, place, created_at, changed_at)
    values ($1, $2, 1, 'Membre', 'CIVIL_YEAR', 30, 60, false, true, 1, $3, $3)`, [associationId, planId, new Date()]);
  await client.query(`with who as (select unnest($2::uuid[]) as id),
    p as (insert into person (association_id, id, version, first_name, last_name, first_key, last_key, created_at, changed_at) select $1, id, 1, 'Camille', 'Essai', 'camille', 'essai', $4, $4 from who),
    m as (insert into membership (association_id, id, version, person_id, plan_id, applied_at, approved_at, status, status_on, rules_version) select $1, id, 1, id, $3, $4, $4, 'AWAITING_PAYMENT', $4::date, 1 from who),
    d as (insert into due (association_id, id, version, membership_id, person_id, plan_id, state, label, amount_minor, currency, paid_minor, reference, period_starts_on, period_ends_on, due_on, issued_at)
      select $1, id, 1, id, id, $3, 'ISSUED', 'Cotisation', $5, 'EUR', 0, 'RF00' || upper(replace(id::text, '-', '')), '2030-01-01', '2030-12-31', '2030-01-31', $4 from who),
    y as (insert into payment (association_id, id, version, state, means, provider, provider_reference, person_id, payer_name, amount_minor, currency, allocated_minor, refunded_minor, created_at, expires_at)
      select $1, id, 1, 'PENDING', 'CARD', 'sandbox', 'sbx_' || id, id, 'Camille Essai', $5, 'EUR', 0, 0, $4, $4::timestamptz + interval '1 hour' from who)
    insert into payment_line (association_id, payment_id, place, target_kind, target_id, amount_minor) select $1, id, 1, 'due', id, $5 from who`, [associationId, ids, planId, new Date(), MINOR]);
  return { associationId, ids };
}

/** Everything a settlement leaves behind, nothing twice, nothing missing. */
export async function countCampaign(client, associationId, payments) {
  const { rows: [found] } = await client.query(COUNTED, [associationId, payments]);
  agrees(found, payments);
  for (const what of ['periods', 'lines', 'notices']) equal(Number(found[what]), payments, what);
  equal(Number(found.credit), 0, 'left as credit');
}

const COUNTED = `select (select count(*) from payment where association_id = $1 and state = 'SETTLED') as settled, (select count(*) from due where association_id = $1 and state = 'PAID' and paid_minor = amount_minor) as paid,
  (select count(distinct number) from receipt where association_id = $1 and number between 1 and $2) as numbered, (select sum(amount_minor) from journal_row where association_id = $1) as journal,
  (select sum(amount_minor) from payment_allocation where association_id = $1) as allocated, (select sum(amount_minor - allocated_minor) from payment where association_id = $1) as credit,
  (select count(*) from membership_period where association_id = $1 and voided_at is null) as periods, (select count(*) from activity where association_id = $1 and verb = 'dues.paid') as lines,
  (select count(*) from provider_event where association_id = $1 and outcome = 'SETTLED') as notices`;

/** Settled and paid, numbered from 1 without a gap, a journal that sums to zero, as much allocated as was paid. */
export function agrees(found, payments) {
  for (const what of ['settled', 'paid', 'numbered']) equal(Number(found[what]), payments, what);
  equal(Number(found.journal), 0, 'in the journal altogether');
  equal(Number(found.allocated), payments * MINOR, 'allocated');
}
