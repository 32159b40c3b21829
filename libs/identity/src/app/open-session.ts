import { Injectable } from '@nestjs/common';
import { Activity, Clock, Tokens } from '@cordee/platform';
import { AccountsRepository } from '../data/accounts.repository';
import { Doors, type NewSession } from '../data/doors';

/** A session that has just begun. The token goes into the cookie and is nowhere else. */
export interface OpenedSession {
  sessionToken: string;
  accountId: string;
  /** Null until the account claims its record. */
  personId: string | null;
}

/** The last step of every way in. Inside a unit of work. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly doors: Doors,
    private readonly accounts: AccountsRepository,
    private readonly activity: Activity,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** Once a challenge was used up in this transaction, at this very instant: the database compares it. */
  async afterChallenge(challengeId: string, usedAt: Date, userAgent: string | null): Promise<OpenedSession> {
    const { session, sessionToken } = this.draft(userAgent);
    const accountId = await this.doors.signIn(challengeId, this.clock.newId(), session, usedAt);
    return this.opened(session, sessionToken, accountId);
  }

  /** Null when the passage leads nowhere any more. */
  async afterHandoff(tokenHash: Buffer, userAgent: string | null): Promise<OpenedSession | null> {
    const { session, sessionToken } = this.draft(userAgent);
    const accountId = await this.doors.useHandoff(tokenHash, session, this.clock.now());
    return accountId === null ? null : this.opened(session, sessionToken, accountId);
  }

  private draft(userAgent: string | null): { session: NewSession; sessionToken: string } {
    const sessionToken = this.tokens.random();
    const legible = userAgent?.replace(/[^\x20-\x7e]/g, '').slice(0, 200) || null;
    return { session: { id: this.clock.newId(), tokenHash: this.tokens.hash(sessionToken), userAgent: legible }, sessionToken };
  }

  private async opened(session: NewSession, sessionToken: string, accountId: string): Promise<OpenedSession> {
    const personId = await this.accounts.personOf(accountId);
    await this.activity.record('session.started', { subject: session.id, actor: personId, parties: personId ? [personId] : [] });
    return { sessionToken, accountId, personId };
  }
}
