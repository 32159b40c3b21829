import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Config, currentScope, isDomainError, PRODUCT_COLOUR } from '@cordee/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConfirmAssociation } from '../../app/confirm-association';
import { HandOff } from '../../app/hand-off';
import { RequestAssociation, type AssociationWish } from '../../app/request-association';
import { checkColour } from '../../domain/association-name';
import { ChallengeOver, SignupClosed, SlowDown } from '../../domain/errors';
import { AwaitingPage, CreateCodePage, CreatePage } from './create.page';
import { callerOf, field, FOUNDING_COOKIE, PageKit, sentence, sentences, slowFailure } from './page-kit';

const TEN_MINUTES = 600;

/** A new association: four answers, a code, and on to its own site. On the bare host only. */
@Controller('creer')
export class CreateController {
  constructor(
    private readonly kit: PageKit,
    private readonly requests: RequestAssociation,
    private readonly confirmation: ConfirmAssociation,
    private readonly handOff: HandOff,
    private readonly config: Config,
  ) {}

  @Get()
  async show(@Res() reply: FastifyReply): Promise<FastifyReply> {
    const elsewhere = this.elsewhere();
    if (elsewhere) return this.kit.go(reply, elsewhere);
    return this.form(reply, { name: '', subdomain: '', email: '', colour: PRODUCT_COLOUR });
  }

  @Post()
  async request(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const elsewhere = this.elsewhere();
    if (elsewhere) return this.kit.go(reply, elsewhere);
    const wish = { name: field(body, 'name'), subdomain: field(body, 'subdomain'), email: field(body, 'email'), colour: field(body, 'colour') };
    if (field(body, 'act') === 'preview') return this.form(reply, wish, { previewed: true });
    const answer = await this.requests.request(wish, callerOf(request).ip);
    if (Array.isArray(answer)) return this.form(reply, wish, { errors: sentences(answer) }, 422);
    if (answer instanceof SlowDown) return this.kit.fail(reply, slowFailure(answer, '/creer'));
    if (answer instanceof SignupClosed) return this.kit.go(reply, '/');
    this.kit.setCookie(reply, FOUNDING_COOKIE, answer.cookie, TEN_MINUTES);
    return this.kit.go(reply, '/creer/code');
  }

  @Get('code')
  async showCode(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const elsewhere = this.elsewhere();
    if (elsewhere || !this.kit.cookie(request, FOUNDING_COOKIE)) return this.kit.go(reply, elsewhere ?? '/creer');
    return this.kit.show(reply, <CreateCodePage {...(await this.kit.frame())} />);
  }

  @Post('code')
  async confirm(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const elsewhere = this.elsewhere();
    if (elsewhere) return this.kit.go(reply, elsewhere);
    const answer = await this.confirmation.confirm(this.kit.cookie(request, FOUNDING_COOKIE), field(body, 'code'));
    if (answer === 'awaiting-approval') return this.kit.show(reply, <AwaitingPage {...(await this.kit.frame())} />);
    if (isDomainError(answer)) return this.kit.show(reply, <CreateCodePage {...(await this.kit.frame())} errors={{ code: sentence(answer) }} />, answer instanceof ChallengeOver ? 410 : 422);
    this.kit.clearCookie(reply, FOUNDING_COOKIE);
    return this.kit.go(reply, (await this.handOff.issue(answer.accountId, answer.association)).url);
  }

  private async form(reply: FastifyReply, wish: AssociationWish, more: { errors?: Record<string, string>; previewed?: boolean } = {}, status = 200): Promise<FastifyReply> {
    const { locale } = await this.kit.frame();
    const colour = checkColour(wish.colour);
    const wearing = more.previewed && !isDomainError(colour) ? colour : null;
    const example = this.config.publicUrl(wish.subdomain.trim().toLowerCase() || 'mines').replace(/^https?:\/\//, '');
    return this.kit.show(reply, <CreatePage locale={locale} wish={wish} example={example} colour={wearing} {...more} />, status);
  }

  private elsewhere(): string | null {
    if (currentScope().associationId) return `${this.config.publicUrl(null)}/creer`;
    return this.config.signup === 'closed' ? '/' : null;
  }
}
