import { Injectable } from '@nestjs/common';
import { requireAssociation, Tokens } from '@cordee/platform';
import { PreferenceRepository } from '../data/preference.repository';
import { type Recipient, Recipients } from './recipients';

const DAY_MS = 86_400_000;

/** What one link lets one person do, and nothing else: `membership.renew` of the due whose id stands in `about`. */
export interface Act {
  /** `library.verb`: a token of one purpose is worth nothing for another. */
  readonly purpose: string;
  readonly personId: string;
  /** Ids that the act is about. */
  readonly about: readonly string[];
}

export interface FollowedAct extends Act {
  readonly recipient: Recipient;
}

/**
 * Signed links of mails for one act, of one person, in one association (reliability 57). They may be followed again until their
 * term, and are void once the person's key version is raised. The page behind one shows a first name and the act only.
 */
@Injectable()
export class ActLinks {
  constructor(
    private readonly tokens: Tokens,
    private readonly preferences: PreferenceRepository,
    private readonly recipients: Recipients,
  ) {}

  /** Key versions of a chunk of people in one statement; whoever has never chosen anything has the first. */
  async keyVersions(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const known = new Map((await this.preferences.readers(personIds)).map(({ personId, keyVersion }) => [personId, keyVersion]));
    return new Map(personIds.map((personId) => [personId, known.get(personId) ?? 1]));
  }

  /** The last part of the link's path. Its term falls on a whole day, so that all links of one day are alike. */
  token({ purpose, personId, about }: Act, keyVersion: number, until: Date): string {
    const term = new Date(Math.ceil(until.getTime() / DAY_MS) * DAY_MS);
    return this.tokens.sign(purpose, [requireAssociation(), personId, String(keyVersion), ...about], term);
  }

  /** One link, where there is no chunk. */
  async tokenFor(act: Act, until: Date): Promise<string> {
    return this.token(act, (await this.keyVersions([act.personId])).get(act.personId)!, until);
  }

  /** Null alike for a forged link, one past its term, one of another purpose or association, a void one, and one of somebody who is gone. */
  async follow(purpose: string, token: string): Promise<FollowedAct | null> {
    const [associationId, personId, keyVersion, ...about] = this.tokens.verify(purpose, token) ?? [];
    if (associationId !== requireAssociation() || !personId) return null;
    const recipient = (await this.recipients.of([personId])).get(personId);
    const current = (await this.keyVersions([personId])).get(personId);
    return recipient && String(current) === keyVersion ? { purpose, personId, about, recipient } : null;
  }
}
