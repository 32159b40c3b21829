import { z } from 'zod/mini';

/** Which helps the figures count: those that began in it. */
export const PERIODS = ['year', 'lastYear', 'always'] as const;
export type Period = (typeof PERIODS)[number];

export const helpSearch = z.object({
  period: z.optional(z.catch(z.optional(z.enum(PERIODS)), undefined)),
  reports: z.optional(z.catch(z.optional(z.enum(['settled'])), undefined)),
});
export type HelpSearch = z.infer<typeof helpSearch>;

/** First and last day, both within it; null is without bound. */
export function periodOf(period: Period = 'year', year = new Date().getFullYear()): { from: string | null; to: string | null } {
  if (period === 'always') return { from: null, to: null };
  const of = period === 'year' ? year : year - 1;
  return { from: `${of}-01-01`, to: `${of}-12-31` };
}
