import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { currentScope, type DomainError, InvalidInput, isDomainError } from '@cordee/platform';
import { field, PageKit, sentence, sentences } from '@cordee/identity';
import type { FastifyReply } from 'fastify';
import { type NewsForm, type OwnNews, OwnNewsPage } from '../../app/own-news';
import { NewsPage } from './news.page';

const EMPTY: NewsForm = { act: '', words: '', outcome: '', reason: '' };

/** A word to whoever helped, behind the link of a mail: no sign-in. A GET writes nothing, because mail scanners open links. */
@Controller('nouvelles')
export class NewsController {
  constructor(
    private readonly kit: PageKit,
    private readonly own: OwnNewsPage,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.follow(token);
    return own ? this.page(reply, token, own) : this.expired(reply);
  }

  @Post(':token')
  async answer(@Param('token') token: string, @Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const own = await this.follow(token);
    if (!own) return this.expired(reply);
    const form: NewsForm = { act: field(body, 'act'), words: field(body, 'words'), outcome: field(body, 'outcome'), reason: field(body, 'reason') };
    const outcome = await this.own.answer(own, form);
    if (!isDomainError(outcome)) return this.kit.go(reply, `/nouvelles/${token}`);
    // Answered elsewhere in between: the page shows where it stands now, and keeps what was written.
    return this.page(reply, token, (await this.follow(token)) ?? own, form, isInput(outcome) ? sentences([outcome]) : { content: sentence(outcome) });
  }

  private async page(reply: FastifyReply, token: string, { loop, firstName }: OwnNews, form = EMPTY, errors: Record<string, string> = {}): Promise<FastifyReply> {
    const failed = Object.keys(errors).length > 0;
    const props = { ...(await this.kit.frame()), loop, firstName, form, errors, action: `/nouvelles/${token}` };
    return this.kit.show(reply, <NewsPage {...props} />, failed ? 422 : 200);
  }

  private follow(token: string): Promise<OwnNews | null> {
    return currentScope().associationId ? this.own.follow(token) : Promise.resolve(null);
  }

  private expired(reply: FastifyReply): Promise<FastifyReply> {
    return this.kit.fail(reply, { kind: 'expired', href: '/accueil' });
  }
}

/** What stands beside a field; the rest stands above them all. */
const isInput = (outcome: DomainError): boolean => outcome instanceof InvalidInput;
