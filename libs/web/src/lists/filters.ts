import * as z from 'zod/mini';

const word = z.optional(z.catch(z.optional(z.string()), undefined));

/** What the address of a list of people may say. Anything else in it is ignored, never an error page. */
export const peopleSearch = z.object({
  q: word,
  school: word,
  graduationYear: z.optional(z.catch(z.optional(z.coerce.number().check(z.int(), z.gte(1850), z.lte(2100))), undefined)),
  city: word,
  sector: word,
});

export type PeopleSearch = z.infer<typeof peopleSearch>;

/** Without the empty ones, so that an address without filters is a short address. */
export function tidy<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '' && value !== null)) as T;
}

export const hasFilters = (search: object): boolean => Object.keys(tidy(search)).length > 0;
