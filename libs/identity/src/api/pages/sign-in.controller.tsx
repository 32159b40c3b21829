import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { currentScope, isDomainError } from '@cordee/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConfirmSignIn } from '../../app/confirm-sign-in';
import { Invitations } from '../../app/invitations';
import { RequestSignIn } from '../../app/request-sign-in';
import { safePath } from '../../domain/challenge';
import { ChallengeOver, SlowDown } from '../../domain/errors';
import { callerOf, CHALLENGE_COOKIE, field, PageKit, sentence, sentences, slowFailure } from './page-kit';
import { CodePage, LinkPage, SignInPage } from './sign-in.page';
import { SignedInAnswer } from './signed-in';

const TEN_MINUTES = 600;

/** Connexion: an address, then the code in this tab or the link in any. Every GET only shows. */
@Controller('connexion')
export class SignInController {
  constructor(
    private readonly kit: PageKit,
    private readonly requests: RequestSignIn,
    private readonly confirmation: ConfirmSignIn,
    private readonly invitations: Invitations,
    private readonly signedIn: SignedInAnswer,
  ) {}

  @Get()
  async show(@Query('suite') suite: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { associationId, accountId, actor } = currentScope();
    const next = safePath(typeof suite === 'string' ? suite : null);
    if (!associationId) return this.kit.go(reply, '/');
    if (accountId) return this.kit.go(reply, actor ? (next ?? '/accueil') : '/connexion/fiche');
    return this.kit.show(reply, <SignInPage {...(await this.kit.frame())} next={next} />);
  }

  @Post()
  async request(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!currentScope().associationId) return this.kit.go(reply, '/');
    const [email, next] = [field(body, 'email'), safePath(field(body, 'suite'))];
    const answer = await this.requests.request({ email, nextPath: next, ip: callerOf(request).ip });
    if (answer instanceof SlowDown) return this.kit.fail(reply, slowFailure(answer, '/connexion'));
    if (isDomainError(answer)) return this.kit.show(reply, <SignInPage {...(await this.kit.frame())} email={email} next={next} errors={sentences([answer])} />, 422);
    this.kit.setCookie(reply, CHALLENGE_COOKIE, answer.cookie, TEN_MINUTES);
    return this.kit.go(reply, '/connexion/code');
  }

  @Get('code')
  async showCode(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const address = currentScope().associationId ? await this.confirmation.askedFor(this.kit.cookie(request, CHALLENGE_COOKIE)) : null;
    if (address === null) return this.kit.go(reply, '/connexion');
    return this.kit.show(reply, <CodePage {...(await this.kit.frame())} address={address} />);
  }

  @Post('code')
  async confirm(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!currentScope().associationId) return this.kit.go(reply, '/');
    const cookie = this.kit.cookie(request, CHALLENGE_COOKIE);
    const answer = await this.confirmation.byCode(cookie, field(body, 'code'), callerOf(request));
    if (answer instanceof SlowDown) return this.kit.fail(reply, slowFailure(answer, '/connexion/code'));
    if (answer instanceof ChallengeOver) return this.kit.show(reply, <SignInPage {...(await this.kit.frame())} over={sentence(answer)} />, 410);
    if (isDomainError(answer)) return this.kit.show(reply, <CodePage {...(await this.kit.frame())} address={(await this.confirmation.askedFor(cookie)) ?? ''} errors={sentences([answer])} />, 422);
    return this.signedIn.welcome(reply, answer, answer.nextPath);
  }

  @Get('lien/:token')
  async showLink(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const open = currentScope().associationId !== null && (await this.confirmation.isLinkOpen(token));
    if (!open) return this.kit.fail(reply, { kind: 'expired', href: '/connexion' });
    return this.kit.show(reply, <LinkPage {...(await this.kit.frame())} token={token} />);
  }

  @Post('lien/:token')
  async followLink(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!currentScope().associationId) return this.kit.fail(reply, { kind: 'expired', href: '/' });
    const answer = await this.confirmation.byLink(token, callerOf(request));
    if (answer instanceof SlowDown) return this.kit.fail(reply, slowFailure(answer, '/connexion'));
    if (isDomainError(answer)) return this.kit.fail(reply, { kind: 'expired', href: '/connexion' });
    return this.signedIn.welcome(reply, answer, answer.nextPath);
  }

  @Get('invitation/:token')
  async invitation(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!currentScope().associationId) return this.kit.go(reply, '/');
    const email = this.invitations.addressOf(token);
    if (!email) return this.kit.fail(reply, { kind: 'expired', href: '/connexion' });
    return this.kit.show(reply, <SignInPage {...(await this.kit.frame())} email={email} invited />);
  }
}
