import { jest } from '@jest/globals';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation, createMember, type TestAssociation } from '@cordee/identity/testing';
import { LedgerModule } from '@cordee/ledger';
import { MessagingModule } from '@cordee/messaging';
import { PeopleModule } from '@cordee/people';
import { createPeople, createPerson, MINES } from '@cordee/people/testing';
import { isDomainError, Mailer, Money, outsideScope, runInScope, systemScope, Temporal, type DomainError, type OutgoingMail, type Scope } from '@cordee/platform';
import { buildTestBed, type TestBed, type TestDatabase } from '@cordee/platform/testing';
import { CallDue } from '../app/call-due';
import { MakeDues } from '../app/make-dues';
import { Plans } from '../app/plans';
import { RecordDuesPayment, type DuesMoney } from '../app/record-dues-payment';
import { SettleDueRun } from '../app/settle-due-run';
import { PLAN_DEFAULTS, type PlanChoices } from '../domain/plan';
import { MembershipModule } from '../membership.module';

export const euros = (minor: number): Money => Money.of(minor, 'EUR');
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
export const breath = { breathe: async () => undefined };
type Name = keyof typeof MINES;

/** Memberships over a test database: an association with a plan, its people, and a mailbox in memory. */
export class MembershipWorld {
  readonly mails: OutgoingMail[] = [];
  bed: TestBed;
  mines: TestAssociation;
  people: Record<Name, string>;
  planId: string;
  private keys = 0;

  constructor(readonly database: TestDatabase) {}

  async open(): Promise<void> {
    this.bed = await buildTestBed(this.database, { imports: [IdentityModule, PeopleModule, MessagingModule, LedgerModule, MembershipModule] }, { DB_POOL: '14' });
    jest.spyOn(this.bed.get(Mailer), 'send').mockImplementation(async (mail) => {
      if (this.mails.some(({ uniqueKey }) => uniqueKey === mail.uniqueKey)) return 'already-sent';
      this.mails.push(mail);
      return 'sent';
    });
  }

  /** A fresh association on a Monday of November, with its people and one plan of 60 euros a year. */
  async begin(plan: Partial<PlanChoices> = {}): Promise<void> {
    this.bed.clock.set('2026-11-23T09:00:00Z');
    this.mails.splice(0);
    this.mines = await createAssociation(this.database);
    this.people = await createPeople(this.database, this.mines.id, MINES);
    await createMember(this.database, this.mines.id, { personId: this.people.claire, roles: ['TREASURER'] });
    this.planId = await this.plan(plan);
  }

  async plan(choices: Partial<PlanChoices> = {}): Promise<string> {
    const plan = { name: 'Membre actif', description: null, periodKind: 'CIVIL_YEAR' as const, price: euros(6_000), ...PLAN_DEFAULTS, ...choices };
    return must(await this.asTreasurer(() => this.bed.get(Plans).add(plan))).planId;
  }

  key = (): string => `key of a spec ${++this.keys}`;
  within = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(scope, fn));
  asTreasurer = <T>(fn: () => Promise<T>): Promise<T> => this.within({ ...actorScope({ associationId: this.mines.id, personId: this.people.claire }, ['TREASURER']), origin: 'http://mines.test' }, fn);
  asMember = <T>(name: Name, fn: () => Promise<T>): Promise<T> => this.within({ ...actorScope({ associationId: this.mines.id, personId: this.people[name] }), origin: 'http://mines.test' }, fn);
  asWorker = <T>(fn: () => Promise<T>, associationId = this.mines.id): Promise<T> => this.within({ ...systemScope(associationId), origin: 'http://mines.test' }, fn);
  /** Nobody who is signed in, on an association's site. */
  asVisitor = <T>(fn: () => Promise<T>, associationId = this.mines.id): Promise<T> => this.within({ ...systemScope(associationId), system: false, origin: 'http://mines.test', ip: '192.0.2.1' }, fn);

  async person(firstName: string, more: { deceased?: boolean } = {}, associationId = this.mines.id): Promise<string> {
    return createPerson(this.database, associationId, { firstName, lastName: 'Essai', email: `${firstName.toLowerCase()}@mines.example`, ...more });
  }

  async call(personId: string, planId = this.planId): Promise<string> {
    return must(await this.asTreasurer(() => this.bed.get(CallDue).call({ personId, planId }, this.key()))).dueId;
  }

  /** A cheque for these dues, of their whole amount unless said. */
  async cheque(personId: string, dueIds: readonly string[], minor = 6_000, more: Partial<DuesMoney> = {}) {
    return must(await this.pay(personId, dueIds, minor, more));
  }

  pay(personId: string, dueIds: readonly string[], minor = 6_000, more: Partial<DuesMoney> = {}, key = this.key()) {
    const money = { personId, dueIds, means: 'CHEQUE' as const, amount: euros(minor), receivedOn: this.today(), chequeNumber: '0000123', bank: 'Banque du Rhône', note: null, ...more };
    return this.asTreasurer(() => this.bed.get(RecordDuesPayment).record(money, key));
  }

  today = (): Temporal.PlainDate => this.bed.clock.today('Europe/Paris');

  /** A member whose 2026 is paid. */
  async memberOf2026(name: Name): Promise<string> {
    const now = this.bed.clock.now();
    this.bed.clock.set('2026-01-10T09:00:00Z');
    const dueId = await this.call(this.people[name]);
    await this.cheque(this.people[name], [dueId]);
    this.bed.clock.set(now);
    return dueId;
  }

  /** "Envoyer maintenant": what was started for several members waits for it. */
  async letGo(runId: string): Promise<void> {
    await this.asTreasurer(() => this.bed.get(SettleDueRun).release(runId));
  }

  async runAll(runId: string): Promise<void> {
    await this.asWorker(() => this.bed.get(MakeDues).run(runId, breath));
  }

  async due(id: string) {
    const [row] = await this.database.inspect<{ state: string; paid: string; starts: string; ends: string; reason: string | null }>(
      'select state, paid_minor::text as paid, period_starts_on::text as starts, period_ends_on::text as ends, close_reason as reason from due where id = $1', [id]);
    return row!;
  }

  async membership(personId: string) {
    const [row] = await this.database.inspect<{ id: string; status: string; until: string | null; reason: string | null }>(
      'select id, status, paid_until::text as until, end_reason as reason from membership where person_id = $1 order by id desc limit 1', [personId]);
    return row ?? null;
  }

  async periods(personId: string): Promise<string[]> {
    const rows = await this.database.inspect<{ period: string }>(
      `select concat_ws(' ', w.starts_on, w.ends_on, w.origin, case when w.voided_at is not null then 'voided' end) as period from membership_period w join membership m on m.id = w.membership_id where m.person_id = $1 order by w.starts_on, w.id`, [personId]);
    return rows.map(({ period }) => period);
  }

  async verbs(): Promise<string[]> {
    return (await this.database.inspect<{ verb: string }>('select verb from activity where association_id = $1 order by id', [this.mines.id])).map(({ verb }) => verb);
  }
}

/** The outcome of what must succeed. @throws where it was refused */
export function must<T>(outcome: T): Exclude<T, DomainError> {
  if (isDomainError(outcome)) throw new Error(`${outcome.code} ${outcome.reason ?? ''} ${outcome.path?.join('.') ?? ''}`);
  return outcome as Exclude<T, DomainError>;
}
