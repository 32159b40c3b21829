import { Injectable } from '@nestjs/common';
import { Clock, Tokens, UnitOfWork } from '@cordee/platform';
import { Doors } from '../data/doors';
import { LinkOver } from '../domain/errors';
import { OpenSession, type OpenedSession } from './open-session';

/** The other end of a hand-off: on the target's host, within 30 seconds, once. */
@Injectable()
export class Arrive {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doors: Doors,
    private readonly session: OpenSession,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** Whose address the passage is for, or null when it leads nowhere. Uses nothing up. */
  whose(token: string): Promise<string | null> {
    return this.doors.peekHandoff(this.tokens.hash(token), this.clock.now());
  }

  async arrive(token: string, userAgent: string | null): Promise<OpenedSession | LinkOver> {
    return this.work.run(async () => (await this.session.afterHandoff(this.tokens.hash(token), userAgent)) ?? new LinkOver());
  }
}
