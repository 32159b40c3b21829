import type { PaymentMeans } from './means';

/**
 * The accounts that the journal names, of the French chart for associations: regulation ANC 2018-06, which completes ANC 2014-03.
 * Dues are booked when they are received, since calling them creates no right to recover them: an unpaid due is no entry.
 */
export const ACCOUNTS = {
  /** Banque */
  bank: '512',
  /** Chèques à encaisser */
  chequesToBank: '5112',
  /** Valeurs à l'encaissement: card money between the payer and the bank */
  cardOnItsWay: '511',
  /** Caisse */
  cash: '53',
  /** Adhérents, avances reçues: money in that nothing has taken yet */
  memberCredit: '4191',
  /** Cotisations sans contrepartie */
  dues: '7561',
} as const;

const MONEY: Readonly<Record<PaymentMeans, string>> = { CARD: ACCOUNTS.cardOnItsWay, CHEQUE: ACCOUNTS.chequesToBank, TRANSFER: ACCOUNTS.bank, CASH: ACCOUNTS.cash };

/** Where money of these means lies. */
export const moneyAccount = (means: PaymentMeans): string => MONEY[means];
