import type { ModuleMetadata } from '@nestjs/common';
import { IdentityModule } from '@cordee/identity';
import { actorScope, createAssociation, FakePersons, fakePersonsModule, type TestAssociation } from '@cordee/identity/testing';
import { Money, newId, outsideScope, runInScope, systemScope, Temporal, type Scope } from '@cordee/platform';
import { buildTestBed, type TestBed, type TestDatabase } from '@cordee/platform/testing';
import { RecordPayment, type OfflineMoney, type RecordedPayment } from '../app/record-payment';
import { LedgerModule } from '../ledger.module';
import type { PayableLine } from '../ports/payables';
import { FakePayable } from './fake-payable';

export const euros = (minor: number | bigint): Money => Money.of(minor, 'EUR');
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** The ledger over a test database, with somebody who is owed dues and a member who pays. */
export class LedgerWorld {
  bed: TestBed;
  mines: TestAssociation;
  payer: string;
  private keys = 0;

  constructor(readonly database: TestDatabase) {}

  async open(metadata: ModuleMetadata = {}, env: Record<string, string> = {}): Promise<void> {
    this.bed = await buildTestBed(this.database, { ...metadata, imports: [IdentityModule, fakePersonsModule(new FakePersons()), LedgerModule, ...(metadata.imports ?? [])], providers: [FakePayable, ...(metadata.providers ?? [])] }, env);
  }

  /** A fresh association with one member. */
  async begin(): Promise<void> {
    this.mines = await createAssociation(this.database);
    this.payer = await this.person('Claire', 'Lacroix');
  }

  get payable(): FakePayable {
    return this.bed.get(FakePayable);
  }

  async person(firstName: string, lastName: string, associationId = this.mines.id): Promise<string> {
    const id = newId();
    await this.database.inspect(
      `insert into person (association_id, id, version, first_name, last_name, first_key, last_key, address, postcode, city, created_at, changed_at)
      values ($1, $2, 1, $3, $4, lower($3), lower($4), '4 rue de l’École', '69002', 'Lyon', '2026-11-01', '2026-11-01')`,
      [associationId, id, firstName, lastName],
    );
    return id;
  }

  key = (): string => `key of a spec ${++this.keys}`;
  within = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => outsideScope(() => runInScope(scope, fn));
  asTreasurer = <T>(fn: () => Promise<T>): Promise<T> => this.within({ ...actorScope({ associationId: this.mines.id, personId: this.payer }, ['TREASURER']), origin: 'http://mines.test' }, fn);
  asWorker = <T>(fn: () => Promise<T>, associationId = this.mines.id): Promise<T> => this.within({ ...systemScope(associationId), origin: 'http://mines.test' }, fn);

  /** Something of so many cents that is owed. */
  due(minor = 6000): PayableLine {
    return { kind: 'due', targetId: this.payable.owe(newId(), minor), amount: euros(minor) };
  }

  cheque(minor: number, lines: readonly PayableLine[] = [], more: Partial<OfflineMoney> = {}): OfflineMoney {
    return { personId: this.payer, payerName: 'Claire Lacroix', means: 'CHEQUE', amount: euros(minor), receivedOn: day('2026-11-20'), chequeNumber: '0000123', bank: 'Banque du Rhône', lines, ...more };
  }

  /** @throws where the treasurer is refused */
  async record(money: OfflineMoney, key = this.key()): Promise<RecordedPayment> {
    const outcome = await this.asTreasurer(() => this.bed.get(RecordPayment).record(money, key));
    if (!('paymentId' in outcome)) throw new Error(`${outcome.code} ${outcome.reason ?? ''}`);
    return outcome;
  }

  /** Minor units by account: what the journal of this association says. */
  async balances(): Promise<Record<string, number>> {
    const rows = await this.database.inspect<{ account: string; minor: string }>('select account, sum(amount_minor)::text as minor from journal_row where association_id = $1 group by account having sum(amount_minor) <> 0', [this.mines.id]);
    return Object.fromEntries(rows.map(({ account, minor }) => [account, Number(minor)]));
  }

  async numbers(associationId = this.mines.id): Promise<number[]> {
    return (await this.database.inspect<{ number: number }>('select number from receipt where association_id = $1 order by series, number', [associationId])).map(({ number }) => number);
  }

  async verbs(): Promise<string[]> {
    return (await this.database.inspect<{ verb: string }>('select verb from activity where association_id = $1 order by id', [this.mines.id])).map(({ verb }) => verb);
  }
}
