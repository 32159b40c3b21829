import { Injectable } from '@nestjs/common';
import { hotRead, type Locale, ReadScope, requireAssociation } from '@cordee/platform';

/** What the account behind a record says that mails need. Records without an account are absent. */
export interface MemberFact {
  personId: string;
  /** The language they chose, if they did. */
  locale: Locale | null;
  linkedAt: Date;
  lastSeenAt: Date | null;
}

const JOINED = hotRead(
  'identity.joinedSince',
  'select person_id as "personId", linked_at as "linkedAt" from account_person where association_id = $1 and linked_at >= $2 order by linked_at desc limit $3',
  (scope) => [scope.associationId, new Date(0), 100],
);

/** For jobs only: a request is told nothing about other people's accounts, the database sees to it. */
@Injectable()
export class MemberFacts {
  constructor(private readonly reads: ReadScope) {}

  of(personIds: readonly string[]): Promise<MemberFact[]> {
    return this.reads.query<MemberFact>('select person_id as "personId", locale, linked_at as "linkedAt", last_seen_at as "lastSeenAt" from identity_member_facts($1::uuid[])', [personIds]);
  }

  /** Who has claimed their record since, the newest first. */
  joinedSince(since: Date, limit: number): Promise<{ personId: string; linkedAt: Date }[]> {
    return this.reads.query(JOINED, [requireAssociation(), since, limit]);
  }
}
