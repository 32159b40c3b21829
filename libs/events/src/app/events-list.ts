import { z } from 'zod';
import { defineList, type ListSearch } from '@cordee/identity';
import { OFFICE_EVENTS_WHEN, type OfficeEventsWhen } from '../data/events.reads';

/** What the office's list of events can show of one, in its natural order. */
export const EVENT_COLUMNS = ['title', 'date', 'place', 'seats', 'answers', 'state', 'going', 'waiting'] as const;
export type EventColumn = (typeof EVENT_COLUMNS)[number];

/** The events list of the office: what its address may say, and what people keep of it. */
export const EVENTS_LIST = defineList({
  key: 'events',
  permission: 'events.read',
  search: z.strictObject({ q: z.string().trim().min(1).max(200).optional(), when: z.enum(OFFICE_EVENTS_WHEN).optional() }),
  columns: EVENT_COLUMNS,
  shown: ['title', 'date', 'place', 'seats', 'answers', 'state'],
});

/** Without `when`, those to come. */
export const eventsAskedBy = ({ q, when }: ListSearch): { when: OfficeEventsWhen; search: string | null } => ({ when: (when as OfficeEventsWhen | undefined) ?? 'COMING', search: q === undefined ? null : String(q) });
