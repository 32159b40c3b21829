import { Injectable } from '@nestjs/common';
import { hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { AffiliationFact, Civility, EmailFact, PositionFact } from '../domain/facts';
import { ACCOUNT_STATE } from './members.reads';
import type { AccountState } from './people-filter';

/** The whole record, as the office and its subject see it. */
export interface MemberRow {
  id: string;
  version: number;
  memberNumber: string | null;
  civility: Civility | null;
  firstName: string | null;
  lastName: string | null;
  birthName: string | null;
  birthDate: string | null;
  address: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
  sector: string | null;
  deceased: boolean;
  deceasedOn: string | null;
  invitedAt: Date | null;
  confirmedAt: Date | null;
  stillRightAskedAt: Date | null;
  changedAt: Date;
  changedBy: string | null;
  accountState: AccountState;
  emails: EmailFact[];
  phones: string[];
  affiliations: (AffiliationFact & { id: string })[];
  /** The present one first. */
  positions: (PositionFact & { current: boolean })[];
}

export interface SourceRow {
  importId: string;
  fileName: string;
  sheet: string | null;
  line: number;
  at: Date;
  headers: string[];
  cells: string[];
}

export interface StoryRow {
  at: Date;
  verb: string;
  actor: string | null;
  /** The file, for what came from one. */
  fileName: string | null;
}

const RECORD = `
  select p.id, p.version, p.member_number as "memberNumber", p.civility, p.first_name as "firstName", p.last_name as "lastName", p.birth_name as "birthName", p.birth_date::text as "birthDate",
    p.address, p.postcode, p.city, p.country, p.sector, p.deceased_noted_at is not null as deceased, p.deceased_on::text as "deceasedOn", p.invited_at as "invitedAt", p.confirmed_at as "confirmedAt",
    p.still_right_asked_at as "stillRightAskedAt", p.changed_at as "changedAt", concat_ws(' ', c.first_name, c.last_name) as "changedBy", ${ACCOUNT_STATE} as "accountState",
    coalesce((select json_agg(json_build_object('address', e.address, 'kind', e.kind) order by e.place, e.address) from person_email e where e.association_id = $1 and e.person_id = p.id), '[]') as emails,
    coalesce((select json_agg(t.number order by t.place, t.number) from person_phone t where t.association_id = $1 and t.person_id = p.id), '[]') as phones,
    coalesce((select json_agg(json_build_object('id', a.id, 'school', a.school, 'degree', a.degree, 'graduationYear', a.graduation_year) order by a.place, a.id)
      from affiliation a where a.association_id = $1 and a.person_id = p.id), '[]') as affiliations,
    coalesce((select json_agg(json_build_object('employer', w.employer, 'title', w.title, 'sector', w.sector, 'current', w.ended_at is null) order by w.ended_at desc nulls first, w.noted_at desc)
      from position w where w.association_id = $1 and w.person_id = p.id), '[]') as positions
  from person p
  left join account_person l on l.association_id = $1 and l.person_id = p.id
  left join person c on c.association_id = $1 and c.id = p.changed_by
  where p.association_id = $1 and p.id = $2`;

const SOURCES = `
  select s.import_id as "importId", i.file_name as "fileName", s.sheet, s.line, s.added_at as at, s.cells, i.columns
  from person_source s join import i on i.association_id = $1 and i.id = s.import_id
  where s.association_id = $1 and s.person_id = $2 order by s.added_at desc, s.line limit 50`;

/** What happened to a record: lines of activity that the reader may see, the files it came from, the invitations that left. */
const STORY = `
  select x.at, x.verb, concat_ws(' ', who.first_name, who.last_name) as actor, x."fileName" from (
    (select a.at, a.verb, a.actor_person_id as actor_id, null as "fileName" from activity a where a.association_id = $1 and a.subject_id = $2 order by a.id desc limit 50)
    union all (select min(s.added_at), 'person.imported', i.created_by, i.file_name from person_source s join import i on i.association_id = $1 and i.id = s.import_id
      where s.association_id = $1 and s.person_id = $2 group by i.id, i.created_by, i.file_name)
    union all (select v.created_at, 'person.invited', null, null from invitation v where v.association_id = $1 and v.person_id = $2 and v.state in ('QUEUED', 'SENT', 'SUPPRESSED') order by v.created_at desc limit 10)
  ) x left join person who on who.association_id = $1 and who.id = x.actor_id
  order by x.at desc limit 60`;

const NAMES = `select p.id, concat_ws(' ', p.first_name, p.last_name) as name from person p where p.association_id = $1 and p.id = any($2::uuid[])`;

@Injectable()
export class MemberRecordReads {
  constructor(private readonly reads: ReadScope) {}

  async record(id: string): Promise<MemberRow | null> {
    const [row] = await this.reads.query<MemberRow>(RECORD, [requireAssociation(), id]);
    return row ?? null;
  }

  async sources(id: string): Promise<SourceRow[]> {
    const rows = await this.reads.query<Omit<SourceRow, 'headers'> & { columns: { header: string }[] }>(SOURCES, [requireAssociation(), id]);
    return rows.map(({ columns, ...row }) => ({ ...row, headers: columns.map((column) => column.header) }));
  }

  story(id: string): Promise<StoryRow[]> {
    return this.reads.query<StoryRow>(STORY, [requireAssociation(), id]);
  }

  async names(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reads.query<{ id: string; name: string }>(NAMES, [requireAssociation(), ids]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
for (const [name, sql] of Object.entries({ record: RECORD, sources: SOURCES, story: STORY })) hotRead(`people.member.${name}`, sql, (scope) => [scope.associationId, NOBODY]);
hotRead('people.names', NAMES, (scope) => [scope.associationId, [NOBODY]]);
