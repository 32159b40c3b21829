import { CallDue, CloseDue, GrantPeriod, Plans, SetOfflineWays, SettleDueRun, StartDueRun, PLAN_DEFAULTS } from '@cordee/membership';
import { RecordPayment, type OfflineMeans } from '@cordee/ledger';
import { Clock, Money, Temporal } from '@cordee/platform';
import type { Office } from './office';
import type { Stage } from './stage';

/** What one association asks of its members, and how each of them has answered. */
export interface DuesPlan {
  name: string;
  description: string;
  periodKind: 'CIVIL_YEAR' | 'ROLLING_12_MONTHS';
  euros: number;
}

export const DUES: Readonly<Record<string, readonly DuesPlan[]>> = {
  mines: [
    { name: 'Cotisation annuelle', description: 'L’annuaire, les rencontres, l’entraide, et la voix à l’assemblée générale.', periodKind: 'CIVIL_YEAR', euros: 60 },
    { name: 'Jeunes diplômés', description: 'Les trois premières années après l’école.', periodKind: 'ROLLING_12_MONTHS', euros: 20 },
  ],
  uff: [{ name: 'Adhésion', description: 'Douze mois à partir du jour où l’on adhère.', periodKind: 'ROLLING_12_MONTHS', euros: 30 }],
};

type Fate = OfflineMeans | 'OVER' | 'PART' | 'CANCEL' | 'WRITE_OFF' | 'NONE';
/** How those who are called answer, in their order, again and again. */
const FATES: readonly Fate[] = ['CHEQUE', 'TRANSFER', 'CASH', 'TRANSFER', 'NONE', 'CHEQUE', 'TRANSFER', 'PART', 'CHEQUE', 'NONE', 'OVER', 'TRANSFER', 'CANCEL', 'CASH', 'WRITE_OFF', 'CHEQUE'];
/** An account that a bank's manual gives as its example. */
const IBAN = 'FR76 3000 6000 0112 3456 7890 189';
const BANKS = ['Crédit Agricole', 'La Banque Postale', 'BNP Paribas', 'Crédit Mutuel'];

interface Person {
  id: string;
  name: string;
}

/** Whoever is called, by their place in the list. */
export class DemoDues {
  constructor(
    private readonly stage: Stage,
    private readonly subdomain: string,
    private readonly office: Office,
  ) {}

  private get plans(): readonly DuesPlan[] {
    return DUES[this.subdomain] ?? [];
  }

  /** The plans, a due of the running period for each of these people, and what became of most of them. */
  async firstYear(people: readonly Person[], say: (step: string) => void): Promise<void> {
    say('calling the first dues');
    await this.office.act(() => this.stage.get(SetOfflineWays).set({ iban: IBAN, chequeTo: 'Le trésorier, 3 rue des Tanneurs, 69001 Lyon' }));
    const [plan, second] = [await this.planId(this.plans[0]!), this.plans[1] && (await this.planId(this.plans[1]))];
    const lapsed = people.slice(-3);
    for (const person of lapsed) await this.lapse(person, plan);
    for (const [place, person] of people.slice(0, -3).entries()) await this.call(person, second && place % 9 === 8 ? second : plan);
    await this.stage.settle();
    for (const [place, person] of people.slice(0, -3).entries()) {
      if (place % 5 === 0) this.stage.clock.advance({ days: 1 });
      await this.answer(person, place);
    }
    await this.stage.settle();
  }

