import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { scopeOrNull } from '../scope';
import { t } from '../i18n';
import { log } from '../logging';
import type { RequestErrorCode } from './request-errors';

/** Codes of graphql-js and Apollo for requests that are wrong in themselves. */
const WRONG_REQUEST = new Set(['BAD_REQUEST', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);
const OWN = new Set<string>(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']);

/** Our own, and PostgreSQL's for a text that it cannot keep or a number out of its range. */
const CALLERS_FAULT = new Set(['BAD_REQUEST', '22021', '22003', '22P05']);

/** What leaves the server of an error: a code, a sentence, the request id. Never a stack, SQL, a file or a constraint. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = codeOf(formatted, error);
  const requestId = scopeOrNull()?.requestId;
  if (code === 'INTERNAL') logOnce(error);
  const retryAfterSeconds = formatted.extensions?.['retryAfterSeconds'];
  return {
    message: messageOf(code, formatted, requestId),
    ...(code === 'BAD_REQUEST' && formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code, ...(requestId ? { requestId } : {}), ...(retryAfterSeconds ? { retryAfterSeconds } : {}) },
  };
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): RequestErrorCode {
  const code = String(formatted.extensions?.['code'] ?? '');
  if (WRONG_REQUEST.has(code)) return 'BAD_REQUEST';
  if (OWN.has(code)) return code as RequestErrorCode;
  const cause = unwrapResolverError(error) as { code?: unknown };
  return CALLERS_FAULT.has(String(cause?.code)) ? 'BAD_REQUEST' : 'INTERNAL';
}

function messageOf(code: RequestErrorCode, formatted: GraphQLFormattedError, requestId = ''): string {
  const trusted = formatted.extensions?.['code'] !== undefined && WRONG_REQUEST.has(String(formatted.extensions['code']));
  if (code === 'BAD_REQUEST' && trusted) return formatted.message;
  const locale = scopeOrNull()?.locale ?? 'fr';
  return t(locale, `errors.${code}`, { reference: requestId });
}

function logOnce(error: unknown): void {
  const cause = unwrapResolverError(error);
  const path = error instanceof GraphQLError ? error.path?.join('.') : undefined;
  log.error({ err: cause, path }, 'request failed');
}
