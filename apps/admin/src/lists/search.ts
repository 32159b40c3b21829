import * as z from 'zod/mini';

/** What the address of a list says besides its filters: the view that they came from. */
export const viewed = { view: z.optional(z.catch(z.optional(z.string()), undefined)) };
