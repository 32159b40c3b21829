import * as z from 'zod/mini';
import { peopleSearch } from '@cordee/web';

/** The filters of the members list: those of people, and the state of the account. */
export const membersFilters = z.extend(peopleSearch, { account: z.optional(z.catch(z.optional(z.enum(['NOT_INVITED', 'INVITED', 'ACTIVE'])), undefined)) });
export type MembersSearch = z.infer<typeof membersFilters>;

/** What the address says besides: the view that the filters came from. */
export const membersSearch = z.extend(membersFilters, { view: z.optional(z.catch(z.optional(z.string()), undefined)) });
export type MembersAddress = z.infer<typeof membersSearch>;
