import { Injectable } from '@nestjs/common';
import type { Acquaintance } from '@cordee/people';
import { ReadScope, requireAssociation } from '@cordee/platform';

/** Who is there to be asked. */
@Injectable()
export class MembersReads {
  constructor(private readonly reads: ReadScope) {}

  async living(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reads.query<{ id: string }>('select id from person where association_id = $1 and id = any($2::uuid[]) and deceased_noted_at is null', [requireAssociation(), personIds]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Of these people, those whom no mail reaches and who do not sign in: they would be asked in vain. */
  async unreachable(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reads.query<{ id: string }>(
      `select p.id from unnest($2::uuid[]) as p(id)
      where not exists (select from person_email e where e.association_id = $1 and e.person_id = p.id) and not exists (select from account_person a where a.association_id = $1 and a.person_id = p.id)`,
      [requireAssociation(), personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Of these people, those out of whose way somebody keeps. */
  async keptFrom(personId: string, others: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reads.query<{ id: string }>('select p.id from unnest($1::uuid[]) as p(id) where reciprocity_is_shielded($2, p.id)', [others, personId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** When each of these last passed something on: they rest for a while after it. */
  async lastForwards(personIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.reads.query<{ personId: string; at: Date }>('select person_id as "personId", at from introductions_last_forward($1)', [personIds]);
    return new Map(rows.map(({ personId, at }) => [personId, at]));
  }

  /** With whom each of these was brought together, as far as the reader may know. */
  introduced(personIds: readonly string[], most: number): Promise<Acquaintance[]> {
    return this.reads.query<Acquaintance>(
      `select p.id as "personId", o.id as "otherId", 'INTRODUCTION' as ground, null as detail, o.at
      from unnest($2::uuid[]) as p(id) cross join lateral (
        select case when i.seeker_id = p.id then i.target_id else i.seeker_id end as id, max(i.connected_at) as at from introduction i
        where i.association_id = $1 and p.id in (i.seeker_id, i.target_id) and i.connected_at is not null and i.state <> 'UNDER_REVIEW' group by 1 order by 2 desc limit $3) o`,
      [requireAssociation(), personIds, most],
    );
  }

  async hasAsked(personId: string): Promise<boolean> {
    return (await this.reads.query('select 1 from introduction where association_id = $1 and seeker_id = $2 and submitted_at is not null limit 1', [requireAssociation(), personId])).length > 0;
  }

  /** Others of the same sector or school whom one might ask instead; a few, in no order of merit. */
  async alike(personId: string, but: readonly string[], most: number): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(
      `select p.id from person p join person t on t.association_id = $1 and t.id = $2
      where p.association_id = $1 and p.id <> t.id and p.deceased_noted_at is null and not (p.id = any($3::uuid[]))
        and (p.sector_key = t.sector_key or exists (select from affiliation a join affiliation b on b.association_id = $1 and b.person_id = t.id and b.school_key = a.school_key where a.association_id = $1 and a.person_id = p.id))
      order by (p.sector_key = t.sector_key) desc nulls last, p.id limit $4`,
      [requireAssociation(), personId, but, most],
    );
    return rows.map(({ id }) => id);
  }
}
