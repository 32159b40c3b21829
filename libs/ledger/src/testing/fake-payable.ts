import { Injectable } from '@nestjs/common';
import { Money, requireAssociation } from '@cordee/platform';
import { Payables, type Payable, type PayableLine, type Settlement, type Taken } from '../ports/payables';

interface Owed {
  amount: bigint;
  paid: bigint;
}

/** Somebody who is owed something, in memory: what membership and events are in the product. Not transactional: it remembers what was rolled back. */
@Injectable()
export class FakePayable implements Payable {
  readonly given: { paymentId: string; targetId: string; minor: bigint; cause: string }[] = [];
  private readonly owed = new Map<string, Owed>();
  private readonly cancelled = new Set<string>();

  constructor(payables: Payables) {
    payables.add(this);
  }

  get kind(): string {
    return 'due';
  }

  /** @param minor cents */
  owe(targetId: string, minor: bigint | number = 6000): string {
    this.owed.set(targetId, { amount: BigInt(minor), paid: 0n });
    return targetId;
  }

  cancel(targetId: string): void {
    this.cancelled.add(targetId);
  }

  /** Cents. */
  paid(targetId: string): bigint {
    return this.owed.get(targetId)?.paid ?? 0n;
  }

  settle({ lines }: Settlement): Promise<Taken[]> {
    requireAssociation();
    return Promise.resolve([...lines].sort((a, b) => (a.targetId < b.targetId ? -1 : 1)).flatMap((line) => this.take(line)));
  }

  giveBack(paymentId: string, lines: readonly PayableLine[], _at: Date, cause: 'REFUND' | 'REVERSAL'): Promise<void> {
    for (const { targetId, amount } of lines) {
      const owed = this.owed.get(targetId);
      if (owed) owed.paid -= amount.minor;
      this.given.push({ paymentId, targetId, minor: amount.minor, cause });
    }
    return Promise.resolve();
  }

  private take({ targetId, amount }: PayableLine): Taken[] {
    const owed = this.owed.get(targetId);
    const left = !owed || this.cancelled.has(targetId) ? 0n : owed.amount - owed.paid;
    const part = left < amount.minor ? left : amount.minor;
    if (!owed || part <= 0n) return [];
    owed.paid += part;
    return [{ targetId, amount: Money.of(part, amount.currency), label: 'Cotisation 2027', account: '7561' }];
  }
}
