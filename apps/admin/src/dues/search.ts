import * as z from 'zod/mini';

const word = z.optional(z.catch(z.optional(z.string()), undefined));
const year = z.optional(z.catch(z.optional(z.coerce.number().check(z.int(), z.gte(1850), z.lte(2100))), undefined));

/** The states that a due can be looked for by, the most frequent question first. */
export const DUE_STATES = ['OVERDUE', 'ISSUED', 'PARTIALLY_PAID', 'REOPENED', 'PAID', 'CANCELLED', 'WRITTEN_OFF', 'PARTIALLY_REFUNDED', 'REFUNDED'] as const;
export const PAYMENT_STATES = ['SETTLED', 'PENDING', 'CREATED', 'FAILED', 'EXPIRED', 'CANCELLED', 'DISPUTED', 'REVERSED'] as const;
export const PAYMENT_MEANS = ['CARD', 'CHEQUE', 'TRANSFER', 'CASH'] as const;

/** The filters of the list of dues; `year` is also the year of the campaign above it. */
export const duesSearch = z.object({
  q: word,
  state: z.optional(z.catch(z.optional(z.enum(DUE_STATES)), undefined)),
  plan: word,
  school: word,
  graduationYear: year,
  year,
});
export type DuesSearch = z.infer<typeof duesSearch>;

export const paymentsSearch = z.object({
  q: word,
  state: z.optional(z.catch(z.optional(z.enum(PAYMENT_STATES)), undefined)),
  means: z.optional(z.catch(z.optional(z.enum(PAYMENT_MEANS)), undefined)),
});
export type PaymentsSearch = z.infer<typeof paymentsSearch>;
