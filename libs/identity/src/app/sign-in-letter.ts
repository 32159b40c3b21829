import { Injectable } from '@nestjs/common';
import { Clock, requireAssociation, Tokens, UnitOfWork } from '@cordee/platform';
import { ChallengesRepository } from '../data/challenges.repository';
import { SIGN_IN } from '../domain/challenge';
import { KnownAddresses } from './known-addresses';
import { LetterHead, type Letter } from './letter-head';

/** In the worker: whether anybody knows the address, and if so what the mail says. */
@Injectable()
export class SignInLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly challenges: ChallengesRepository,
    private readonly known: KnownAddresses,
    private readonly head: LetterHead,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** Null when nobody is to be written to. From here on the code counts, so that one that somebody reads always does. */
  async prepare(challengeId: string): Promise<Letter | null> {
    const challenge = await this.challenges.find(challengeId);
    const answerable = challenge && !challenge.muted && challenge.consumedAt === null && this.clock.now() < challenge.expiresAt;
    if (!answerable || !(await this.known.has(challenge))) return null;
    await this.work.run(() => this.challenges.markMailed(challenge.id, this.clock.now()));
    const { context, origin } = await this.head.ofAssociation(challenge.locale);
    const token = this.tokens.sign(SIGN_IN, [requireAssociation(), challenge.id], challenge.expiresAt);
    return {
      context,
      values: { code: this.tokens.code(SIGN_IN, challenge.id), link: `${origin}/connexion/lien/${token}` },
      envelope: { purpose: 'sign-in', uniqueKey: `sign-in:${challenge.id}`, address: challenge.email, fromName: context.brand.name },
    };
  }
}
