import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { allows, contentDisposition, currentScope, decodeId, isDomainError, t, type DomainError } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ExportMembers } from '../app/export-members';
import { TooManyExports } from '../domain/errors';

const order = z.strictObject({ format: z.enum(['csv', 'xlsx']), columns: z.array(z.string()).max(50), search: z.record(z.string(), z.unknown()).default({}), ids: z.array(z.string()).nullish() });

/** What the office takes away of the members. A POST, because it is written down; nothing is stored. */
@Controller()
export class ExportController {
  constructor(private readonly exporting: ExportMembers) {}

  @Post('/exports/members')
  @HttpCode(200)
  async members(@Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const scope = currentScope();
    if (!scope.actor) return refuse(reply, 401, 'UNAUTHENTICATED');
    if (!allows(scope, 'people.read') || !allows(scope, 'people.export')) return refuse(reply, 403, 'FORBIDDEN');
    const asked = order.safeParse(body);
    const ids = asked.data?.ids?.map((id) => decodeId('person', id)) ?? null;
    if (!asked.success || ids?.includes(null)) return refuse(reply, 400, 'BAD_REQUEST');
    const file = await this.exporting.start({ ...asked.data, ids: ids as string[] | null });
    if (file instanceof TooManyExports) return refuse(reply.header('retry-after', file.retryAfterSeconds), 429, file);
    if (isDomainError(file)) return refuse(reply, 422, file);
    return reply
      .header('content-type', file.mediaType)
      .header('content-disposition', contentDisposition(file.name))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(Readable.from(file.body));
  }
}

/** `{ code, message }`: the message says what to do next, in the person's language. */
function refuse(reply: FastifyReply, status: number, failure: DomainError | string): FastifyReply {
  const { code, reason, values } = typeof failure === 'string' ? { code: failure, reason: undefined, values: undefined } : failure;
  const { locale, requestId } = currentScope();
  const message = t(locale, reason ? `errors.${code}.${reason}` : `errors.${code}`, { ...values });
  return reply.status(status).header('cache-control', 'no-store').send({ code, message, requestId });
}
