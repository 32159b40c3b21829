import * as z from 'zod/mini';

const word = z.optional(z.catch(z.optional(z.string()), undefined));

export const journalSearch = z.object({ verb: word, person: word, name: word });
export type JournalSearch = z.infer<typeof journalSearch>;
