import { Money, type MyDueFragment, type MyStandingFragment } from '@cordee/web';

/** What is still to be paid, the earliest term first. */
export const toPay = (dues: readonly MyDueFragment[]): readonly MyDueFragment[] => dues.filter(({ canPay }) => canPay).sort((a, b) => a.dueOn.localeCompare(b.dueOn));

export const settled = (dues: readonly MyDueFragment[]): readonly MyDueFragment[] => dues.filter(({ canPay }) => !canPay);

/** A renewal that has no due yet: one that has is paid as that due. */
export const renewalOf = ({ renewal, dues }: MyStandingFragment): MyStandingFragment['renewal'] => (renewal && toPay(dues).some(({ id }) => id === renewal.dueId) ? null : renewal);

export function sumOf(dues: readonly MyDueFragment[]): { readonly amount: string; readonly currency: string } {
  const currency = dues[0]?.remaining.currency ?? 'EUR';
  const sum = dues.reduce((total, { remaining }) => total.plus(Money.parse(remaining.amount, currency) ?? Money.of(0, currency)), Money.of(0, currency));
  return { amount: sum.toDecimal(), currency };
}

export const isZero = ({ amount }: { readonly amount: string }): boolean => Number(amount) === 0;
