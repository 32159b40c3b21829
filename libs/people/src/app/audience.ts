import { InvalidInput } from '@cordee/platform';
import type { Audience } from '../data/candidates.reads';
import type { PeopleFilter } from '../data/people-filter';

export type { Audience };

/** Screens choose by hand; more is a filter, or everybody. */
const MOST_CHOSEN = 1_000;

export interface AudienceInput {
  personIds?: readonly string[] | null;
  all?: boolean | null;
  filter?: PeopleFilter | null;
}

/** Whom somebody means, said in exactly one way. */
export function audienceOf({ personIds, all, filter }: AudienceInput): Audience | InvalidInput {
  const said = [personIds && 'personIds', all && 'all', filter && 'filter'].filter((name) => typeof name === 'string');
  if (said.length > 1) return new InvalidInput([said[1]!], 'oneAudience');
  if (filter) return { filter };
  if (all) return { filter: { account: 'NOT_INVITED' } };
  if (!personIds?.length) return new InvalidInput(['personIds'], 'required');
  const chosen = [...new Set(personIds)].sort();
  return chosen.length > MOST_CHOSEN ? new InvalidInput(['personIds'], 'tooLong') : { personIds: chosen };
}
