import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { currentScope, type DomainError, IdempotencyMismatch, InvalidInput, isDomainError, t } from '@cordee/platform';
import { field, PageKit, sentence, sentences } from '@cordee/identity';
import type { FastifyReply } from 'fastify';
import { type NewsForm, type OwnNews, OwnNewsPage } from '../../app/own-news';
import { NewsPage } from './news.page';

const EMPTY: NewsForm = { act: '', words: '', outcome: '', reason: '', version: '' };

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
    const text = (name: string): string => field(body, name);
    const form: NewsForm = { act: text('act'), words: text('words'), outcome: text('outcome'), reason: text('reason'), version: text('version') };
    const outcome = await this.own.answer(own, form);
    if (!isDomainError(outcome)) return this.kit.go(reply, `/nouvelles/${token}`);
    // Answered elsewhere in between: the page shows where it stands now, and keeps what was written.
    return this.page(reply, token, (await this.follow(token)) ?? own, form, faultsOf(outcome));
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

/** What stands beside a field, or above them all. */
function faultsOf(outcome: DomainError): Record<string, string> {
  if (outcome instanceof InvalidInput) return sentences([outcome]);
  // Another answer was pressed on a page that is behind: nobody here knows what a key is.
  const told = outcome instanceof IdempotencyMismatch ? t(currentScope().locale, 'reciprocity.page.news.already') : sentence(outcome);
  return { content: told };
}
