import { tidy, type RemindDuesInput, type Selection } from '@cordee/web';
import type { DuesSearch } from '../search';

/** Which dues the API is told: chosen by hand, or all that the filters match. */
export type WhichDues = Pick<RemindDuesInput, 'dueIds' | 'filter'>;

export function whichOf(selection: Pick<Selection, 'everything' | 'ids'>, { q, plan, ...others }: DuesSearch): WhichDues {
  return selection.everything ? { filter: tidy({ ...others, planId: plan, search: q }) } : { dueIds: [...selection.ids] };
}
