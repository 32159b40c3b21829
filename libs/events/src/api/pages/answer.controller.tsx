import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { Clock, currentScope, isDomainError } from '@cordee/platform';
import { field, PageKit, sentence } from '@cordee/identity';
import type { FastifyReply } from 'fastify';
import { AnswerEvent } from '../../app/answer-event';
import { EventCalendar } from '../../app/event-calendar';
import { FindEvents } from '../../app/find-events';
import { type OwnAnswer, OwnAnswers } from '../../app/own-answers';
import { closedOf, mineOf } from './answer-view';
import { AnswerPage } from './answer.page';
import { sendCalendar } from './calendar-answer';

/** One's own answer, behind the link of a mail: no sign-in, no field. A GET writes nothing, because mail scanners open links. */
@Controller('reponse')
export class AnswerController {
  constructor(
    private readonly kit: PageKit,
    private readonly own: OwnAnswers,
    private readonly events: FindEvents,
    private readonly answers: AnswerEvent,
    private readonly calendar: EventCalendar,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Query('reponse') wish: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.follow(token);
    return own ? this.page(reply, token, own, { noFirst: wish === 'non' }) : this.expired(reply);
  }

  @Post(':token')
  async answer(@Param('token') token: string, @Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.follow(token);
    if (!own) return this.expired(reply);
    const said = field(body, 'answer');
    if (said !== 'GOING' && said !== 'NOT_GOING') return this.page(reply, token, own);
    const outcome = await this.answers.answer(own.event.id, own.who, said, 'MAIL');
    if (!isDomainError(outcome)) return this.kit.go(reply, `/reponse/${token}`);
    return this.page(reply, token, (await this.follow(token)) ?? own, { failure: sentence(outcome) }, 409);
  }

  @Get(':token/agenda.ics')
  async file(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.follow(token);
    if (!own) return this.expired(reply);
    const url = `${currentScope().origin}/reponse/${token}`;
    return sendCalendar(reply, await this.calendar.file(own.event, { url, comes: own.event.mine?.state === 'CONFIRMED' }), own.event.slug);
  }

  private async page(reply: FastifyReply, token: string, own: OwnAnswer, more: { noFirst?: boolean; failure?: string } = {}, status = 200): Promise<FastifyReply> {
    const { event, firstName, who } = own;
    const mine = mineOf(event);
    const others = mine?.kind === 'GOING' && 'personId' in who ? await this.events.firstNamesBeside(event.id, who.personId) : [];
    const props = { ...(await this.kit.frame()), event, firstName, mine, others, action: `/reponse/${token}`, closed: closedOf(event, this.clock.now()) };
    return this.kit.show(reply, <AnswerPage {...props} noFirst={more.noFirst ?? false} failure={more.failure} />, status);
  }

  private follow(token: string): Promise<OwnAnswer | null> {
    return currentScope().associationId ? this.own.follow(token) : Promise.resolve(null);
  }

  private expired(reply: FastifyReply): Promise<FastifyReply> {
    return this.kit.fail(reply, { kind: 'over', href: '/evenements' });
  }
}
