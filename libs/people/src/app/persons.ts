import { Injectable } from '@nestjs/common';
import { Activity, Clock, fold, ReadScope, requireAssociation } from '@cordee/platform';
import type { PersonFact, PersonsPort } from '@cordee/identity';
import { MemberRecordReads } from '../data/member-record.reads';
import { PeopleWriter } from '../data/people-writer';
import { NO_FACTS, type PersonFacts } from '../domain/facts';
import { splitFullName } from '../domain/names';

const BY_EMAIL = `select distinct e.person_id as id from person_email e join person p on p.association_id = $1 and p.id = e.person_id
  where e.association_id = $1 and e.address = $2 and p.deceased_noted_at is null order by 1`;
const FACT = `select p.last_name as "lastName", p.birth_name as "birthName",
  array(select a.graduation_year from affiliation a where a.association_id = $1 and a.person_id = p.id and a.graduation_year is not null) as years
  from person p where p.association_id = $1 and p.id = $2`;

/** What identity asks of records. */
@Injectable()
export class Persons implements PersonsPort {
  constructor(
    private readonly reads: ReadScope,
    private readonly records: MemberRecordReads,
    private readonly writer: PeopleWriter,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  async findByEmail(address: string): Promise<readonly string[]> {
    return (await this.reads.query<{ id: string }>(BY_EMAIL, [requireAssociation(), address])).map((row) => row.id);
  }

  async createFounder({ email, displayName }: { email: string; displayName?: string }): Promise<string> {
    const id = this.clock.newId();
    await this.writer.add([{ id, facts: founder(email, displayName) }], null);
    await this.activity.record('person.added', { subject: id, audience: 'office' });
    return id;
  }

  async factMatches(personId: string, { graduationYear, lastName }: PersonFact): Promise<boolean> {
    if (!graduationYear && !lastName?.trim()) return false;
    const [row] = await this.reads.query<{ lastName: string | null; birthName: string | null; years: number[] }>(FACT, [requireAssociation(), personId]);
    if (!row) return false;
    if (graduationYear && !row.years.includes(graduationYear)) return false;
    const names = [row.lastName, row.birthName].filter((name) => name !== null).map(compact);
    return !lastName?.trim() || names.includes(compact(lastName));
  }

  async displayName(personId: string): Promise<string | null> {
    return (await this.displayNames([personId])).get(personId) ?? null;
  }

  displayNames(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.records.names(personIds);
  }
}

const compact = (name: string): string => fold(name).replaceAll(' ', '');

/** "claire.lacroix@…" is Claire Lacroix until she says otherwise. */
function founder(email: string, displayName?: string): PersonFacts {
  const local = email.split('@')[0]!.replace(/\+.*$/, '').replace(/[._-]+/g, ' ').replace(/\d+/g, '').trim();
  const name = splitFullName(displayName?.trim() || local);
  const lastName = name.lastName ?? (name.firstName ? null : email.split('@')[0]!);
  return { ...NO_FACTS, ...name, lastName, emails: [{ address: email, kind: 'personal' }] };
}
