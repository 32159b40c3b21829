import type { Temporal } from '@cordee/platform/kernel';

/** Who is written on a receipt, as known on that day. */
export interface Payer {
  readonly name: string;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
}

/** One line of a receipt; minor units as text, because that is how JSON keeps them whole. */
export interface ReceiptLine {
  readonly kind: string;
  readonly targetId: string | null;
  readonly label: string;
  readonly minor: string;
}

/** Why a receipt is valid no more. */
export type VoidReason = 'REFUNDED' | 'REVERSED';

/** What is received in a civil year is numbered together. */
export const seriesOf = (receivedOn: Temporal.PlainDate): string => String(receivedOn.year);

/** `2026-000123` */
export const receiptNumber = (series: string, number: number): string => `${series}-${String(number).padStart(6, '0')}`;
