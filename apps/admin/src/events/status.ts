import type { EventLineFragment } from '@cordee/web';

export type EventStatus = 'draft' | 'published' | 'paused' | 'full' | 'closed' | 'cancelled' | 'past';

type Told = Pick<EventLineFragment, 'state' | 'registrationState' | 'endsAt'>;

/** The one word that says most about an event: what has ended it comes before what is missing. */
export function statusOf({ state, registrationState, endsAt }: Told, now = Date.now()): EventStatus {
  if (state === 'CANCELLED') return 'cancelled';
  if (state === 'DRAFT') return 'draft';
  if (state === 'ARCHIVED' || Date.parse(endsAt) < now) return 'past';
  if (registrationState === 'PAUSED') return 'paused';
  if (registrationState === 'FULL' || registrationState === 'WAITLIST') return 'full';
  return registrationState === 'CLOSED' ? 'closed' : 'published';
}
