import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { PageKit } from '@cordee/identity';
import { currentScope, isDomainError } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { Renew, type RenewalByLink } from '../../app/renew';
import { SetOfflineWays } from '../../app/offline-ways';
import { AppliedPage, PaidPage, RenewPage } from './renew.page';

/** From the mail to the provider's page in one press, without an account. A GET changes nothing: scanners open links. */
@Controller('renouveler')
export class RenewController {
  constructor(
    private readonly kit: PageKit,
    private readonly renewing: Renew,
    private readonly offline: SetOfflineWays,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const found = currentScope().associationId ? await this.renewing.look(token) : null;
    return found ? this.page(reply, token, found, found.refused ? 'refused' : null) : this.kit.fail(reply, { kind: 'over', href: '/moi/cotisations' });
  }

  /** Whoever cannot go to the provider sees the page again, with the other ways. */
  @Post(':token')
  async pay(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const answer = currentScope().associationId ? await this.renewing.pay(token) : null;
    if (answer === null) return this.kit.fail(reply, { kind: 'over', href: '/moi/cotisations' });
    if (!isDomainError(answer)) return this.kit.go(reply, 'url' in answer ? answer.url : `/renouveler/${token}`);
    const found = await this.renewing.look(token);
    return found ? this.page(reply, token, found, 'away', 503) : this.kit.fail(reply, { kind: 'over', href: '/moi/cotisations' });
  }

  private async page(reply: FastifyReply, token: string, { act, standing, receipts }: RenewalByLink, trouble: 'refused' | 'away' | null, status = 200): Promise<FastifyReply> {
    const frame = { ...(await this.kit.frame()), firstName: act.recipient.firstName };
    if (standing.kind === 'PAID') return this.kit.show(reply, <PaidPage {...frame} until={standing.until} opensOn={standing.opensOn} receipts={receipts} />);
    if (standing.kind !== 'OFFER') return this.kit.show(reply, <AppliedPage {...frame} />);
    return this.kit.show(reply, <RenewPage {...frame} offer={standing.offer} offline={await this.offline.current()} action={`/renouveler/${token}`} trouble={trouble} />, status);
  }
}
