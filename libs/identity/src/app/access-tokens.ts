import { Injectable } from '@nestjs/common';
import { Activity, Clock, InvalidInput, NotFound, requireActor, requireAssociation, tidy, Tokens, UnitOfWork } from '@cordee/platform';
import { AccessTokensRepository } from '../data/access-tokens.repository';
import { AccessToken, TOKEN_DAYS, TOKENS_AT_MOST } from '../domain/account';
import { SessionNeeded } from '../domain/errors';

/** Bearer tokens: for scripts, acting as the person who made them, with that person's roles of the day. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tokens: Tokens,
    private readonly repository: AccessTokensRepository,
    private readonly activity: Activity,
    private readonly clock: Clock,
  ) {}

  /** The token is shown this once. A token makes no other: revoking it would then end nothing. */
  async create(name: string, days: number): Promise<{ token: string; accessToken: AccessToken } | InvalidInput | SessionNeeded> {
    if (requireActor().sessionId === null) return new SessionNeeded();
    const label = tidy(name);
    if (!label || label.length > 80 || /\p{C}/u.test(label)) return new InvalidInput(['name'], label ? 'tooLong' : 'required');
    if (days < TOKEN_DAYS.min || days > TOKEN_DAYS.max) return new InvalidInput(['days'], 'tokenDays', { min: TOKEN_DAYS.min, max: TOKEN_DAYS.max });
    return this.work.run(async () => {
      if ((await this.repository.live(this.clock.now())).length >= TOKENS_AT_MOST) return new InvalidInput(['name'], 'tooManyTokens', { max: TOKENS_AT_MOST });
      const token = `cordee_${this.tokens.random()}`;
      const accessToken = this.draft(label, days, this.tokens.hash(token));
      await this.repository.add(accessToken);
      await this.activity.record('token.created', { subject: accessToken.id, audience: 'self' });
      return { token, accessToken };
    });
  }

  async revoke(id: string): Promise<true | NotFound> {
    return this.work.run(async () => {
      if (!(await this.repository.end(id, this.clock.now()))) return new NotFound(['tokenId']);
      await this.activity.record('token.revoked', { subject: id, audience: 'self' });
      return true as const;
    });
  }

  private draft(name: string, days: number, tokenHash: Buffer): AccessToken {
    const { accountId, office } = requireActor();
    const createdAt = this.clock.now();
    return Object.assign(new AccessToken(), {
      id: this.clock.newId(), associationId: requireAssociation(), accountId, name, tokenHash, office, createdAt,
      lastUsedAt: null, expiresAt: new Date(createdAt.getTime() + days * 86_400_000), endedAt: null,
    });
  }
}
