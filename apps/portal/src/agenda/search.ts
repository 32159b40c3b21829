import * as z from 'zod/mini';

/** What the address of the agenda may say. Anything else in it is ignored, never an error page. */
export const agendaSearch = z.object({
  placeKind: z.optional(z.catch(z.optional(z.enum(['PLACE', 'ONLINE'])), undefined)),
  city: z.optional(z.catch(z.optional(z.string()), undefined)),
});

export type AgendaSearch = z.infer<typeof agendaSearch>;
