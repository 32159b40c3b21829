import { Injectable } from '@nestjs/common';
import { Clock, requireAssociation, Tokens, UnitOfWork } from '@cordee/platform';
import { ChallengesRepository } from '../data/challenges.repository';
import { SIGN_IN } from '../domain/challenge';
import { signInMail } from '../mails/sign-in.mail';
import { LetterHead } from './letter-head';
import { KnownAddresses } from './known-addresses';

/** In the worker: whether anybody knows the address, and if so the mail with code and link. */
@Injectable()
export class MailSignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly challenges: ChallengesRepository,
    private readonly known: KnownAddresses,
    private readonly head: LetterHead,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async send(challengeId: string): Promise<void> {
    const challenge = await this.challenges.find(challengeId);
    const answerable = challenge && !challenge.muted && challenge.consumedAt === null && this.clock.now() < challenge.expiresAt;
    if (!answerable || !(await this.known.has(challenge))) return;
    // First the mark, then the mail: a code that somebody reads always counts.
    await this.work.run(() => this.challenges.markMailed(challenge.id, this.clock.now()));
    const { context, origin } = await this.head.ofAssociation(challenge.locale);
    const token = this.tokens.sign(SIGN_IN, [requireAssociation(), challenge.id], challenge.expiresAt);
    const mail = signInMail.render(context, { code: this.tokens.code(SIGN_IN, challenge.id), link: `${origin}/connexion/lien/${token}` });
    await this.head.send(mail, { purpose: 'sign-in', uniqueKey: `sign-in:${challenge.id}`, address: challenge.email, fromName: context.brand.name });
  }
}
