import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation, type TestAssociation } from '@cordee/identity/testing';
import { LedgerModule } from '@cordee/ledger';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { createPeople, MINES, UFF } from '@cordee/people/testing';
import { isDomainError, Money, newId, outsideScope, runInScope, systemScope, Temporal, type DomainError, type Scope } from '@cordee/platform';
import { buildTestBed, type TestBed, type TestDatabase } from '@cordee/platform/testing';
import { CallDue } from '../app/call-due';
import { EndMembership } from '../app/end-membership';
import type { Ended } from '../app/ending';
import { GrantPeriod } from '../app/grant-period';
import { KeepStatuses } from '../app/keep-statuses';
import { statusOf } from '../app/membership-book';
import { Plans } from '../app/plans';
import { RecordDuesPayment, type DuesMoney, type RecordedDues } from '../app/record-dues-payment';
import { SettleDueRun } from '../app/settle-due-run';
import { SuspendMembership } from '../app/suspend-membership';
import { MembershipsReads } from '../data/memberships.reads';
import type { DueState } from '../domain/due';
import { PLAN_DEFAULTS, type PlanChoices } from '../domain/plan';
import type { MembershipStatus } from '../domain/status';
import { MembershipModule } from '../membership.module';

export type MinesPerson = keyof typeof MINES;
export type UffPerson = keyof typeof UFF;

export const euros = (minor: number | bigint): Money => Money.of(minor, 'EUR');
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
/** What a job is given: nothing hurries it. */
export const unhurried = { breathe: () => Promise.resolve() };

export interface KnownDue {
  state: DueState;
  paid: number;
  amount: number;
  from: string;
  to: string;
  dueOn: string;
  reason: string | null;
}

export interface KnownPeriod {
  from: string;
  to: string | null;
  origin: string;
  voided: string | null;
}

/** @throws where a use case refuses: what a spec only needs to have happened */
export function granted<T>(outcome: T): Exclude<T, DomainError> {
  if (isDomainError(outcome)) throw new Error([outcome.code, outcome.path?.join('.'), outcome.reason].filter(Boolean).join(' '));
  return outcome as Exclude<T, DomainError>;
}

/** Two associations, the people of `MINES` and `UFF`, and membership over a test database with a clock that stands still. */
export class DuesWorld {
  bed: TestBed;
  mines: TestAssociation;
  uff: TestAssociation;
  people: Record<MinesPerson, string>;
  others: Record<UffPerson, string>;
  private keys = 0;

  constructor(readonly database: TestDatabase) {}

  async open(env: Record<string, string> = {}): Promise<void> {
    this.bed = await this.another(env);
  }

  /** Another process on the same database. */
  another(env: Record<string, string> = {}): Promise<TestBed> {
    return buildTestBed(this.database, { imports: [IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule] }, env);
  }

  /** Fresh associations, on 23 November 2026. */
  async begin(): Promise<void> {
    this.today('2026-11-23');
    this.mines = await createAssociation(this.database);
    this.uff = await createAssociation(this.database);
    this.people = await createPeople(this.database, this.mines.id, MINES);
    this.others = await createPeople(this.database, this.uff.id, UFF);
  }

