import { Controller, Get, Param, Res } from '@nestjs/common';
import { PageKit } from '@cordee/identity';
import type { FastifyReply } from 'fastify';
import { AgendaFeed } from '../../app/agenda-feed';
import { sendCalendar } from './calendar-answer';

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
    if (calendar === null) return this.kit.fail(reply, { kind: 'over', href: '/agenda' });
    return sendCalendar(reply.header('cache-control', 'private, max-age=600'), calendar, 'agenda');
  }
}
