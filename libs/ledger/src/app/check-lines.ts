import { InvalidInput, type Money } from '@cordee/platform';
import type { PayableLine } from '../ports/payables';

/** More than any payment to an association; a slip of the hand is caught here. */
const MOST_MINOR = 100_000_000n;
const MOST_LINES = 50;

/** Amounts above nothing, in the association's currency. */
export function checkAmount(amount: Money, currency: string, field = 'amount'): InvalidInput | null {
  if (amount.currency !== currency) return new InvalidInput([field], 'currencyOther', { currency });
  return amount.minor > 0n && amount.minor <= MOST_MINOR ? null : new InvalidInput([field], 'amountInvalid');
}

/** Each thing once, each for something. */
export function checkLines(lines: readonly PayableLine[], currency: string): InvalidInput | null {
  const targets = new Set(lines.map(({ kind, targetId }) => `${kind} ${targetId}`));
  if (targets.size !== lines.length || lines.length > MOST_LINES) return new InvalidInput(['lines'], 'linesTwice');
  return lines.map(({ amount }) => checkAmount(amount, currency, 'lines')).find((fault) => fault !== null) ?? null;
}

/** Amounts as JSON keeps them: a bigint has no place there. */
export const plainLines = (lines: readonly PayableLine[]): unknown => lines.map(({ kind, targetId, amount }) => [kind, targetId, String(amount.minor), amount.currency]);
