import { Injectable } from '@nestjs/common';
import { Db, hotRead, ReadScope, requireAssociation } from '@cordee/platform';
import type { Candidate } from '../domain/invitees';
import { ACCOUNT, memberConditions } from './members.reads';
import { Conditions, type PeopleFilter, type SearchMode } from './people-filter';

/** Whom the office means: people chosen one by one, or all that a filter of the members list finds. */
export type Audience = { readonly personIds: readonly string[] } | { readonly filter: PeopleFilter };

const FACTS = hotRead(
  'people.invitees',
  `select p.id, p.first_name as "firstName", p.last_name as "lastName", p.deceased_noted_at is not null as deceased, l.person_id is not null as active, p.invited_at as "invitedAt",
    exists (select from invitation v where v.association_id = $1 and v.person_id = p.id and v.state = 'HELD') as held,
    (select e.address from person_email e where e.association_id = $1 and e.person_id = p.id order by e.place, e.address limit 1) as address
  from person p ${ACCOUNT} where p.association_id = $1 and p.id = any($2::uuid[]) order by p.id`,
  (scope) => [scope.associationId, [scope.associationId]],
);

function idsSql(audience: Audience, mode: SearchMode): { sql: string; params: unknown[] } {
  const associationId = requireAssociation();
  const where = 'filter' in audience ? memberConditions(associationId, audience.filter, mode) : new Conditions(associationId).and('p.id = any(?::uuid[])', audience.personIds);
  return { sql: `select p.id from person p ${ACCOUNT} where ${where.sql} order by p.id`, params: where.params };
}

/** Those whom an audience means, with what decides whether a mail may leave. */
@Injectable()
export class CandidatesReads {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  async ids(audience: Audience, mode: SearchMode): Promise<string[]> {
    const { sql, params } = idsSql(audience, mode);
    return (await this.reads.query<{ id: string }>(sql, params)).map(({ id }) => id);
  }

  /** Inside a unit of work: nobody else invites them before it ends. Facts are read afterwards, by a statement that sees what others have committed. */
  async lock(audience: Audience, mode: SearchMode): Promise<string[]> {
    const { sql, params } = idsSql(audience, mode);
    return (await this.db.query<{ id: string }>(`${sql} for update of p`, params)).map(({ id }) => id);
  }

  /** In the order of their ids. */
  facts(ids: readonly string[]): Promise<Candidate[]> {
    return this.reads.query<Candidate>(FACTS, [requireAssociation(), ids]);
  }
}
