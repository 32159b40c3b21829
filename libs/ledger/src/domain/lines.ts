import { Money } from '@cordee/platform/kernel';

/** A thing that is paid for, and how much is meant for it. */
export interface Line {
  readonly kind: string;
  readonly targetId: string;
  readonly amount: Money;
}

/** Nothing, in the currency of something. */
export const noneOf = ({ currency }: Money): Money => Money.of(0, currency);
export const least = (a: Money, b: Money): Money => (a.minor < b.minor ? a : b);
export const total = (amounts: readonly Money[], currency: string): Money => amounts.reduce((sum, amount) => sum.plus(amount), Money.of(0, currency));

/** As much of the lines as the money reaches, in their order; what it does not reach is left out. */
export function within<L extends Line>(lines: readonly L[], money: Money): L[] {
  let left = money;
  return lines.flatMap((line) => {
    const amount = least(line.amount, left);
    left = left.minus(amount);
    return amount.minor > 0n ? [{ ...line, amount }] : [];
  });
}

/** By kind, in an order that is the same for everybody: locks are taken in it. */
export function byKind<L extends Line>(lines: readonly L[]): [string, L[]][] {
  const kinds = [...new Set(lines.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => [kind, lines.filter((line) => line.kind === kind)]);
}
