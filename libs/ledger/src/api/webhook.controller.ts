import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { currentScope, isDomainError } from '@cordee/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Providers } from '../app/providers';
import { SettlePayment } from '../app/settle-payment';

type Signed = FastifyRequest & { rawBody?: Buffer | null };

/** Where providers tell what happened. The address is the association's own, and only the signature is believed. */
@Controller('webhooks')
export class WebhookController {
  constructor(
    private readonly providers: Providers,
    private readonly settling: SettlePayment,
  ) {}

  @Post(':provider/:key')
  @HttpCode(200)
  async hear(@Param('provider') name: string, @Param('key') key: string, @Req() request: Signed, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const provider = currentScope().associationId ? this.providers.addressed(name, key) : null;
    if (!provider) return reply.status(404).send(failure('NOT_FOUND'));
    const notice = provider.read({ body: request.rawBody ?? Buffer.alloc(0), header: (wanted) => textOf(request.headers[wanted]) });
    if (isDomainError(notice)) return reply.status(400).send(failure(notice.code));
    return reply.status(200).send({ outcome: await this.settling.hear(provider, notice) });
  }
}

const textOf = (header: string | string[] | undefined): string | undefined => (typeof header === 'string' ? header : undefined);
const failure = (code: string) => ({ errors: [{ message: code, extensions: { code, requestId: currentScope().requestId } }] });
