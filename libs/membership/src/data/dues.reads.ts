import { Injectable } from '@nestjs/common';
import { hotRead, Money, ReadScope, requireAssociation, Temporal } from '@cordee/platform';
import type { StoredDueState } from '../domain/due';
import { dueConditions, type DueFilter } from './due-filter';

/** A due as lists show it. */
export interface DueRow {
  id: string;
  version: number;
  membershipId: string;
  personId: string;
  personName: string;
  school: string | null;
  graduationYear: number | null;
  planName: string;
  label: string;
  amount: Money;
  paid: Money;
  state: StoredDueState;
  reference: string;
  periodStartsOn: Temporal.PlainDate;
  periodEndsOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  issuedAt: Date;
  paidAt: Date | null;
  closeReason: string | null;
  /** Nothing has been paid for or granted before. */
  isFirst: boolean;
  /** Its membership has ended: it is no longer asked for. */
  isOver: boolean;
}

export interface DueToRemind {
  dueId: string;
  personId: string;
  state: StoredDueState;
  remindedAt: Date | null;
  deceased: boolean;
  isOver: boolean;
}

/** What the line of activity that asked for a sample says. */
export interface AskedSample {
  askedBy: string;
  kind: 'run' | 'reminder';
  /** Of a campaign its plan, of a reminder the due. */
  subjectId: string;
  startsOn: string | null;
  dueOn: string | null;
}

type Days = 'periodStartsOn' | 'periodEndsOn' | 'dueOn';
type Stored = Omit<DueRow, Days | 'amount' | 'paid'> & Record<Days | 'amountMinor' | 'paidMinor' | 'currency', string>;

const COLUMNS = `select d.id, d.version, d.membership_id as "membershipId", d.person_id as "personId", concat_ws(' ', p.first_name, p.last_name) as "personName", a.school, a.graduation_year as "graduationYear",
    l.name as "planName", d.label, d.amount_minor as "amountMinor", d.paid_minor as "paidMinor", d.currency, d.state, d.reference, d.period_starts_on::text as "periodStartsOn",
    d.period_ends_on::text as "periodEndsOn", d.due_on::text as "dueOn", d.issued_at as "issuedAt", d.paid_at as "paidAt", d.close_reason as "closeReason",
    not exists (select from membership_period w where w.association_id = $1 and w.membership_id = d.membership_id and w.voided_at is null) as "isFirst",
    (select m.ended_at is not null from membership m where m.association_id = $1 and m.id = d.membership_id) as "isOver"`;
const JOINS = `join person p on p.association_id = $1 and p.id = d.person_id join membership_plan l on l.association_id = $1 and l.id = d.plan_id
  left join lateral (select f.school, f.graduation_year from affiliation f where f.association_id = $1 and f.person_id = d.person_id order by f.place, f.id limit 1) a on true`;

const NOBODY = '00000000-0000-0000-0000-000000000000';
const OF_PERSON = hotRead('membership.duesOfPerson', `${COLUMNS} from due d ${JOINS} where d.association_id = $1 and d.person_id = $2 order by d.id desc limit 50`, (scope) => [scope.associationId, NOBODY], {
  membership_plan: 'a handful of rows',
});

function dueRow({ amountMinor, paidMinor, currency, periodStartsOn, periodEndsOn, dueOn, ...row }: Stored): DueRow {
  const days = { periodStartsOn: Temporal.PlainDate.from(periodStartsOn), periodEndsOn: Temporal.PlainDate.from(periodEndsOn), dueOn: Temporal.PlainDate.from(dueOn) };
  return { ...row, ...days, amount: Money.of(BigInt(amountMinor), currency), paid: Money.of(BigInt(paidMinor), currency) };
}

/** Dues to be shown: one statement for each list. */
@Injectable()
export class DuesReads {
  constructor(private readonly reads: ReadScope) {}

  /** Newest first, those before `beforeId`. */
  async page(filter: DueFilter, today: Temporal.PlainDate, beforeId: string | null, limit: number): Promise<DueRow[]> {
    const { sql, params } = dueConditions(requireAssociation(), today.toString(), filter);
    const before = beforeId ? `and d.id < $${params.push(beforeId)}` : '';
    const rows = await this.reads.query<Stored>(`${COLUMNS} from (select d.* from due d where ${sql} ${before} order by d.id desc limit $${params.push(limit)}) d ${JOINS} order by d.id desc`, params);
    return rows.map(dueRow);
  }

