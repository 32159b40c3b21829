import * as z from 'zod/mini';
import { viewed } from '../lists/search';

const word = z.optional(z.catch(z.optional(z.string()), undefined));
const year = z.optional(z.catch(z.optional(z.coerce.number().check(z.int(), z.gte(1850), z.lte(2100))), undefined));

/** The states that a due can be looked for by, the most frequent question first. */
export const DUE_STATES = ['OVERDUE', 'ISSUED', 'PARTIALLY_PAID', 'REOPENED', 'PAID', 'CANCELLED', 'WRITTEN_OFF', 'PARTIALLY_REFUNDED', 'REFUNDED'] as const;
export const PAYMENT_STATES = ['SETTLED', 'PENDING', 'CREATED', 'FAILED', 'EXPIRED', 'CANCELLED', 'DISPUTED', 'REVERSED'] as const;
export const PAYMENT_NEEDS = ['TO_ALLOCATE', 'MISMATCHED'] as const;
export const PAYMENT_MEANS = ['CARD', 'CHEQUE', 'TRANSFER', 'CASH'] as const;

/** The filters of the list of dues; `year` is also the year of the campaign above it. */
export const duesFilters = z.object({
  q: word,
  state: z.optional(z.catch(z.optional(z.enum(DUE_STATES)), undefined)),
  plan: word,
  school: word,
  graduationYear: year,
  year,
});
export type DuesSearch = z.infer<typeof duesFilters>;
export const duesSearch = z.extend(duesFilters, viewed);

export const paymentsFilters = z.object({
  q: word,
  state: z.optional(z.catch(z.optional(z.enum(PAYMENT_STATES)), undefined)),
  means: z.optional(z.catch(z.optional(z.enum(PAYMENT_MEANS)), undefined)),
  need: z.optional(z.catch(z.optional(z.enum(PAYMENT_NEEDS)), undefined)),
});
export type PaymentsSearch = z.infer<typeof paymentsFilters>;
export const paymentsSearch = z.extend(paymentsFilters, viewed);

/** Those that one looks for first, then the others in the order of a membership's life. */
export const MEMBERSHIP_STATUSES = ['APPLIED', 'LAPSED', 'AWAITING_PAYMENT', 'ACTIVE', 'GRACE', 'SUSPENDED', 'REJECTED', 'ABANDONED', 'RESIGNED', 'EXCLUDED', 'DECEASED'] as const;

export const membershipsFilters = z.object({
  q: word,
  status: z.optional(z.catch(z.optional(z.enum(MEMBERSHIP_STATUSES)), undefined)),
  plan: word,
  lapsed: z.optional(z.catch(z.optional(z.enum(['thisMonth'])), undefined)),
});
export type MembershipsSearch = z.infer<typeof membershipsFilters>;
export const membershipsSearch = z.extend(membershipsFilters, viewed);
