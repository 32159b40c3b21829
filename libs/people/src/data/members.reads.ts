import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import { AFTER, conditionsOf, IN_ORDER, MAIN_AFFILIATION, type AccountState, type Conditions, type PeopleFilter, type PeopleKey, type SearchMode } from './people-filter';
import type { CardRow } from './directory.reads';

export interface MemberListRow extends CardRow {
  email: string | null;
  accountState: AccountState;
  deceased: boolean;
  phone: string | null;
  /** Of the present position. */
  employer: string | null;
  jobTitle: string | null;
  /** When an account was linked to the record. */
  joinedAt: Date | null;
}

/** The link to an account is identity's; a record without one was invited or was not. */
export const ACCOUNT = 'left join account_person l on l.association_id = $1 and l.person_id = p.id';
export const ACCOUNT_STATE = `case when l.person_id is not null then 'ACTIVE' when p.invited_at is not null then 'INVITED' else 'NOT_INVITED' end`;
const STATES: Readonly<Record<AccountState, string>> = {
  ACTIVE: 'l.person_id is not null',
  INVITED: 'l.person_id is null and p.invited_at is not null',
  NOT_INVITED: 'l.person_id is null and p.invited_at is null',
};

const ROW = `p.id, p.first_name as "firstName", p.last_name as "lastName", p.last_key as "lastKey", p.first_key as "firstKey", p.city, p.sector, p.deceased_noted_at is not null as deceased,
  a.school, a.graduation_year as "graduationYear", ${ACCOUNT_STATE} as "accountState",
  (select e.address from person_email e where e.association_id = $1 and e.person_id = p.id order by e.place, e.address limit 1) as email,
  (select t.number from person_phone t where t.association_id = $1 and t.person_id = p.id order by t.place, t.number limit 1) as phone,
  w.employer, w.title as "jobTitle", l.linked_at as "joinedAt"`;

const PRESENT_POSITION = `left join lateral (
    select o.employer, o.title from position o where o.association_id = $1 and o.person_id = p.id and o.ended_at is null order by o.noted_at desc, o.id limit 1) w on true`;

const WITH_ADDRESS = 'p.id = any(array(select e.person_id from person_email e where e.association_id = $1 and e.address >= ? and e.address < ?))';

/** The office may look for the beginning of an address as well; members may not. */
export function memberConditions(associationId: string, { search, ids, ...filter }: PeopleFilter, mode: SearchMode): Conditions {
  const address = search?.includes('@') ? search.trim().toLowerCase() : null;
  const where = conditionsOf(associationId, { ...filter, search: address ? null : (search ?? null) }, mode);
  if (address) where.and(WITH_ADDRESS, address, `${address}\u{10FFFF}`);
  if (ids) where.and('p.id = any(?::uuid[])', ids);
  return filter.account ? where.and(STATES[filter.account]) : where;
}

function pageSql(filter: PeopleFilter, mode: SearchMode, after: PeopleKey | null, limit: number, associationId: string): { sql: string; params: unknown[] } {
  const where = memberConditions(associationId, filter, mode);
  if (after) where.and(AFTER, ...after);
  const { sql, params } = where;
  const page = `select p.* from person p ${filter.account ? ACCOUNT : ''} where ${sql} ${IN_ORDER} limit $${params.push(limit)}`;
  return { sql: `select ${ROW} from (${page}) p ${ACCOUNT} ${MAIN_AFFILIATION} ${PRESENT_POSITION} ${IN_ORDER}`, params };
}

const WAITING = `
  select (select count(*)::int from person p ${ACCOUNT} where p.association_id = $1 and p.invited_at is null and p.deceased_noted_at is null and l.person_id is null
      and exists (select from person_email e where e.association_id = $1 and e.person_id = p.id)) as "toInvite",
    (select count(*)::int from import i where i.association_id = $1 and i.state in ('MAPPING', 'CHECKED')) as "importsToCheck",
    (select i.id from import i where i.association_id = $1 and i.state in ('MAPPING', 'CHECKED') order by i.id desc limit 1) as "importId"`;

/** The members list of the office. */
@Injectable()
export class MembersReads {
  constructor(private readonly reads: ReadScope) {}

  page(filter: PeopleFilter, mode: SearchMode, after: PeopleKey | null, limit: number): Promise<MemberListRow[]> {
    const { sql, params } = pageSql(filter, mode, after, limit, requireAssociation());
    return this.reads.query<MemberListRow>(sql, params);
  }

  async count(filter: PeopleFilter, mode: SearchMode): Promise<number> {
    const { sql, params } = memberConditions(requireAssociation(), filter, mode);
    const join = filter.account ? ACCOUNT : '';
    const [row] = await this.reads.query<{ count: number }>(`select count(*)::int as count from person p ${join} where ${sql}`, params);
    return row!.count;
  }

  /** What the office's queue shows of people. */
  async waiting(): Promise<{ toInvite: number; importsToCheck: number; importId: string | null }> {
    const [row] = await this.reads.query<{ toInvite: number; importsToCheck: number; importId: string | null }>(WAITING, [requireAssociation()]);
    return row!;
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const SHAPES: Readonly<Record<string, [PeopleFilter, PeopleKey | null]>> = { first: [{}, null], next: [{}, ['m', 'm', NOBODY]], notInvited: [{ account: 'NOT_INVITED' }, ['m', 'm', NOBODY]], name: [{ search: 'dupont' }, null] };
for (const [name, [filter, after]] of Object.entries(SHAPES)) {
  hotRead(`people.members.${name}`, pageSql(filter, 'exact', after, 51, NOBODY).sql, (scope) => pageSql(filter, 'exact', after, 51, scope.associationId!).params);
}
