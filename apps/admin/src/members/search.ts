import * as z from 'zod/mini';
import { peopleSearch } from '@cordee/web';
import { viewed } from '../lists/search';

/** The filters of the members list: those of people, and the state of the account. */
export const membersFilters = z.extend(peopleSearch, { account: z.optional(z.catch(z.optional(z.enum(['NOT_INVITED', 'INVITED', 'ACTIVE'])), undefined)) });
export type MembersSearch = z.infer<typeof membersFilters>;

export const membersSearch = z.extend(membersFilters, viewed);
