import * as z from 'zod/mini';

/** A request may go on from what a redirection left. Anything else in the address is ignored. */
export const askSearch = z.object({ brouillon: z.optional(z.catch(z.optional(z.string()), undefined)) });
