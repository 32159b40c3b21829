import { tidy, type InvitePeopleInput } from '@cordee/web';
import type { Audience } from '../members/audience';

/** Whom the API is told to invite: by name, by filter, or everybody who was never invited. */
export type Whom = Pick<InvitePeopleInput, 'personIds' | 'all' | 'filter'>;

export function whomOf(audience: Audience): Whom {
  if (audience.kind === 'chosen') return { personIds: [...audience.ids] };
  if (audience.kind === 'neverInvited') return { all: true };
  const { q, ...others } = audience.filter;
  return { filter: tidy({ ...others, search: q }) };
}
