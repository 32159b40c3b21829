import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { isBusy, log } from '@cordee/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { refuse, type Refusal } from './refuse';

/** Every exception ends here. GraphQL's go on to its own formatting, the others become a page or a code. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<'graphql' | 'http'>() === 'graphql') return error;
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return undefined;
    return refuse(http.getRequest<FastifyRequest>(), reply, refusalOf(error));
  }
}

function refusalOf(error: unknown): Refusal {
  if (isBusy(error)) return { status: 503, code: 'INTERNAL' };
  const status = statusOf(error);
  if (status >= 500) log.error({ err: error }, 'request failed');
  const limited = error instanceof GraphQLError ? Number(error.extensions['retryAfterSeconds']) : NaN;
  return { status, code: codeOf(status), ...(Number.isFinite(limited) ? { retryAfterSeconds: limited } : {}) };
}

const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_REQUEST: 400, RATE_LIMITED: 429 };

/** Nest's exceptions, Fastify's (a body too large, a wrong content type), and ours thrown from a page. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof GraphQLError) return STATUS[String(error.extensions['code'])] ?? 500;
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600 ? statusCode : 500;
}

function codeOf(status: number): Refusal['code'] {
  if (status === 404) return 'NOT_FOUND';
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 429) return 'RATE_LIMITED';
  return status < 500 ? 'BAD_REQUEST' : 'INTERNAL';
}
