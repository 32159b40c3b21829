import { Money, type AmountFragment, type DueLineFragment, type DueState, type PaymentMeans } from '@cordee/web';

/** Money that somebody hands over or sends, and that the treasurer records. */
export type OfflineMeans = Exclude<PaymentMeans, 'CARD'>;

/** What a change of money or dues touches: screens that show any of it ask again. */
export const CHANGES: readonly string[] = ['Due', 'DuesSummary', 'Membership', 'Payment'];

const OPEN: readonly DueState[] = ['ISSUED', 'PARTIALLY_PAID', 'OVERDUE', 'REOPENED'];
const CLOSED: readonly DueState[] = ['CANCELLED', 'WRITTEN_OFF'];

/** Something is still to be paid. */
export const isOpen = ({ state }: Pick<DueLineFragment, 'state'>): boolean => OPEN.includes(state);
/** Given up with a reason, and able to come back. */
export const isClosed = ({ state }: Pick<DueLineFragment, 'state'>): boolean => CLOSED.includes(state);

export const moneyOf = ({ amount, currency }: AmountFragment): Money => Money.parse(amount, currency) ?? Money.of(0, currency);
export const amountOf = (money: Money): AmountFragment => ({ amount: money.toDecimal(), currency: money.currency });
export const sumOf = (amounts: readonly AmountFragment[], currency: string): Money => amounts.reduce((sum, amount) => sum.plus(moneyOf(amount)), Money.of(0, currency));
/** As one would type it: `60,00` in French. */
export const typed = (decimal: string, locale: 'fr' | 'en'): string => (locale === 'fr' ? decimal.replace('.', ',') : decimal);
/** Beside a field for an amount: `€`. */
export const signOf = (currency: string, locale: 'fr' | 'en'): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
export const isPositive = (money: Money): boolean => money.minor > 0n;
