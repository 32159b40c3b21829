import { Injectable } from '@nestjs/common';
import { Idempotency, isDomainError, Money, Settings, type IdempotencyMismatch, type InvalidInput, UnitOfWork } from '@cordee/platform';
import { PaymentsRepository } from '../data/payments.repository';
import type { PayableLine } from '../ports/payables';
import { checkLines, plainLines } from './check-lines';
import { currencySetting } from './settings';
import { SpendCredit } from './spend-credit';

/** Money that somebody has here already pays for something: the oldest first. */
@Injectable()
export class UseCredit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly payments: PaymentsRepository,
    private readonly credit: SpendCredit,
    private readonly settings: Settings,
  ) {}

  /** @returns how much was used: nothing where there is no credit, or nothing is owed any more */
  async apply(personId: string, lines: readonly PayableLine[], key: string): Promise<{ used: Money } | InvalidInput | IdempotencyMismatch> {
    const outcome = await this.work.run(() => this.idempotency.once('useCredit', key, [personId, plainLines(lines)], () => this.once(personId, lines)));
    return isDomainError(outcome) ? outcome : { used: Money.of(BigInt(outcome.minor), outcome.currency) };
  }

  private async once(personId: string, lines: readonly PayableLine[]): Promise<{ minor: string; currency: string } | InvalidInput> {
    const currency = await this.settings.get(currencySetting);
    const fault = checkLines(lines, currency);
    if (fault) return fault;
    let left = lines;
    let used = 0n;
    for (const payment of await this.payments.lockCredit(personId)) {
      if (payment.amount.currency !== currency || left.length === 0) continue;
      const before = left;
      left = await this.credit.of(payment, left);
      used += sum(before) - sum(left);
    }
    return { minor: String(used), currency };
  }
}

const sum = (lines: readonly PayableLine[]): bigint => lines.reduce((minor, { amount }) => minor + amount.minor, 0n);
