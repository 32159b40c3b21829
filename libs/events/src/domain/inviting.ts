import type { EventState } from './event';
import { InvitingRefused } from './mailing-errors';

/** Why nobody can be invited now; null when one can. An event that is paused or full still takes invitations: there is a waiting list. */
export function invitingRefusal({ state, answersCloseAt }: { state: EventState; answersCloseAt: Date }, now: Date): InvitingRefused | null {
  if (state === 'DRAFT') return new InvitingRefused('draft');
  if (state === 'CANCELLED') return new InvitingRefused('cancelled');
  return state === 'ARCHIVED' || now >= answersCloseAt ? new InvitingRefused('over') : null;
}
