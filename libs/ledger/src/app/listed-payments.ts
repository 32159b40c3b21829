import { z } from 'zod';
import { defineList, type ListSearch } from '@cordee/identity';
import { PAYMENT_MEANS } from '../domain/means';
import { PAYMENT_STATES } from '../domain/payment-transitions';
import { PAYMENT_NEEDS, type PaymentsAsked } from './payment-list';

/** What the office's list of payments can show of one, in its natural order. */
export const PAYMENT_COLUMNS = ['name', 'amount', 'means', 'what', 'when', 'state', 'receipt', 'credit', 'refunded', 'currency', 'cheque', 'bank', 'note', 'recordedBy'] as const;
export type PaymentColumn = (typeof PAYMENT_COLUMNS)[number];

/** The payments of the office: what their address may say, and what people keep of the list. */
export const PAYMENTS_LIST = defineList({
  key: 'payments',
  permission: 'payments.read',
  search: z.strictObject({ q: z.string().trim().min(1).max(200).optional(), state: z.enum(PAYMENT_STATES).optional(), means: z.enum(PAYMENT_MEANS).optional(), need: z.enum(PAYMENT_NEEDS).optional() }),
  columns: PAYMENT_COLUMNS,
  shown: ['name', 'amount', 'means', 'what', 'when', 'state', 'receipt'],
});

/** The address calls a search `q`. */
export const askedBy = ({ q, ...filters }: ListSearch): PaymentsAsked => ({ ...filters, ...(q !== undefined && { search: String(q) }) });
