import { Injectable } from '@nestjs/common';
import { Clock, runInScope, UnitOfWork, type Scope } from '@cordee/platform';
import { AccessTokensRepository } from '../data/access-tokens.repository';
import type { DoorRow } from '../data/doors';
import { SessionsRepository } from '../data/sessions.repository';
import { isTouchDue } from '../domain/session';

/** Notes that a session or token was used: once a minute at most, and at once when it is first used with a staff role. */
@Injectable()
export class LastSeen {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly tokens: AccessTokensRepository,
    private readonly clock: Clock,
  ) {}

  async note(scope: Scope, row: DoorRow, bearer: boolean): Promise<void> {
    const now = this.clock.now();
    const office = scope.actor?.office ?? false;
    if (!isTouchDue({ lastSeenAt: row.last_seen_at }, now) && office === row.office) return;
    const repository = bearer ? this.tokens : this.sessions;
    await runInScope(scope, () => this.work.run(() => repository.touch(row.id, office, now)));
  }
}
