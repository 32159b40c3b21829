import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { currentScope } from '@cordee/platform';
import { field, PageKit } from '@cordee/identity';
import type { FastifyReply } from 'fastify';
import { AnswerSilence, SILENCE_ANSWERS, type SilenceAnswer } from '../../app/answer-silence';
import { FollowSilence, type SilentReader } from '../../app/follow-silence';
import { SilencePage } from './silence.page';

/** How the mail names the answers in its addresses. */
const WISHES: Readonly<Record<string, SilenceAnswer>> = { reste: 'stay', pause: 'pause', stop: 'stop' };

/** Behind the three buttons of a mail: no sign-in, no field. A GET writes nothing, because mail scanners open links. */
@Controller('disponibilite')
export class SilenceController {
  constructor(
    private readonly kit: PageKit,
    private readonly links: FollowSilence,
    private readonly answers: AnswerSilence,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Query('reponse') wish: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const reader = await this.follow(token);
    return reader ? this.page(reply, token, reader, typeof wish === 'string' ? (WISHES[wish] ?? null) : null) : this.expired(reply);
  }

  @Post(':token')
  async answer(@Param('token') token: string, @Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const reader = await this.follow(token);
    if (!reader) return this.expired(reply);
    const said = SILENCE_ANSWERS.find((one) => one === field(body, 'answer'));
    if (!said) return this.page(reply, token, reader, null);
    await this.answers.answer(reader.personId, said);
    return this.kit.go(reply, `/disponibilite/${token}`);
  }

  private async page(reply: FastifyReply, token: string, { firstName, answered, restingUntil }: SilentReader, wished: SilenceAnswer | null): Promise<FastifyReply> {
    const props = { ...(await this.kit.frame()), firstName, answered, wished, restingUntil: restingUntil?.toString() ?? null, action: `/disponibilite/${token}` };
    return this.kit.show(reply, <SilencePage {...props} />);
  }

  private follow(token: string): Promise<SilentReader | null> {
    return currentScope().associationId ? this.links.follow(token) : Promise.resolve(null);
  }

  private expired(reply: FastifyReply): Promise<FastifyReply> {
    return this.kit.fail(reply, { kind: 'expired', href: '/moi' });
  }
}
