import { Injectable } from '@nestjs/common';
import { Clock } from '@cordee/platform';
import { ActLinks, type FollowedAct } from '@cordee/messaging';

export const RENEW = 'membership.renew';
const DAY_MS = 86_400_000;
/** Half a year after the last reminder that anybody could have chosen: whoever opens an old mail is still welcomed. */
export const LINK_DAYS = 365;

/** Links that let one person renew one membership, and nothing else. */
@Injectable()
export class RenewalLinks {
  constructor(
    private readonly acts: ActLinks,
    private readonly clock: Clock,
  ) {}

  keyVersions(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.acts.keyVersions(personIds);
  }

  path(personId: string, membershipId: string, keyVersion: number): string {
    return `/renouveler/${this.acts.token({ purpose: RENEW, personId, about: [membershipId] }, keyVersion, this.until())}`;
  }

  async pathFor(personId: string, membershipId: string): Promise<string> {
    return `/renouveler/${await this.acts.tokenFor({ purpose: RENEW, personId, about: [membershipId] }, this.until())}`;
  }

  follow(token: string): Promise<FollowedAct | null> {
    return this.acts.follow(RENEW, token);
  }

  private until(): Date {
    return new Date(this.clock.now().getTime() + LINK_DAYS * DAY_MS);
  }
}
