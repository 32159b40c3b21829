import type { Readable } from 'node:stream';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { t } from '../i18n';
import { isDomainError, type DomainError } from '../kernel/errors';
import { decodeId, encodeId } from '../kernel/ids';
import { RateLimits } from '../limits/rate-limits';
import { runInScope, type Scope } from '../scope/scope';
import type { Files } from './files';
import { contentDisposition, FileTooLarge } from './stored-file';

const UPLOADS_PER_HOUR = 120;
const STATUS: Record<string, number> = { FILE_TOO_LARGE: 413, FILE_TYPE_REFUSED: 415, NOT_FOUND: 404, BAD_REQUEST: 400, UNAUTHENTICATED: 401, RATE_LIMITED: 429 };

export interface FileRouteParts {
  files: Files;
  limits: RateLimits;
  /** Bytes of a whole request; the purpose may ask for less. */
  limitBytes: number;
  /** The scope that the request runs in, already resolved. */
  scopeOf: (request: FastifyRequest) => Scope | null;
}

/** `POST /files` (multipart: `purpose`, then `file`) answers `{ id }`; `GET /files/:id` answers a download. */
export async function registerFileRoutes(fastify: FastifyInstance, parts: FileRouteParts): Promise<void> {
  await fastify.register(fastifyMultipart, { limits: { fileSize: parts.limitBytes + 1, files: 1, fields: 4, fieldSize: 200, parts: 6 }, throwFileSizeLimit: false });
  fastify.post('/files', { bodyLimit: parts.limitBytes + 64 * 1024 }, (request, reply) => inItsScope(request, reply, parts, () => upload(request, reply, parts)));
  fastify.get<{ Params: { id: string } }>('/files/:id', (request, reply) => inItsScope(request, reply, parts, () => download(request.params.id, request, reply, parts)));
}

/** The asynchronous context of a body's events is the socket's: the scope is entered here, by hand. */
function inItsScope(request: FastifyRequest, reply: FastifyReply, { scopeOf }: FileRouteParts, fn: () => Promise<FastifyReply>): Promise<FastifyReply> | FastifyReply {
  const scope = scopeOf(request);
  return scope?.actor ? runInScope(scope, fn) : fail(request, reply, scope, 'UNAUTHENTICATED');
}

async function upload(request: FastifyRequest, reply: FastifyReply, parts: FileRouteParts): Promise<FastifyReply> {
  const scope = parts.scopeOf(request);
  if (!request.isMultipart()) return fail(request, reply, scope, 'BAD_REQUEST');
  const { allowed, retryAfterSeconds } = await parts.limits.take(`upload:${scope?.associationId}:${scope?.actor?.personId}`, { limit: UPLOADS_PER_HOUR, windowSeconds: 3_600 });
  if (!allowed) return fail(request, reply.header('retry-after', retryAfterSeconds), scope, 'RATE_LIMITED');
  let purpose = '';
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'purpose') purpose = String(part.value);
      continue;
    }
    const outcome = await parts.files.receive(part.file, part.filename, purpose);
    letGo(request);
    return isDomainError(outcome) ? fail(request, reply, scope, outcome) : reply.status(201).send({ id: encodeId('file', outcome.id) });
  }
  return fail(request, reply, scope, 'BAD_REQUEST');
}

/** What nobody reads of a body is read and forgotten: the next request on this connection would wait behind it for ever. */
function letGo({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

async function download(id: string, request: FastifyRequest, reply: FastifyReply, parts: FileRouteParts): Promise<FastifyReply> {
  const uuid = decodeId('file', id);
  const opened = uuid ? await parts.files.download(uuid) : null;
  if (!opened || isDomainError(opened)) return fail(request, reply, parts.scopeOf(request), 'NOT_FOUND');
  const { file, stream } = opened;
  return reply
    .header('content-type', file.mediaType)
    .header('content-length', file.size)
    .header('content-disposition', contentDisposition(file.name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(stream satisfies Readable);
}

/** `{ code, message, requestId }`: the message says what to do next, in the person's language. */
function fail(request: FastifyRequest, reply: FastifyReply, scope: Scope | null, failure: DomainError | string): FastifyReply {
  const code = typeof failure === 'string' ? failure : failure.code;
  const locale = scope?.locale ?? 'fr';
  const values = failure instanceof FileTooLarge ? failure.valuesIn(locale) : typeof failure === 'string' ? {} : (failure.values ?? {});
  return reply.status(STATUS[code] ?? 400).send({ code, message: t(locale, `errors.${code}`, values), requestId: request.id });
}
