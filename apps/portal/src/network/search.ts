import { peopleSearch } from '@cordee/web';
import { z } from 'zod/mini';

/** What the address of the network may say, besides what any list of people may. */
export const networkSearch = z.extend(peopleSearch, { open: z.optional(z.catch(z.optional(z.enum(['direct'])), undefined)) });
export type NetworkSearch = z.infer<typeof networkSearch>;
