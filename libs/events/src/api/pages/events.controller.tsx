import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { Clock, currentScope, InvalidInput, isDomainError, RateLimits } from '@cordee/platform';
import { field, PageKit, sentence, sentences } from '@cordee/identity';
import type { FastifyReply } from 'fastify';
import { AnswerEvent } from '../../app/answer-event';
import { EventCalendar } from '../../app/event-calendar';
import { FindEvents, type EventRow } from '../../app/find-events';
import { eventUrls } from '../views';
import { closedOf, mineOf } from './answer-view';
import { sendCalendar } from './calendar-answer';
import { EventPage, type EventPageProps, NotedPage } from './event.page';
import { EventsPage } from './events.page';

const LISTED = 50;
/** By address: a room full of people behind one still gets through. */
const ANSWERS = { limit: 60, windowSeconds: 600 };

/** The public side of events: what there is, one of them, and an answer with a name and an address. */
@Controller('evenements')
export class EventsController {
  constructor(
    private readonly kit: PageKit,
    private readonly events: FindEvents,
    private readonly answers: AnswerEvent,
    private readonly calendar: EventCalendar,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!currentScope().associationId) return this.kit.fail(reply, { kind: 'notFound' });
    const page = <EventsPage {...(await this.kit.frame())} events={await this.events.publicPage('COMING', LISTED)} url={`${currentScope().origin}/evenements`} />;
    return this.kit.show(reply, page);
  }

  @Get(':slug')
  async show(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const event = await this.find(slug);
    return event ? this.page(reply, event) : this.unknown(reply);
  }

  @Post(':slug')
  async answer(@Param('slug') slug: string, @Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const event = await this.find(slug);
    if (!event) return this.unknown(reply);
    const { actor } = currentScope();
    return actor ? this.byMember(reply, event, actor.personId, field(body, 'answer')) : this.byVisitor(reply, event, { name: field(body, 'name'), email: field(body, 'email') });
  }

  @Get(':slug/agenda.ics')
  async file(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const event = await this.find(slug);
    if (!event) return this.unknown(reply);
    return sendCalendar(reply, await this.calendar.file(event, { url: eventUrls(event.slug).url, comes: event.mine?.state === 'CONFIRMED' }), event.slug);
  }

  private async byMember(reply: FastifyReply, event: EventRow, personId: string, said: string): Promise<FastifyReply> {
    const outcome = await this.answers.answer(event.id, { personId }, said === 'NOT_GOING' ? 'NOT_GOING' : 'GOING', 'PAGE');
    if (isDomainError(outcome)) return this.page(reply, (await this.find(event.slug)) ?? event, { errors: { content: sentence(outcome) } }, 409);
    return this.kit.go(reply, `/evenements/${event.slug}`);
  }

  private async byVisitor(reply: FastifyReply, event: EventRow, typed: { name: string; email: string }): Promise<FastifyReply> {
    const { locale, ip } = currentScope();
    const limit = await this.limits.take(`events.answer ${ip ?? ''}`, ANSWERS);
    if (!limit.allowed) return this.kit.fail(reply, { kind: 'rateLimited', retryAfterSeconds: limit.retryAfterSeconds, href: `/evenements/${event.slug}` });
    const outcome = await this.answers.introduce(event.id, { ...typed, locale }, 'PAGE');
    if (outcome instanceof InvalidInput) return this.page(reply, event, { typed, errors: sentences([outcome]) }, 422);
    if (isDomainError(outcome)) return this.page(reply, (await this.find(event.slug)) ?? event, { typed, errors: { content: sentence(outcome) } }, 409);
    return this.kit.show(reply, <NotedPage {...(await this.kit.frame())} event={event} kind={outcome.kind} position={outcome.position} email={typed.email.trim()} />);
  }

  private async page(reply: FastifyReply, event: EventRow, more: Partial<EventPageProps> = {}, status = 200): Promise<FastifyReply> {
    const { origin, actor } = currentScope();
    const props = { ...(await this.kit.frame()), event, origin, url: eventUrls(event.slug).url, closed: closedOf(event, this.clock.now()), member: actor !== null, mine: mineOf(event) };
    return this.kit.show(reply, <EventPage {...props} {...more} />, status);
  }

  private find(slug: string): Promise<EventRow | null> {
    return currentScope().associationId && /^[a-z0-9-]{1,80}$/.test(slug) ? this.events.bySlug(slug) : Promise.resolve(null);
  }

  private unknown(reply: FastifyReply): Promise<FastifyReply> {
    return this.kit.fail(reply, { kind: 'notFound', href: '/evenements' });
  }
}
