import { Injectable } from '@nestjs/common';
import { ReadScope, requireAssociation, type Locale } from '@cordee/platform';

/** What the account behind a record tells those who write to it. */
export interface MemberFact {
  personId: string;
  linkedAt: Date;
  /** Chosen language; null follows the association. */
  locale: Locale | null;
  /** Last visit to this association's site. */
  lastSeenAt: Date | null;
}

/** Facts about the claimed records of the association, many at a time. */
@Injectable()
export class MemberFacts {
  constructor(private readonly reads: ReadScope) {}

  /** Of these records, those that an account has claimed. */
  of(personIds: readonly string[]): Promise<MemberFact[]> {
    return this.reads.query(
      'select person_id as "personId", linked_at as "linkedAt", locale, last_seen_at as "lastSeenAt" from identity_member_facts($1)',
      [personIds],
    );
  }

  /** Records claimed since, newest first. */
  joinedSince(since: Date, limit: number): Promise<Pick<MemberFact, 'personId' | 'linkedAt'>[]> {
    return this.reads.query(
      'select person_id as "personId", linked_at as "linkedAt" from account_person where association_id = $1 and linked_at > $2 order by linked_at desc, id limit $3',
      [requireAssociation(), since, limit],
    );
  }
}