  async count(filter: DueFilter, today: Temporal.PlainDate): Promise<number> {
    const { sql, params } = dueConditions(requireAssociation(), today.toString(), filter);
    const [row] = await this.reads.query<{ count: number }>(`select count(*)::int as count from due d where ${sql}`, params);
    return row!.count;
  }

  /** Of all pages, the newest first. */
  async ids(filter: DueFilter, today: Temporal.PlainDate): Promise<string[]> {
    const { sql, params } = dueConditions(requireAssociation(), today.toString(), filter);
    const rows = await this.reads.query<{ id: string }>(`select d.id from due d where ${sql} order by d.id desc`, params);
    return rows.map(({ id }) => id);
  }

  /** What decides whether a reminder of each may leave, in the order of their ids. */
  toRemind(ids: readonly string[]): Promise<DueToRemind[]> {
    return this.reads.query<DueToRemind>(
      `select d.id as "dueId", d.person_id as "personId", d.state, d.reminded_at as "remindedAt", p.deceased_noted_at is not null as deceased, m.ended_at is not null as "isOver"
      from due d join membership m on m.association_id = $1 and m.id = d.membership_id join person p on p.association_id = $1 and p.id = d.person_id where d.association_id = $1 and d.id = any($2::uuid[]) order by d.id`,
      [requireAssociation(), ids],
    );
  }

  async byIds(ids: readonly string[]): Promise<DueRow[]> {
    const rows = await this.reads.query<Stored>(`${COLUMNS} from due d ${JOINS} where d.association_id = $1 and d.id = any($2::uuid[]) order by d.id`, [requireAssociation(), ids]);
    return rows.map(dueRow);
  }

  /** The newest first. */
  async ofPerson(personId: string): Promise<DueRow[]> {
    return (await this.reads.query<Stored>(OF_PERSON, [requireAssociation(), personId])).map(dueRow);
  }

  /** The newest first. */
  async ofMembership(membershipId: string): Promise<DueRow[]> {
    const rows = await this.reads.query<Stored>(`${COLUMNS} from due d ${JOINS} where d.association_id = $1 and d.membership_id = $2 order by d.id desc limit 50`, [requireAssociation(), membershipId]);
    return rows.map(dueRow);
  }

  /** What these members are still asked for, the newest of each. */
  async openOf(personIds: readonly string[]): Promise<DueRow[]> {
    const rows = await this.reads.query<Stored>(
      `select distinct on ("personId") * from (${COLUMNS} from due d ${JOINS} where d.association_id = $1 and d.person_id = any($2::uuid[]) and d.state in ('ISSUED', 'PARTIALLY_PAID', 'REOPENED')) d
        where not "isOver" order by "personId", id desc`,
      [requireAssociation(), personIds],
    );
    return rows.map(dueRow);
  }

  async askedSample(activityId: string): Promise<AskedSample | null> {
    const [row] = await this.reads.query<AskedSample>(
      `select a.actor_person_id as "askedBy", a.subject_id as "subjectId", d.after ->> 'kind' as kind, d.after ->> 'startsOn' as "startsOn", d.after ->> 'dueOn' as "dueOn"
      from activity a join activity_detail d on d.association_id = $1 and d.activity_id = a.id where a.association_id = $1 and a.id = $2 and a.actor_person_id is not null`,
      [requireAssociation(), activityId],
    );
    return row ?? null;
  }

  /** Payments of a due that came to nothing, and why the last one did. */
  async failedPayments(dueId: string): Promise<{ count: number; lastFailure: string | null }> {
    const [row] = await this.reads.query<{ count: number; lastFailure: string | null }>(
      `select count(*)::int as count, (array_agg(p.failure order by p.id desc))[1] as "lastFailure" from payment_line l join payment p on p.association_id = $1 and p.id = l.payment_id
      where l.association_id = $1 and l.target_kind = 'due' and l.target_id = $2 and p.state in ('FAILED', 'EXPIRED', 'CANCELLED')`,
      [requireAssociation(), dueId],
    );
    return row!;
  }
}
