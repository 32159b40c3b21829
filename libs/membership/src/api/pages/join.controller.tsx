import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { field, PageKit, sentences } from '@cordee/identity';
import { currentScope } from '@cordee/platform';
import { decodeId } from '@cordee/platform/kernel';
import type { FastifyReply } from 'fastify';
import { Join, type JoinForm } from '../../app/join';
import { TooManyTries } from '../../domain/errors';
import { JoinPage, JoinSentPage } from './join.page';

/** The page on which anybody can ask to join. */
@Controller('adherer')
export class JoinController {
  constructor(
    private readonly kit: PageKit,
    private readonly joining: Join,
  ) {}

  @Get()
  async show(@Query('formule') planId: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!currentScope().associationId) return this.kit.fail(reply, { kind: 'notFound' });
    return this.form(reply, { firstName: '', lastName: '', email: '', graduationYear: '', planId: typeof planId === 'string' ? planId : '' });
  }

  @Post()
  async ask(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!currentScope().associationId) return this.kit.fail(reply, { kind: 'notFound' });
    const form = { firstName: field(body, 'firstName'), lastName: field(body, 'lastName'), email: field(body, 'email'), graduationYear: field(body, 'graduationYear'), planId: field(body, 'planId') };
    const answer = await this.joining.ask({ ...form, planId: decodeId('plan', form.planId) ?? '' });
    if (answer instanceof TooManyTries) return this.kit.fail(reply, { kind: 'rateLimited', retryAfterSeconds: answer.retryAfterSeconds, href: '/adherer' });
    if ('email' in answer) return this.kit.show(reply, <JoinSentPage {...(await this.kit.frame())} email={answer.email} />);
    return this.form(reply, form, sentences(answer), 422);
  }

  private async form(reply: FastifyReply, form: JoinForm, errors: Record<string, string> = {}, status = 200): Promise<FastifyReply> {
    const plans = await this.joining.offered();
    return this.kit.show(reply, <JoinPage {...(await this.kit.frame())} plans={plans} form={form} errors={errors} url={`${currentScope().origin}/adherer`} />, status);
  }
}
