import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { currentScope, isDomainError } from '@cordee/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Arrive } from '../../app/arrive';
import { Sessions } from '../../app/sessions';
import { callerOf, PageKit, SESSION_COOKIE } from './page-kit';
import { HandoffPage } from './sign-in.page';
import { SignedInAnswer } from './signed-in';

/** Out of an association, and into another. */
@Controller()
export class PassageController {
  constructor(
    private readonly kit: PageKit,
    private readonly sessions: Sessions,
    private readonly passage: Arrive,
    private readonly signedIn: SignedInAnswer,
  ) {}

  @Post('deconnexion')
  async signOut(@Res() reply: FastifyReply): Promise<FastifyReply> {
    await this.sessions.signOut();
    this.kit.clearCookie(reply, SESSION_COOKIE);
    return this.kit.go(reply, '/');
  }

  @Get('passerelle/:token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const address = currentScope().associationId ? await this.passage.whose(token) : null;
    if (!address) return this.kit.fail(reply, { kind: 'expired', href: '/connexion' });
    return this.kit.show(reply, <HandoffPage {...(await this.kit.frame())} token={token} address={address} />);
  }

  @Post('passerelle/:token')
  async arrive(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const answer = currentScope().associationId ? await this.passage.arrive(token, callerOf(request).userAgent) : null;
    if (!answer || isDomainError(answer)) return this.kit.fail(reply, { kind: 'expired', href: '/connexion' });
    return this.signedIn.welcome(reply, answer, null);
  }
}
