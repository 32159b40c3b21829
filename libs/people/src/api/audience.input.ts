import { decodeAll, type InvalidInput } from '@cordee/platform';
import { audienceOf, type Audience, type AudienceInput, type PeopleFilter } from '../app/audience';

/** Whom a request means, by ids of the outside. @throws BAD_REQUEST for ids of another kind */
export const audienceFrom = ({ personIds, all, filter }: AudienceInput, everybody?: PeopleFilter): Audience | InvalidInput =>
  audienceOf({ personIds: personIds ? decodeAll('person', personIds) : null, all: all ?? null, filter: filter ?? null }, everybody);
