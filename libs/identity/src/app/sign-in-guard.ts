import { Injectable } from '@nestjs/common';
import { Activity, isUuid, requireAssociation, sameText, Tokens } from '@cordee/platform';
import { ChallengesRepository } from '../data/challenges.repository';
import { SIGN_IN, tellWrong } from '../domain/challenge';
import { ChallengeOver, LinkOver, SlowDown, WrongCode } from '../domain/errors';
import type { SignInChallenge } from '../domain/sign-in-challenge';
import { Brakes } from './brakes';
import { ChallengeCookie } from './challenge-cookie';

/** Whoever answers a challenge. */
export interface Caller {
  ip: string;
  userAgent: string | null;
}

/** Finds the challenge that an answer is for, and makes guessing slow. */
@Injectable()
export class SignInGuard {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly brakes: Brakes,
    private readonly cookie: ChallengeCookie,
    private readonly tokens: Tokens,
    private readonly activity: Activity,
  ) {}

  async challengeOf(cookie: string | null | undefined, caller: Caller): Promise<SignInChallenge | ChallengeOver | SlowDown> {
    const refused = await this.brakes.network(caller.ip);
    if (refused) return refused;
    const id = this.cookie.idOf(cookie);
    const challenge = id ? await this.challenges.find(id) : null;
    if (!challenge || !this.cookie.matches(cookie, challenge.cookieHash)) return new ChallengeOver();
    await this.brakes.beforeTry(challenge.email);
    return challenge;
  }

  /** What this browser has typed, so that a slip is seen. Tells nothing about whether anybody knows it. */
  async addressOf(cookie: string | null): Promise<string | null> {
    const id = this.cookie.idOf(cookie);
    const challenge = id ? await this.challenges.find(id) : null;
    return challenge && this.cookie.matches(cookie, challenge.cookieHash) ? challenge.email : null;
  }

  async challengeOfLink(token: string, caller: Caller): Promise<SignInChallenge | LinkOver | SlowDown> {
    const refused = await this.brakes.network(caller.ip);
    if (refused) return refused;
    const id = this.idOfLink(token);
    return (id && (await this.challenges.find(id))) || new LinkOver();
  }

  /** The challenge a link names, when it was signed by us for this association and still holds. */
  idOfLink(token: string): string | null {
    const [associationId, id = ''] = this.tokens.verify(SIGN_IN, token) ?? [];
    return associationId === requireAssociation() && isUuid(id) ? id : null;
  }

  isRight(challenge: SignInChallenge, code: string): boolean {
    const matches = sameText(code, this.tokens.code(SIGN_IN, challenge.id));
    return matches && challenge.mailedAt !== null;
  }

  /** What a wrong answer is told, with its line for those who watch over the installation. Inside the unit of work that counted it. */
  async refuse(challenge: SignInChallenge, counted: number | null): Promise<WrongCode | ChallengeOver> {
    await this.activity.record('signIn.refused', { subject: challenge.id, audience: 'operator' });
    return tellWrong(counted);
  }

  async welcome(challenge: SignInChallenge): Promise<void> {
    await this.brakes.forgetTries(challenge.email);
  }
}
