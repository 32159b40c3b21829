import { Money } from '@cordee/platform/kernel';
import { ACCOUNTS, moneyAccount } from './accounts';
import type { PaymentMeans } from './means';

export type EntryKind = 'SETTLEMENT' | 'ALLOCATION' | 'RELEASE' | 'REFUND' | 'REVERSAL';

/** A debit is positive, a credit negative. */
export interface JournalRow {
  readonly account: string;
  readonly amount: Money;
}

/** What somebody's money went to. */
export interface Allotted {
  readonly account: string;
  readonly amount: Money;
}

const negative = ({ minor, currency }: Money): Money => Money.of(-minor, currency);
const moved = (from: string, to: string, amount: Money): JournalRow[] => [{ account: to, amount }, { account: from, amount: negative(amount) }];

/** Money comes in; it is the payer's until something takes it. */
export const settlementRows = (means: PaymentMeans, amount: Money): JournalRow[] => moved(ACCOUNTS.memberCredit, moneyAccount(means), amount);

/** The payer's credit pays for something. */
export const allocationRows = (allotted: readonly Allotted[]): JournalRow[] => byAccount(allotted).flatMap(({ account, amount }) => moved(account, ACCOUNTS.memberCredit, amount));

/** What was paid is no longer: the money is the payer's credit again. */
export const releaseRows = (allotted: readonly Allotted[]): JournalRow[] => byAccount(allotted).flatMap(({ account, amount }) => moved(ACCOUNTS.memberCredit, account, amount));

/** Credit leaves by the way it came: given back, or taken back by the bank. */
export const refundRows = (means: PaymentMeans, amount: Money): JournalRow[] => moved(moneyAccount(means), ACCOUNTS.memberCredit, amount);

function byAccount(allotted: readonly Allotted[]): Allotted[] {
  const sums = new Map<string, Money>();
  for (const { account, amount } of allotted) sums.set(account, sums.get(account)?.plus(amount) ?? amount);
  return [...sums].map(([account, amount]) => ({ account, amount })).filter(({ amount }) => !amount.isZero);
}
