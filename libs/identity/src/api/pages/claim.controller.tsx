import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { currentScope, InvalidInput, isDomainError } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { ClaimRecord } from '../../app/claim-record';
import { safePath } from '../../domain/challenge';
import { SlowDown } from '../../domain/errors';
import { field, PageKit, sentences, slowFailure } from './page-kit';
import { ClaimPage } from './sign-in.page';

/** The page between the first sign-in and one's record. */
@Controller('connexion/fiche')
export class ClaimController {
  constructor(
    private readonly kit: PageKit,
    private readonly record: ClaimRecord,
  ) {}

  @Get()
  async show(@Query('suite') suite: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const next = safePath(typeof suite === 'string' ? suite : null);
    const elsewhere = this.elsewhere(next);
    if (elsewhere) return this.kit.go(reply, elsewhere);
    return this.kit.show(reply, <ClaimPage {...(await this.kit.frame())} next={next} />);
  }

  @Post()
  async claim(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const [next, year, lastName] = [safePath(field(body, 'suite')), field(body, 'graduationYear').trim(), field(body, 'lastName').trim()];
    const elsewhere = this.elsewhere(next);
    if (elsewhere) return this.kit.go(reply, elsewhere);
    const answer = /^(?:\d{4})?$/.test(year)
      ? await this.record.claim({ ...(year ? { graduationYear: Number(year) } : {}), ...(lastName ? { lastName } : {}) })
      : new InvalidInput(['graduationYear'], 'yearInvalid');
    if (!isDomainError(answer)) return this.kit.go(reply, next ?? '/accueil');
    if (answer instanceof SlowDown) return this.kit.fail(reply, slowFailure(answer, '/connexion/fiche'));
    const errors = answer.path ? sentences([answer]) : { graduationYear: Object.values(sentences([answer]))[0] };
    return this.kit.show(reply, <ClaimPage {...(await this.kit.frame())} next={next} year={year} lastName={lastName} errors={errors} />, 422);
  }

  /** Where to go instead, for those who have nothing to claim here. */
  private elsewhere(next: string | null): string | null {
    const { associationId, accountId, actor } = currentScope();
    if (!associationId) return '/';
    if (!accountId) return '/connexion';
    return actor ? (next ?? '/accueil') : null;
  }
}
