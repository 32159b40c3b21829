import { Controller, Get, Param, Res } from '@nestjs/common';
import { PageKit } from '@cordee/identity';
import type { FastifyReply } from 'fastify';
import { AgendaFeed } from '../../app/agenda-feed';

/** What calendar programs read, every few hours, without a session. */
@Controller('agenda/abonnement')
export class AgendaController {
  constructor(
    private readonly feed: AgendaFeed,
    private readonly kit: PageKit,
  ) {}

  @Get(':token')
  async read(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const calendar = await this.feed.read(token.replace(/\.ics$/, ''));
    if (calendar === null) return this.kit.fail(reply, { kind: 'expired', href: '/agenda' });
    return reply.header('content-type', 'text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="agenda.ics"').header('cache-control', 'private, max-age=600').send(calendar);
  }
}
