import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { AFTER, type Conditions, conditionsOf, IN_ORDER, MAIN_AFFILIATION, type PeopleFilter, type PeopleKey, type SearchMode } from './people-filter';

/** What members see of each other, and nothing else. */
export interface CardRow {
  id: string;
  firstName: string | null;
  lastName: string | null;
  lastKey: string;
  firstKey: string;
  school: string | null;
  graduationYear: number | null;
  city: string | null;
  sector: string | null;
}

export interface FacetRow {
  kind: 'school' | 'graduationYear' | 'city' | 'sector';
  value: string;
  count: number;
}

const CARD = `p.id, p.first_name as "firstName", p.last_name as "lastName", p.last_key as "lastKey", p.first_key as "firstKey", p.city, p.sector,
  a.school, a.graduation_year as "graduationYear"`;
const LIVING = 'p.deceased_noted_at is null';
/** Values of one filter that a screen can show. */
const MOST_VALUES = 100;

function directoryConditions(associationId: string, filter: PeopleFilter, mode: SearchMode): Conditions {
  const where = conditionsOf(associationId, filter, mode).and(LIVING);
  return filter.ids ? where.and('p.id = any(?::uuid[])', filter.ids) : where;
}

function pageSql(filter: PeopleFilter, mode: SearchMode, after: PeopleKey | null, limit: number, associationId: string): { sql: string; params: unknown[] } {
  const where = directoryConditions(associationId, filter, mode);
  if (after) where.and(AFTER, ...after);
  const { sql, params } = where;
  // The page is cut before anything is joined to it.
  const page = `select p.* from person p where ${sql} ${IN_ORDER} limit $${params.push(limit)}`;
  return { sql: `select ${CARD} from (${page}) p ${MAIN_AFFILIATION} ${IN_ORDER}`, params };
}

const FACETS = `
  (select 'school' as kind, min(f.school) as value, count(distinct f.person_id)::int as count from affiliation f join person p on p.association_id = $1 and p.id = f.person_id and ${LIVING}
    where f.association_id = $1 and f.school_key is not null group by f.school_key order by count desc, f.school_key limit ${MOST_VALUES})
  union all (select 'graduationYear', f.graduation_year::text, count(distinct f.person_id)::int from affiliation f join person p on p.association_id = $1 and p.id = f.person_id and ${LIVING}
    where f.association_id = $1 and f.graduation_year is not null group by f.graduation_year order by f.graduation_year desc limit 150)
  union all (select 'city', min(p.city), count(*)::int as count from person p where p.association_id = $1 and p.city_key is not null and ${LIVING}
    group by p.city_key order by count desc, p.city_key limit ${MOST_VALUES})
  union all (select 'sector', min(p.sector), count(*)::int as count from person p where p.association_id = $1 and p.sector_key is not null and ${LIVING}
    group by p.sector_key order by count desc, p.sector_key limit ${MOST_VALUES})`;

const CARD_BY_ID = `select ${CARD} from person p ${MAIN_AFFILIATION} where p.association_id = $1 and p.id = $2 and ${LIVING}`;
const CARDS_BY_ID = `select ${CARD} from person p ${MAIN_AFFILIATION} where p.association_id = $1 and p.id = any($2::uuid[])`;

/** The directory of the portal. */
@Injectable()
export class DirectoryReads {
  constructor(private readonly reads: ReadScope) {}

  page(filter: PeopleFilter, mode: SearchMode, after: PeopleKey | null, limit: number): Promise<CardRow[]> {
    const { sql, params } = pageSql(filter, mode, after, limit, requireAssociation());
    return this.reads.query<CardRow>(sql, params);
  }

  async count(filter: PeopleFilter, mode: SearchMode): Promise<number> {
    const { sql, params } = directoryConditions(requireAssociation(), filter, mode);
    const [row] = await this.reads.query<{ count: number }>(`select count(*)::int as count from person p where ${sql}`, params);
    return row!.count;
  }

  facets(): Promise<FacetRow[]> {
    return this.reads.query<FacetRow>(FACETS, [requireAssociation()]);
  }

  async card(id: string): Promise<CardRow | null> {
    const [row] = await this.reads.query<CardRow>(CARD_BY_ID, [requireAssociation(), id]);
    return row ?? null;
  }

  /** Of these people, dead or alive; for lists that name them. */
  cards(ids: readonly string[]): Promise<CardRow[]> {
    return this.reads.query<CardRow>(CARDS_BY_ID, [requireAssociation(), ids]);
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const KEY: PeopleKey = ['m', 'm', NOBODY];
const SHAPES: Readonly<Record<string, [PeopleFilter, SearchMode, PeopleKey | null]>> = {
  first: [{}, 'exact', null], next: [{}, 'exact', KEY], city: [{ city: 'Lyon' }, 'exact', KEY], sector: [{ sector: 'Conseil' }, 'exact', KEY], school: [{ school: 'Mines' }, 'exact', null],
  year: [{ graduationYear: 1990 }, 'exact', null], name: [{ search: 'dupont claire' }, 'exact', null], open: [{ ids: [NOBODY] }, 'exact', null], typo: [{ search: 'dupond' }, 'tolerant', null],
};
for (const [name, [filter, mode, after]] of Object.entries(SHAPES)) {
  hotRead(`people.directory.${name}`, pageSql(filter, mode, after, 51, NOBODY).sql, (scope) => pageSql(filter, mode, after, 51, scope.associationId!).params);
}
hotRead('people.card', CARD_BY_ID, (scope) => [scope.associationId, NOBODY]);
hotRead('people.cards', CARDS_BY_ID, (scope) => [scope.associationId, [NOBODY]]);
hotRead('people.facets', FACETS, (scope) => [scope.associationId], { person: 'counts everybody', affiliation: 'counts everybody' });