  key = (): string => `key of a spec ${++this.keys}`;
  within = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(scope, fn));
  /** Hervé keeps the books of `mines`. */
  asTreasurer = <T>(fn: () => Promise<T>): Promise<T> => this.within({ ...actorScope({ associationId: this.mines.id, personId: this.people.herve }, ['TREASURER']), origin: 'http://mines.test' }, fn);
  asMember = <T>(name: MinesPerson, fn: () => Promise<T>): Promise<T> => this.within({ ...actorScope({ associationId: this.mines.id, personId: this.people[name] }), origin: 'http://mines.test' }, fn);
  asOther = <T>(fn: () => Promise<T>): Promise<T> => this.within({ ...actorScope({ associationId: this.uff.id, personId: this.others.emile }, ['TREASURER']), origin: 'http://uff.test' }, fn);
  asWorker = <T>(fn: () => Promise<T>, associationId = this.mines.id): Promise<T> => this.within({ ...systemScope(associationId), origin: 'http://mines.test' }, fn);

  /** Ten in the morning in Paris, in winter. */
  today(date: string): void {
    this.bed.clock.set(`${date}T09:00:00Z`);
  }

  /** 60 € for a civil year, as it is proposed, or otherwise. */
  async plan(choices: Partial<PlanChoices> = {}): Promise<string> {
    const all: PlanChoices = { name: 'Membre actif', description: null, periodKind: 'CIVIL_YEAR', price: euros(6000), ...PLAN_DEFAULTS, ...choices };
    return granted(await this.asTreasurer(() => this.bed.get(Plans).add(all))).planId;
  }

  /** @returns the due */
  async call(name: MinesPerson, planId: string): Promise<string> {
    return granted(await this.asTreasurer(() => this.bed.get(CallDue).call({ personId: this.people[name], planId }, this.key()))).dueId;
  }

  cheque(name: MinesPerson, dueIds: readonly string[], minor: number, more: Partial<DuesMoney> = {}): DuesMoney {
    const receivedOn = this.bed.clock.today('Europe/Paris');
    return { personId: this.people[name], dueIds, means: 'CHEQUE', amount: euros(minor), receivedOn, chequeNumber: '0000123', bank: 'Banque du Rhône', note: null, ...more };
  }

  /** "Envoyer maintenant": what was started for several members waits for it. */
  async letGo(runId: string): Promise<string> {
    await this.asTreasurer(() => this.bed.get(SettleDueRun).release(runId));
    return runId;
  }

  attempt(money: DuesMoney, key = this.key(), bed = this.bed): ReturnType<RecordDuesPayment['record']> {
    return this.asTreasurer(() => bed.get(RecordDuesPayment).record(money, key));
  }

  async pay(name: MinesPerson, dueIds: readonly string[], minor: number, key = this.key()): Promise<RecordedDues> {
    return granted(await this.attempt(this.cheque(name, dueIds, minor), key));
  }

  /** A member until the end of the year that the due is for. */
  async member(name: MinesPerson, planId: string, minor = 6000): Promise<string> {
    const dueId = await this.call(name, planId);
    await this.pay(name, [dueId], minor);
    return dueId;
  }

  /** Members to be, many at once, past the use cases: each with a period that was taken over from elsewhere. */
  async crowd(planId: string, count: number, from = '2026-01-01', to = '2026-12-31'): Promise<void> {
    const ids = Array.from({ length: count }, () => [newId(), newId(), newId()] as const);
    await this.database.inspect(
      `insert into person (association_id, id, version, first_name, last_name, first_key, last_key, created_at, changed_at)
      select $1, id, 1, 'Membre', n::text, 'membre', n::text, $3, $3 from unnest($2::uuid[]) with ordinality as t(id, n)`,
      [this.mines.id, ids.map(([person]) => person), this.bed.clock.now()],
    );
    await this.database.inspect(
      `insert into membership (association_id, id, version, person_id, plan_id, applied_at, approved_at, paid_until, status, status_on, rules_version)
      select $1, m, 1, p, $4, $5::timestamptz, $5, $6, 'ACTIVE', $5::timestamptz::date, 1 from unnest($2::uuid[], $3::uuid[]) as t(m, p)`,
      [this.mines.id, ids.map(([, membership]) => membership), ids.map(([person]) => person), planId, this.bed.clock.now(), to],
    );
    await this.database.inspect(
      `insert into membership_period (association_id, id, membership_id, origin, starts_on, ends_on, created_at) select $1, d, m, 'IMPORTED', $4, $5, $6 from unnest($2::uuid[], $3::uuid[]) as t(d, m)`,
      [this.mines.id, ids.map(([, , period]) => period), ids.map(([, membership]) => membership), from, to, this.bed.clock.now()],
    );
  }

  /** Days that the office gives without money: the shortest way to somebody who is a member until a day. */
  async grant(name: MinesPerson, planId: string, from: string, to: string | null): Promise<void> {
    const days = { startsOn: day(from), endsOn: to === null ? null : day(to) };
    granted(await this.asTreasurer(() => this.bed.get(GrantPeriod).grant({ personId: this.people[name], planId, ...days, reason: 'Reprise du fichier' }, this.key())));
  }

  async end(name: MinesPerson, reason: 'RESIGNED' | 'EXCLUDED'): Promise<Ended> {
    const [ending, id] = [this.bed.get(EndMembership), await this.membershipOf(name)];
    const board = { reason: 'Article 8 des statuts', decidedOn: this.bed.clock.today('Europe/Paris') };
    return granted(await this.asTreasurer(() => (reason === 'RESIGNED' ? ending.recordResignation(id) : ending.exclude(id, board))));
  }

  async suspend(name: MinesPerson, until: string | null): Promise<void> {
    const id = await this.membershipOf(name);
    granted(await this.asTreasurer(() => this.bed.get(SuspendMembership).suspend(id, until === null ? null : day(until), 'Séjour à l’étranger')));
  }

  /** The one that runs, else the last. */
  async membershipOf(name: MinesPerson): Promise<string> {
    const [row] = await this.database.inspect<{ id: string }>('select id from membership where person_id = $1 order by (ended_at is null) desc, id desc limit 1', [this.people[name]]);
    return row!.id;
  }

  /** What the worker does a little after midnight. */
  night(): Promise<void> {
    return this.asWorker(() => this.bed.get(KeepStatuses).run(unhurried));
  }

  async due(id: string): Promise<KnownDue> {
    return (await this.duesWhere('d.id = $1', [id]))[0]!;
  }

  /** Oldest first. */
  duesOf(name: MinesPerson): Promise<KnownDue[]> {
    return this.duesWhere('d.person_id = $1', [this.people[name]]);
  }

  async periodsOf(name: MinesPerson): Promise<KnownPeriod[]> {
    return this.database.inspect<KnownPeriod>(
      `select d.starts_on::text as from, d.ends_on::text as to, d.origin, d.void_reason as voided from membership_period d join membership m on m.id = d.membership_id where m.person_id = $1 order by d.created_at, d.id`,
      [this.people[name]],
    );
  }

  /** What is kept of the last membership, and what the function of its facts says now. */
  async standing(name: MinesPerson): Promise<{ kept: MembershipStatus; said: MembershipStatus; until: string | null }> {
    const [row] = await this.database.inspect<{ id: string; kept: MembershipStatus; until: string | null }>('select id, status as kept, paid_until::text as until from membership where person_id = $1 order by id desc limit 1', [this.people[name]]);
    return { kept: row!.kept, said: await this.said(row!.id), until: row!.until };
  }

  /** Cents of the payer that nothing has taken. */
  async credit(name: MinesPerson): Promise<number> {
    const [row] = await this.database.inspect<{ minor: string }>('select coalesce(sum(amount_minor - allocated_minor - refunded_minor), 0)::text as minor from payment where person_id = $1', [this.people[name]]);
    return Number(row!.minor);
  }

  /** Cents that payments have given to a due. */
  async allocated(dueId: string): Promise<number> {
    const [row] = await this.database.inspect<{ minor: string }>(`select coalesce(sum(amount_minor), 0)::text as minor from payment_allocation where target_kind = 'due' and target_id = $1`, [dueId]);
    return Number(row!.minor);
  }

  async count(table: string, where = 'true'): Promise<number> {
    const [row] = await this.database.inspect<{ count: number }>(`select count(*)::int as count from ${table} where association_id = $1 and ${where}`, [this.mines.id]);
    return row!.count;
  }

  async verbs(like = '%'): Promise<string[]> {
    return (await this.database.inspect<{ verb: string }>('select verb from activity where association_id = $1 and verb like $2 order by id', [this.mines.id, like])).map(({ verb }) => verb);
  }

  private said(membershipId: string): Promise<MembershipStatus> {
    return this.asWorker(async () => {
      const record = await this.bed.get(MembershipsReads).byId(membershipId, 'Europe/Paris');
      return statusOf(record!, this.bed.clock.today('Europe/Paris'));
    });
  }

  private async duesWhere(condition: string, params: unknown[]): Promise<KnownDue[]> {
    const rows = await this.database.inspect<Omit<KnownDue, 'paid' | 'amount'> & { paid: string; amount: string }>(
      `select d.state, d.paid_minor as paid, d.amount_minor as amount, d.period_starts_on::text as from, d.period_ends_on::text as to, d.due_on::text as "dueOn", d.close_reason as reason from due d where ${condition} order by d.id`,
      params,
    );
    return rows.map((row) => ({ ...row, paid: Number(row.paid), amount: Number(row.amount) }));
  }
}
