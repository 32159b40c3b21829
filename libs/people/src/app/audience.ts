import { InvalidInput } from '@cordee/platform';
import type { Audience } from '../data/candidates.reads';
import type { PeopleFilter } from '../data/people-filter';

export type { Audience, PeopleFilter };

/** Screens choose by hand; more is a filter, or everybody. */
const MOST_CHOSEN = 1_000;

export interface AudienceInput {
  personIds?: readonly string[] | null;
  all?: boolean | null;
  filter?: PeopleFilter | null;
}

/** Of the association's own invitation: whoever was not asked yet. */
const NOT_INVITED: PeopleFilter = { account: 'NOT_INVITED' };

/**
 * Whom somebody means, said in exactly one way.
 * @param everybody whom "all" stands for
 */
export function audienceOf({ personIds, all, filter }: AudienceInput, everybody: PeopleFilter = NOT_INVITED): Audience | InvalidInput {
  const said = [personIds && 'personIds', all && 'all', filter && 'filter'].filter((name) => typeof name === 'string');
  if (said.length > 1) return new InvalidInput([said[1]!], 'oneAudience');
  if (filter) return { filter };
  if (all) return { filter: everybody };
  if (!personIds?.length) return new InvalidInput(['personIds'], 'required');
  const chosen = [...new Set(personIds)].sort();
  return chosen.length > MOST_CHOSEN ? new InvalidInput(['personIds'], 'tooLong') : { personIds: chosen };
}
