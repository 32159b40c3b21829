import { Injectable } from '@nestjs/common';
import { Clock, IntegrityChecks, type Finding } from '@cordee/platform';
import { DISAGREEMENTS, IntegrityReads, type LedgerCheck } from '../data/integrity.reads';

const DAY_MS = 86_400_000;

/** What each check means, in the words of those who repair it. */
const WORDS: Readonly<Record<LedgerCheck, { says: string; repair: string }>> = {
  allocations: { says: 'the payment says so much is allocated, its allocations another sum', repair: 'Set allocated_minor of the payment to the sum of its allocations: they are append-only and right.' },
  overdrawn: { says: 'more was taken back of one thing than was ever allocated to it', repair: 'Add an allocation of the difference with the reason "integrity", then run the checks again.' },
  refunds: { says: 'the payment says so much is refunded, its refunds another sum', repair: 'Set refunded_minor of the payment to the sum of its refunds that are not FAILED or REJECTED.' },
  balance: { says: 'the entry of the journal does not sum to zero', repair: 'Write a correcting entry; look for who has disabled the trigger journal_row_balanced.' },
  settlements: { says: 'the payment has another number of settlement entries than it must', repair: 'Write the missing entry with the payment’s amount and day, or an opposite one for an entry too many.' },
  credit: { says: 'account 4191 holds another sum for the payment than its credit', repair: 'Compare the ALLOCATION and RELEASE entries with the allocations, and write the missing or opposite entry.' },
  money: { says: 'the money accounts hold another sum for the payment than has come and not gone back', repair: 'Compare the SETTLEMENT and REFUND entries with the payment and its refunds, and write the missing or opposite entry.' },
  numbers: { says: 'the series has a gap, or its counter stands elsewhere than its last receipt', repair: 'Set last of the series to the number of its receipts where none is missing; where one is, restore it from a backup.' },
  receipts: { says: 'the payment has another number of receipts in force than it must', repair: 'Void the receipt of money that never came or went back whole; issue the missing one with the next number.' },
  receiptSums: { says: 'the receipt shows another sum than its payment or its lines', repair: 'Void the receipt with a reason, and issue another one that it names in replaced_by.' },
  disputes: { says: 'the payment stands otherwise than its disputes say', repair: 'Look at the provider how each dispute ended, set payment_dispute to it, then the state of the payment; where money is owed again, refund or record it.' },
  waiting: { says: 'the payment should have ended long ago', repair: 'Set its timer ledger.checkoutEnds to now: the provider is asked and has the last word.' },
};

const CHECKS = Object.keys(DISAGREEMENTS) as LedgerCheck[];

/** Whether payments, allocations, refunds, journal and receipts of the current association agree. Reads only. */
@Injectable()
export class LedgerIntegrity {
  constructor(
    checks: IntegrityChecks,
    private readonly reads: IntegrityReads,
    private readonly clock: Clock,
  ) {
    checks.add(...CHECKS.map((check) => ({ name: `ledger.${check}`, find: () => this.find(check) })));
  }

  /** All of them; nothing, as long as all is well. */
  async findings(): Promise<(Finding & { check: string })[]> {
    const found: (Finding & { check: string })[] = [];
    for (const check of CHECKS) found.push(...(await this.find(check)).map((finding) => ({ check: `ledger.${check}`, ...finding })));
    return found;
  }

  private async find(check: LedgerCheck): Promise<Finding[]> {
    const { says, repair } = WORDS[check];
    const disagreements = await this.reads.find(check, new Date(this.clock.now().getTime() - DAY_MS));
    return disagreements.map(({ subject, is, should }) => ({ subject, message: `${says}: ${is} instead of ${should}`, repair }));
  }
}
