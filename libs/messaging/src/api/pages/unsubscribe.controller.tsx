import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { currentScope, hasText, t } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { DigestLinks, type UnsubscribeLink } from '../../app/digest-links';
import { Letterheads } from '../../app/letterhead';
import { stopsTheDigest, Unsubscribe } from '../../app/unsubscribe';
import { answer, answerExpired, frameOf } from './frame';
import { SubscribedAgainPage, UnsubscribedPage, UnsubscribePage } from './unsubscribe.page';

/** The link under every digest, and the one-click address of RFC 8058: a POST without cookie or origin acts at once. */
@Controller('desabonnement')
export class UnsubscribeController {
  constructor(
    private readonly links: DigestLinks,
    private readonly unsubscribe: Unsubscribe,
    private readonly letterheads: Letterheads,
  ) {}

  @Get(':token')
  async ask(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const frame = frameOf(await this.letterheads.current());
    const link = this.links.readUnsubscribe(token);
    if (!link) return answerExpired(reply, frame, '/moi/notifications');
    answer(reply, <UnsubscribePage {...frame} what={whatStops(link)} action={`/desabonnement/${token}`} />);
  }

  @Post(':token')
  async act(@Param('token') token: string, @Body() body: { back?: string } | undefined, @Res() reply: FastifyReply): Promise<void> {
    const frame = frameOf(await this.letterheads.current());
    const link = this.links.readUnsubscribe(token);
    if (!link) return answerExpired(reply, frame, '/moi/notifications');
    if (body?.back === '1') {
      await this.unsubscribe.takeBack(link);
      return answer(reply, <SubscribedAgainPage {...frame} what={whatStops(link)} />);
    }
    await this.unsubscribe.run(link);
    answer(reply, <UnsubscribedPage {...frame} what={whatStops(link)} action={`/desabonnement/${token}`} />);
  }
}

/** Each domain names its own streams, `stream.<name>`; what nobody names is told as the digest. */
function whatStops(link: UnsubscribeLink): string | null {
  const { locale } = currentScope();
  return !stopsTheDigest(link) && hasText(locale, `stream.${link.stream}`) ? t(locale, `stream.${link.stream}`) : null;
}
