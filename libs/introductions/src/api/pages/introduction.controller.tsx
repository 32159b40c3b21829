import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { currentScope, isDomainError } from '@cordee/platform';
import { field, PageKit, sentences } from '@cordee/identity';
import type { FastifyReply } from 'fastify';
import { AnswerByLink, type AnswerForm } from '../../app/answer-by-link';
import { introductionPath } from '../../app/introduction-links';
import { FollowIntroduction, type OwnIntroduction } from '../../app/own-introduction';
import { IntroductionPage } from './introduction.page';

const FIELDS = ['act', 'words', 'person', 'reason', 'reported', 'share', 'channel', 'contact', 'availability', 'date', 'note'] as const;
const formOf = (body: unknown): AnswerForm => Object.fromEntries(FIELDS.map((name) => [name, field(body, name)])) as unknown as AnswerForm;
/** The fields of the page are not all called as those of the API. */
const FIELD_OF: Readonly<Record<string, string>> = { until: 'date', metOn: 'date', answer: 'words', tookAway: 'note', personId: 'person' };

/** An answer in one minute, behind the link of a mail: no sign-in, no script. A GET writes nothing, because mail scanners open links. */
@Controller('mise-en-relation')
export class IntroductionController {
  constructor(
    private readonly kit: PageKit,
    private readonly follow: FollowIntroduction,
    private readonly answers: AnswerByLink,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.own(token);
    return own ? this.page(reply, token, own) : this.expired(reply);
  }

  @Post(':token')
  async answer(@Param('token') token: string, @Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.own(token);
    if (!own) return this.expired(reply);
    const form = formOf(body);
    const outcome = await this.answers.run(own, form);
    if (outcome && !isDomainError(outcome)) return this.kit.go(reply, `/mise-en-relation/${token}`);
    // Somebody was faster, or something is missing: the page shows where it stands now, and keeps what was written.
    const errors = outcome ? Object.fromEntries(Object.entries(sentences([outcome])).map(([name, text]) => [FIELD_OF[name] ?? name, text])) : {};
    return this.page(reply, token, (await this.own(token)) ?? own, form, errors);
  }

  private async page(reply: FastifyReply, token: string, own: OwnIntroduction, form: AnswerForm = formOf({}), errors: Record<string, string> = {}): Promise<FastifyReply> {
    const props = { ...(await this.kit.frame()), own, form, errors, action: `/mise-en-relation/${token}`, site: introductionPath(own.id) };
    return this.kit.show(reply, <IntroductionPage {...props} />, Object.keys(errors).length > 0 ? 422 : 200);
  }

  private own(token: string): Promise<OwnIntroduction | null> {
    return currentScope().associationId ? this.follow.of(token) : Promise.resolve(null);
  }

  private expired(reply: FastifyReply): Promise<FastifyReply> {
    return this.kit.fail(reply, { kind: 'expired', href: '/entraide' });
  }
}
