import { Injectable } from '@nestjs/common';
import { Activity, Clock, currentScope, InvalidInput, normaliseEmail, requireAssociation, UnitOfWork } from '@cordee/platform';
import { ChallengesRepository } from '../data/challenges.repository';
import { challengeEnd, safePath } from '../domain/challenge';
import type { SlowDown } from '../domain/errors';
import { SignInChallenge } from '../domain/sign-in-challenge';
import { Brakes } from './brakes';
import { ChallengeCookie } from './challenge-cookie';

export interface SignInRequest {
  email: string;
  nextPath?: string | null;
  ip: string;
}

/**
 * Somebody says who they are. The same work and the same answer for every address: whether anybody knows it is asked
 * by the worker, long after the answer.
 */
@Injectable()
export class RequestSignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly challenges: ChallengesRepository,
    private readonly activity: Activity,
    private readonly brakes: Brakes,
    private readonly cookie: ChallengeCookie,
    private readonly clock: Clock,
  ) {}

  async request({ email, nextPath, ip }: SignInRequest): Promise<{ cookie: string } | InvalidInput | SlowDown> {
    const address = normaliseEmail(email);
    if (!address) return new InvalidInput(['email'], email.trim() ? 'emailInvalid' : 'emailMissing');
    const refused = await this.brakes.network(ip);
    if (refused) return refused;
    const muted = !(await this.brakes.mayMail(address));
    return this.work.run(async () => {
      const { challenge, cookie } = this.challenge(address, safePath(nextPath), muted);
      await this.challenges.add(challenge);
      await this.activity.record('signIn.requested', { subject: challenge.id, audience: 'operator' });
      return { cookie };
    });
  }

  private challenge(email: string, nextPath: string | null, muted: boolean): { challenge: SignInChallenge; cookie: string } {
    const id = this.clock.newId();
    const createdAt = this.clock.now();
    const { value, hash } = this.cookie.make(id);
    const challenge = Object.assign(new SignInChallenge(), {
      associationId: requireAssociation(), id, email, cookieHash: hash, nextPath, locale: currentScope().locale, createdAt, expiresAt: challengeEnd(createdAt), muted, mailedAt: null, wrongTries: 0, consumedAt: null,
    });
    return { challenge, cookie: value };
  }
}
