import * as z from 'zod/mini';
import { viewed } from '../lists/search';

const word = z.optional(z.catch(z.optional(z.string()), undefined));

/** Which events. Without `when`, those to come. */
export const eventsFilters = z.object({ q: word, when: z.optional(z.catch(z.optional(z.enum(['DRAFT', 'PAST', 'ALL'])), undefined)) });
export type EventsFilters = z.infer<typeof eventsFilters>;

/** What the address of the events may say besides: whether as a list or as a month. */
export const eventsSearch = z.extend(z.extend(eventsFilters, viewed), {
  shown: z.optional(z.catch(z.optional(z.enum(['calendar'])), undefined)),
  month: z.optional(z.catch(z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))), undefined)),
});
export type EventsSearch = z.infer<typeof eventsSearch>;

export const newEventSearch = z.object({ template: z.optional(z.catch(z.optional(z.enum(['AFTERWORK', 'CONFERENCE', 'CIRCLE'])), undefined)) });
export type NewEventSearch = z.infer<typeof newEventSearch>;

/** The filters of the answers to one event. */
export const answersSearch = z.object({ q: word, answer: z.optional(z.catch(z.optional(z.enum(['GOING', 'WAITING', 'OFFERED', 'NOT_GOING'])), undefined)) });
export type AnswersSearch = z.infer<typeof answersSearch>;
