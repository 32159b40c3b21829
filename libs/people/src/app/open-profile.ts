import { Injectable } from '@nestjs/common';
import { Activity, DomainError, RateLimits, requireActor, requireAssociation, Settings, UnitOfWork } from '@cordee/platform';
import { DirectoryReads, type CardRow } from '../data/directory.reads';
import { profilesPerDay, profilesPerMinute } from './settings';

/** Somebody opens more profiles than a human does. */
export class TooManyProfiles extends DomainError {
  readonly code = 'TOO_MANY_PROFILES';
  constructor(readonly retryAfterSeconds: number) {
    super();
  }
}

/** The card of another member, counted: the office hears of whoever goes beyond. */
@Injectable()
export class OpenProfile {
  constructor(
    private readonly directory: DirectoryReads,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
    private readonly activity: Activity,
  ) {}

  async of(personId: string): Promise<CardRow | null | TooManyProfiles> {
    const reader = requireActor().personId;
    if (reader !== personId) {
      const wait = await this.take(reader);
      if (wait > 0) return new TooManyProfiles(wait);
    }
    return this.directory.card(personId);
  }

  /** Seconds to wait, 0 when the profile may be opened. */
  private async take(reader: string): Promise<number> {
    const key = `profiles ${requireAssociation()} ${reader}`;
    const minute = await this.limits.take(`${key} minute`, { limit: await this.settings.get(profilesPerMinute), windowSeconds: 60 });
    if (!minute.allowed) return minute.retryAfterSeconds;
    const limit = await this.settings.get(profilesPerDay);
    const day = await this.limits.take(`${key} day`, { limit, windowSeconds: 86_400 });
    if (day.count === limit + 1) await this.work.run(() => this.activity.record('directory.limitReached', { subject: reader, audience: 'office' }));
    return day.retryAfterSeconds;
  }
}
