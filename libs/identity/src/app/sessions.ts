import { Injectable } from '@nestjs/common';
import { Clock, currentScope, NotFound, UnitOfWork } from '@cordee/platform';
import { SessionsRepository } from '../data/sessions.repository';

/** What people do with their own sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Ends the session of this request, if there is one. */
  async signOut(): Promise<void> {
    const { sessionId } = currentScope();
    if (sessionId) await this.work.run(() => this.sessions.end(sessionId, this.clock.now()));
  }

  async revoke(sessionId: string): Promise<true | NotFound> {
    return this.work.run(async () => (await this.sessions.end(sessionId, this.clock.now())) || new NotFound(['sessionId']));
  }

  /** @returns how many ended. */
  async revokeOthers(): Promise<number> {
    return this.work.run(() => this.sessions.endOthers(currentScope().sessionId ?? null, this.clock.now()));
  }
}
