import { fold } from '@cordee/platform/kernel';
import { exactTerms, tolerantTerms } from '../domain/terms';

export interface PeopleFilter {
  search?: string | null;
  school?: string | null;
  graduationYear?: number | null;
  city?: string | null;
  sector?: string | null;
  account?: AccountState | null;
}
export type AccountState = 'NOT_INVITED' | 'INVITED' | 'ACTIVE';

/** Last name, first name and id of the last row of the page before. */
export type PeopleKey = readonly [lastKey: string, firstKey: string, id: string];

/** Whether the words of a search must be written as in the record, or may each have one typo. */
export type SearchMode = 'exact' | 'tolerant';

/** A WHERE clause over `person p` and its parameters; `$1` is the association. */
export class Conditions {
  readonly params: unknown[];
  private readonly parts: string[] = ['p.association_id = $1'];

  constructor(associationId: string) {
    this.params = [associationId];
  }

  /** `?` stands for the next parameter. */
  and(condition: string, ...values: unknown[]): this {
    let at = 0;
    this.parts.push(condition.replace(/\?/g, () => `$${this.params.push(values[at++])}`));
    return this;
  }

  get sql(): string {
    return this.parts.join(' and ');
  }
}

/** Only `=` and ranges: under row-level security nothing else is served by an index. */
export function conditionsOf(associationId: string, filter: PeopleFilter, mode: SearchMode): Conditions {
  const where = new Conditions(associationId);
  if (filter.city) where.and('p.city_key = ?', fold(filter.city));
  if (filter.sector) where.and('p.sector_key = ?', fold(filter.sector));
  affiliation(where, filter);
  if (filter.search?.trim()) search(where, filter.search, mode);
  return where;
}

/** One affiliation has both the school and the year. */
function affiliation(where: Conditions, { school, graduationYear }: PeopleFilter): void {
  const wanted: [condition: string, value: unknown][] = [];
  if (school) wanted.push(['f.school_key = ?', fold(school)]);
  if (graduationYear) wanted.push(['f.graduation_year = ?', graduationYear]);
  if (wanted.length === 0) return;
  const conditions = wanted.map(([condition]) => condition).join(' and ');
  where.and(`p.id in (select f.person_id from affiliation f where f.association_id = $1 and ${conditions})`, ...wanted.map(([, value]) => value));
}

const WITH_TERM = 'p.id in (select s.person_id from person_term s where s.association_id = $1 and';

function search(where: Conditions, text: string, mode: SearchMode): void {
  const words = mode === 'exact' ? exactTerms(text) : tolerantTerms(text);
  if (words.length === 0) where.and('false');
  for (const word of words) {
    if (Array.isArray(word)) where.and(`${WITH_TERM} s.term = any(?::text[]))`, word);
    else where.and(`${WITH_TERM} s.term >= ? and s.term < ?)`, word.from, word.before);
  }
}

export const AFTER = '(p.last_key, p.first_key, p.id) > (?, ?, ?)';
export const IN_ORDER = 'order by p.last_key, p.first_key, p.id';
export const MAIN_AFFILIATION = `left join lateral (
    select a.school, a.graduation_year from affiliation a where a.association_id = $1 and a.person_id = p.id order by a.place, a.id limit 1) a on true`;
