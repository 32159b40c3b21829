import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../files/stored-file';
import { allows, type Permission } from '../graphql/permit';
import { t } from '../i18n';
import { isDomainError, type DomainError } from '../kernel/errors';
import { currentScope } from '../scope/scope';
import { TooManyExports, type ExportedFile } from './exports';

/**
 * Answers a request for a table. Refusals are `{ code, message }`: the message says what to do next, in the person's language.
 * @param asked null where the request itself cannot be read
 */
export async function answerExport<O>(reply: FastifyReply, permissions: readonly Permission[], asked: O | null, make: (order: O) => Promise<ExportedFile | DomainError>): Promise<FastifyReply> {
  const scope = currentScope();
  if (!scope.actor) return refuse(reply, 401, 'UNAUTHENTICATED');
  if (!permissions.every((permission) => allows(scope, permission))) return refuse(reply, 403, 'FORBIDDEN');
  if (asked === null) return refuse(reply, 400, 'BAD_REQUEST');
  const file = await make(asked);
  if (file instanceof TooManyExports) return refuse(reply.header('retry-after', file.retryAfterSeconds), 429, file);
  if (isDomainError(file)) return refuse(reply, 422, file);
  return sendExport(reply, file);
}

/** A download that nobody keeps: made while it is sent, and no page even if a browser opens it. */
export function sendExport(reply: FastifyReply, file: ExportedFile): FastifyReply {
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(file.name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(Readable.from(file.body));
}

function refuse(reply: FastifyReply, status: number, failure: DomainError | string): FastifyReply {
  const { code, reason, values } = typeof failure === 'string' ? { code: failure, reason: undefined, values: undefined } : failure;
  const { locale, requestId } = currentScope();
  const message = t(locale, reason ? `errors.${code}.${reason}` : `errors.${code}`, { ...values });
  return reply.status(status).header('cache-control', 'no-store').send({ code, message, requestId });
}
