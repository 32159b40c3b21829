import { Injectable } from '@nestjs/common';
import { Db, ReadScope, type Locale } from '@cordee/platform';
import type { StaffRole } from '../domain/roles';

/** What a valid secret opens: the account, its record here and the roles of the moment. */
export interface DoorRow {
  id: string;
  account_id: string;
  person_id: string | null;
  locale: Locale | null;
  created_at: Date;
  last_seen_at: Date;
  office: boolean;
  roles: StaffRole[];
}

export interface NewSession {
  id: string;
  tokenHash: Buffer;
  userAgent: string | null;
}

/**
 * The owner functions: the only ways from a secret to an account. Each works inside the scope's association only,
 * and asks for its own proof in the database.
 */
@Injectable()
export class Doors {
  constructor(
    private readonly reads: ReadScope,
    private readonly db: Db,
  ) {}

  async bySession(hash: Buffer, now: Date): Promise<DoorRow | null> {
    return (await this.reads.query<DoorRow>('select * from identity_session($1, $2)', [hash, now]))[0] ?? null;
  }

  async byBearer(hash: Buffer, now: Date): Promise<DoorRow | null> {
    return (await this.reads.query<DoorRow>('select * from identity_bearer($1, $2)', [hash, now]))[0] ?? null;
  }

  /** Whether some account has the challenge's address. For the worker: it decides if a mail makes sense. */
  async isKnown(challengeId: string): Promise<boolean> {
    return (await this.reads.query<{ known: boolean }>('select identity_is_known($1) as known', [challengeId]))[0]?.known ?? false;
  }

  /** Inside the unit of work that has just used the challenge up. Creates the account at its first sign-in. */
  async signIn(challengeId: string, newAccountId: string, session: NewSession, now: Date): Promise<string> {
    const [row] = await this.db.query<{ account: string }>('select identity_sign_in($1, $2, $3, $4, $5, $6) as account', [
      challengeId, newAccountId, session.id, session.tokenHash, session.userAgent, now,
    ]);
    return row!.account;
  }

  /** The founder's account, once the request was confirmed. */
  async found(requestId: string, newAccountId: string, now: Date): Promise<string> {
    const [row] = await this.db.query<{ account: string }>('select identity_found($1, $2, $3) as account', [requestId, newAccountId, now]);
    return row!.account;
  }

  /** Whose passage it is, for the page that asks; null when it leads nowhere. Uses nothing up. */
  async peekHandoff(hash: Buffer, now: Date): Promise<string | null> {
    return (await this.reads.query<{ address: string | null }>('select identity_peek_handoff($1, $2) as address', [hash, now]))[0]?.address ?? null;
  }

  async useHandoff(hash: Buffer, session: NewSession, now: Date): Promise<string | null> {
    const [row] = await this.db.query<{ account: string | null }>('select identity_use_handoff($1, $2, $3, $4, $5) as account', [
      hash, session.id, session.tokenHash, session.userAgent, now,
    ]);
    return row!.account;
  }

  /** Ends whatever the person has open in this association; answers how many sessions ended. */
  async endSessionsOf(personId: string, now: Date): Promise<number> {
    return (await this.db.query<{ ended: number }>('select identity_end_sessions($1, $2) as ended', [personId, now]))[0]!.ended;
  }

  /** The associations in which the signed-in account has a record. */
  associationsOfAccount(): Promise<{ association_id: string; person_id: string }[]> {
    return this.reads.query('select * from identity_associations()');
  }
}