  /** The campaign for the year to come: a due for each member. */
  async nextYear(say: (step: string) => void): Promise<void> {
    const [plan] = this.plans;
    if (plan?.periodKind !== 'CIVIL_YEAR') return;
    say('calling the dues of next year');
    const planId = await this.planId(plan);
    const year = this.stage.get(Clock).today('Europe/Paris').year + 1;
    const wish = { planId, periodStartsOn: Temporal.PlainDate.from({ year, month: 1, day: 1 }), dueOn: Temporal.PlainDate.from({ year, month: 1, day: 31 }) };
    if (!(await this.office.one('select 1 from due_run where association_id = $1 and plan_id = $2', [planId]))) {
      await this.office.act(() => this.stage.get(StartDueRun).start(wish, `demo-campaign-${year}`));
    }
    // "Envoyer maintenant": nobody waits ten minutes for a demo world.
    const held = await this.office.one<{ id: string }>(`select id from due_run where association_id = $1 and plan_id = $2 and state = 'HELD'`, [planId]);
    if (held) await this.office.act(() => this.stage.get(SettleDueRun).release(held.id));
    await this.stage.settle();
  }

  private async planId({ name, description, periodKind, euros }: DuesPlan): Promise<string> {
    const known = await this.office.one<{ id: string }>('select id from membership_plan where association_id = $1 and name = $2', [name]);
    if (known) return known.id;
    const price = Money.of(euros * 100);
    return (await this.office.act(() => this.stage.get(Plans).add({ ...PLAN_DEFAULTS, name, description, periodKind, price }))).planId;
  }

  /** Somebody who was a member until the end of last year. */
  private async lapse(person: Person, planId: string): Promise<void> {
    if (await this.office.one('select 1 from membership where association_id = $1 and person_id = $2', [person.id])) return;
    const year = this.stage.get(Clock).today('Europe/Paris').year - 1;
    const period = { startsOn: Temporal.PlainDate.from({ year, month: 1, day: 1 }), endsOn: Temporal.PlainDate.from({ year, month: 12, day: 31 }) };
    await this.office.act(() => this.stage.get(GrantPeriod).grant({ personId: person.id, planId, ...period, reason: 'Repris de l’ancien fichier' }, `demo-period-${person.id}`));
  }

  private async call(person: Person, planId: string): Promise<void> {
    if (await this.dueOf(person.id)) return;
    await this.office.act(() => this.stage.get(CallDue).call({ personId: person.id, planId }, `demo-due-${person.id}`));
  }

  private async answer(person: Person, place: number): Promise<void> {
    const due = await this.dueOf(person.id);
    const fate = FATES[place % FATES.length]!;
    if (!due || due.paidMinor !== '0' || due.state !== 'ISSUED' || fate === 'NONE') return;
    if (fate === 'CANCEL') return void (await this.office.act(() => this.stage.get(CloseDue).cancel(due.id, 'Membre d’honneur')));
    if (fate === 'WRITE_OFF') return void (await this.office.act(() => this.stage.get(CloseDue).writeOff(due.id, 'A quitté la région, sans nouvelles')));
    await this.pay(person, due, fate, place);
  }

  private async pay(person: Person, due: DueRow, fate: OfflineMeans | 'OVER' | 'PART', place: number): Promise<void> {
    const owed = BigInt(due.amountMinor);
    const minor = fate === 'OVER' ? owed + 1_000n : fate === 'PART' ? owed / 2n : owed;
    const means: OfflineMeans = fate === 'OVER' ? 'TRANSFER' : fate === 'PART' ? 'CASH' : fate;
    const cheque = means === 'CHEQUE' ? { chequeNumber: String(4_100_200 + place * 17), bank: BANKS[place % BANKS.length]! } : {};
    const money = { personId: person.id, payerName: person.name, means, amount: Money.of(minor), receivedOn: this.stage.get(Clock).today('Europe/Paris'), ...cheque, lines: [{ kind: 'due', targetId: due.id, amount: Money.of(owed) }] };
    await this.office.act(() => this.stage.get(RecordPayment).record(money, `demo-payment-${due.id}`));
  }

  private dueOf(personId: string): Promise<DueRow | null> {
    return this.office.one<DueRow>('select id, state, amount_minor as "amountMinor", paid_minor as "paidMinor" from due where association_id = $1 and person_id = $2 order by id limit 1', [personId]);
  }
}

interface DueRow {
  id: string;
  state: string;
  amountMinor: string;
  paidMinor: string;
}
