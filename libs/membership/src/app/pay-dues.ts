import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound, requireActor, UnitOfWork, type IdempotencyMismatch } from '@cordee/platform';
import { PersonsPort } from '@cordee/identity';
import { Checkout, type ProviderAway } from '@cordee/ledger';
import { DuesReads, type DueRow } from '../data/dues.reads';
import { isOpen } from '../domain/due';
import { DueNotOpen, MembershipOver } from '../domain/errors';
import { checkKey } from './idempotency-key';
import { DUE } from './settle-dues';

export type Payable = { url: string } | NotFound | InvalidInput | DueNotOpen | MembershipOver | IdempotencyMismatch | ProviderAway;

const MOST = 20;

/** A member pays dues of their own over the net. */
@Injectable()
export class PayDues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: DuesReads,
    private readonly persons: PersonsPort,
    private readonly checkout: Checkout,
  ) {}

  async pay(dueIds: readonly string[], key: string): Promise<Payable> {
    const fault = checkKey(key) ?? (dueIds.length >= 1 && dueIds.length <= MOST ? null : new InvalidInput(['dueIds'], 'dueHowMany', { max: MOST }));
    if (fault) return fault;
    const { personId } = requireActor();
    const dues = await this.reads.byIds(dueIds);
    if (dues.length !== new Set(dueIds).size || dues.some((due) => due.personId !== personId)) return new NotFound(['dueIds']);
    if (dues.some(({ isOver }) => isOver)) return new MembershipOver();
    const closed = dues.find(({ state }) => !isOpen(state));
    return closed ? new DueNotOpen(closed.state) : this.open(dues, personId, key);
  }

  /** Behind a signed link, whose person is known. Two tabs lead to one payment, until it has come to nothing: then another begins. */
  async payOne(due: DueRow): Promise<Payable> {
    if (!isOpen(due.state)) return new DueNotOpen(due.state);
    const { count } = await this.work.run(() => this.reads.failedPayments(due.id));
    return this.open([due], due.personId, `renew ${due.id} ${due.paid.minor} ${count}`);
  }

  private async open(dues: readonly DueRow[], personId: string, key: string): Promise<{ url: string } | InvalidInput | IdempotencyMismatch | ProviderAway> {
    const lines = dues.map((due) => ({ kind: DUE, targetId: due.id, amount: due.amount.minus(due.paid) }));
    const description = dues.map(({ label }) => label).join(', ').slice(0, 200);
    const payerName = (await this.persons.displayName(personId)) ?? '';
    const begun = await this.checkout.begin({ personId, payerName, lines, description, key });
    return 'paymentId' in begun ? { url: begun.url } : begun;
  }
}
