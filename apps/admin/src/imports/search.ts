import * as z from 'zod/mini';

/** Which rows of an import's report one looks at. */
export const rowsSearch = z.object({ outcome: z.optional(z.catch(z.optional(z.enum(['ADDED', 'MERGED', 'SET_ASIDE', 'REFUSED', 'UNCHANGED'])), undefined)) });
export type RowsSearch = z.infer<typeof rowsSearch>;
