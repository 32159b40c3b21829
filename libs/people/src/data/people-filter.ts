import { fold } from '@cordee/platform/kernel';
import { exactTerms, tolerantTerms, type TermRange } from '../domain/terms';

export interface PeopleFilter {
  search?: string | null;
  school?: string | null;
  graduationYear?: number | null;
  city?: string | null;
  sector?: string | null;
  account?: AccountState | null;
  /** These people and nobody else: chosen by hand in the office's list, or those who are open to asks. */
  ids?: readonly string[] | null;
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

/**
 * One affiliation has both the school and the year. A year is few people: they are gathered first, then put in order.
 * A school may be everybody: people are walked in order and asked, until the page is full.
 */
function affiliation(where: Conditions, { school, graduationYear }: PeopleFilter): void {
  const wanted: [condition: string, value: unknown][] = [];
  if (school) wanted.push(['f.school_key = ?', fold(school)]);
  if (graduationYear) wanted.push(['f.graduation_year = ?', graduationYear]);
  if (wanted.length === 0) return;
  const found = `select f.person_id from affiliation f where f.association_id = $1 and ${wanted.map(([condition]) => condition).join(' and ')}`;
  where.and(graduationYear ? `p.id = any(array(${found}))` : `p.id in (${found})`, ...wanted.map(([, value]) => value));
}

/** Words so short begin the name of so many that people are walked in order and asked. */
const SHORT = 2;
const WITH_TERM = 'select s.person_id from person_term s where s.association_id = $1 and';

function search(where: Conditions, text: string, mode: SearchMode): void {
  const words = mode === 'exact' ? exactTerms(text).map(rangeOf) : tolerantTerms(text).map(anyOf);
  if (words.length === 0) where.and('false');
  if (words.length === 1 && words[0]!.letter) return void where.and('p.last_key >= ? and p.last_key < ?', words[0]!.letter, `${words[0]!.letter}\u{10FFFF}`);
  const few = words.filter((word) => !word.broad);
  for (const word of words) if (word.broad) where.and(`exists (${WITH_TERM} s.person_id = p.id and ${word.condition})`, ...word.values);
  if (few.length > 0) where.and(`p.id = any(array(${few.map((word) => `${WITH_TERM} ${word.condition}`).join(' intersect ')}))`, ...few.flatMap((word) => word.values));
}

interface Word {
  condition: string;
  values: unknown[];
  broad: boolean;
  /** A word of one letter: alone it asks for that page of the register, in the order of the index. */
  letter?: string;
}

const rangeOf = ({ from, before }: TermRange): Word => ({ condition: 's.term >= ? and s.term < ?', values: [from, before], broad: from.length <= 1 + SHORT, ...(from.length === 2 ? { letter: from[1]! } : {}) });
const anyOf = (terms: string[]): Word => ({ condition: 's.term = any(?::text[])', values: [terms], broad: false });

export const AFTER = '(p.last_key, p.first_key, p.id) > (?, ?, ?)';
export const IN_ORDER = 'order by p.last_key, p.first_key, p.id';
export const MAIN_AFFILIATION = `left join lateral (
    select a.school, a.graduation_year from affiliation a where a.association_id = $1 and a.person_id = p.id order by a.place, a.id limit 1) a on true`;
