import { BUSY_RETRY_SECONDS, preferredLocale, runInScope, t, type Locale, type RequestErrorCode } from '@cordee/platform';
import { ErrorPage, renderPage, type PageFailure } from '@cordee/html';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isApiPath } from './paths';

export interface Refusal {
  status: number;
  code: RequestErrorCode | 'NOT_FOUND';
  retryAfterSeconds?: number;
  /** Where a person goes on from the page; the host's own home unless it is said. */
  home?: string;
}

/** Answers a failure as the caller reads it: a page for a person, code and request id for a program. Nothing else. */
export function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const retryAfter = refusal.retryAfterSeconds ?? (refusal.status === 503 ? BUSY_RETRY_SECONDS : undefined);
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  reply.status(refusal.status).header('cache-control', 'no-store');
  return inScopeOf(request, () => (wantsPage(request) ? reply.type('text/html; charset=utf-8').send(page(request, refusal)) : reply.send(body(request, refusal))));
}

/** Hooks and timers refuse outside of the request's scope, by which texts address people. */
function inScopeOf<T>(request: FastifyRequest, fn: () => T): T {
  return request.scope ? runInScope(request.scope, fn) : fn();
}

export const localeOf = (request: FastifyRequest): Locale => request.scope?.locale ?? preferredLocale(request.headers['accept-language']);

const wantsPage = (request: FastifyRequest): boolean => !isApiPath(request.url) && (request.headers.accept ?? '').includes('text/html');

/** The shape of GraphQL's errors, so that a client has one way to read a failure. */
function body(request: FastifyRequest, { code, retryAfterSeconds }: Refusal): unknown {
  const message = t(localeOf(request), `errors.${code}`, { reference: request.id });
  return { errors: [{ message, extensions: { code, requestId: request.id, ...(retryAfterSeconds ? { retryAfterSeconds } : {}) } }] };
}

function page(request: FastifyRequest, refusal: Refusal): string {
  return renderPage(<ErrorPage failure={failureOf(request, refusal)} locale={localeOf(request)} brand={request.scope?.brand ?? null} />);
}

function failureOf(request: FastifyRequest, { status, retryAfterSeconds, home }: Refusal): PageFailure {
  if (status === 404) return { kind: 'notFound', ...(home && { href: home }) };
  if (status === 429) return { kind: 'rateLimited', retryAfterSeconds: retryAfterSeconds ?? 60 };
  if (status >= 400 && status < 500) return { kind: 'forbidden' };
  return { kind: 'internal', reference: request.id };
}
