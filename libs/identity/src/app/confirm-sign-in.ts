import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, isDomainError, UnitOfWork } from '@cordee/platform';
import { AnswerOnce } from '../data/answer-once';
import { ChallengesRepository } from '../data/challenges.repository';
import { isOpen, readCode } from '../domain/challenge';
import { ChallengeOver, LinkOver, SlowDown, WrongCode } from '../domain/errors';
import type { SignInChallenge } from '../domain/sign-in-challenge';
import { OpenSession, type OpenedSession } from './open-session';
import { SignInGuard, type Caller } from './sign-in-guard';

export type SignedIn = OpenedSession & { nextPath: string | null };

/** Somebody proves who they are: by the code in the tab that asked, or by the link in any browser. */
@Injectable()
export class ConfirmSignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly challenges: ChallengesRepository,
    private readonly once: AnswerOnce,
    private readonly session: OpenSession,
    private readonly guard: SignInGuard,
    private readonly clock: Clock,
  ) {}

  async byCode(cookie: string | null | undefined, typed: string, caller: Caller): Promise<SignedIn | WrongCode | ChallengeOver | InvalidInput | SlowDown> {
    const code = readCode(typed);
    if (!code) return new InvalidInput(['code'], 'codeIncomplete');
    const challenge = await this.guard.challengeOf(cookie, caller);
    if (isDomainError(challenge)) return challenge;
    return this.answer(challenge, this.guard.isRight(challenge, code), caller);
  }

  async byLink(token: string, caller: Caller): Promise<SignedIn | LinkOver | SlowDown> {
    const challenge = await this.guard.challengeOfLink(token, caller);
    if (isDomainError(challenge)) return challenge;
    const answer = await this.answer(challenge, true, caller);
    return isDomainError(answer) ? new LinkOver() : answer;
  }

  /** The address to which the code was to go; null once the browser's cookie names no challenge. */
  askedFor(cookie: string | null): Promise<string | null> {
    return this.guard.addressOf(cookie);
  }

  /** Whether a link would still open the door. Uses nothing up: mail scanners open links. */
  async isLinkOpen(token: string): Promise<boolean> {
    const id = this.guard.idOfLink(token);
    const challenge = id && (await this.challenges.find(id));
    return Boolean(challenge) && isOpen(challenge as SignInChallenge, this.clock.now());
  }

  private async answer(challenge: SignInChallenge, right: boolean, caller: Caller): Promise<SignedIn | WrongCode | ChallengeOver> {
    const outcome = await this.work.run(
      async () => {
        const now = this.clock.now();
        const taken = await this.once.take('sign_in_challenge', challenge.id, right, now);
        if (!taken || !right) return this.guard.refuse(challenge, taken?.wrongTries ?? null);
        return { ...(await this.session.afterChallenge(challenge.id, now, caller.userAgent)), nextPath: challenge.nextPath };
      },
      { keepOnError: true },
    );
    if (!isDomainError(outcome)) await this.guard.welcome(challenge);
    return outcome;
  }
}
