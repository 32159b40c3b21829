import type { LoggerService } from '@nestjs/common';
import pino from 'pino';
import { createHash } from 'node:crypto';
import { scopeOrNull } from '../scope';

/** Path segments after these names are secrets: signed links, one-time tokens, hand-offs. */
const TOKEN_PATHS = /\/(lien|invitation|passerelle|preferences|desabonnement|encore-exact|renouveler|paiement|reponse|disponibilite|nouvelles|mise-en-relation|agenda\/abonnement|bac-a-sable)\/[^/?#]+/g;
const TOKEN_QUERY = /([?&](?:token|code|key|t)=)[^&#]*/gi;

/** A URL as a log may keep it: no token, no query value that could be one. */
export const redactUrl = (url: string): string => url.replace(TOKEN_PATHS, '/$1/[redacted]').replace(TOKEN_QUERY, '$1[redacted]');

/** Stable within an installation's logs, meaningless outside of them. */
const pseudonym = (accountId: string): string => createHash('sha256').update(`log:${accountId}`).digest('base64url').slice(0, 12);

function scopeFields(): Record<string, unknown> {
  const scope = scopeOrNull();
  if (!scope) return {};
  return { requestId: scope.requestId, associationId: scope.associationId, user: scope.accountId ? pseudonym(scope.accountId) : null };
}

/** What helps to find a fault, and nothing that came from a person: drivers put values into `detail` and `parameters`. */
export function briefError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, driverError } = error as Error & Record<'code' | 'constraint' | 'table' | 'driverError', unknown>;
  const inner = driverError instanceof Error ? (briefError(driverError)['code'] as string | undefined) : undefined;
  return {
    type: error.constructor.name, message: error.message, code: code ?? inner, constraint, table, stack: error.stack,
    ...(error.cause instanceof Error ? { cause: briefError(error.cause) } : {}),
  };
}

/** JSON lines on standard output: UTC, request, association, a pseudonym of the user; never a body. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? (process.env['NODE_ENV'] === 'test' ? 'silent' : 'info'),
  timestamp: pino.stdTimeFunctions.isoTime,
  base: { process: process.env['CORDEE_PROCESS'] ?? 'cordee' },
  redact: { paths: ['req.headers', 'password', 'token', 'code', 'parameters', '*.parameters'], remove: true },
  serializers: { err: briefError },
  mixin: scopeFields,
});

/** Nest's own messages through the same lines. */
export const nestLogger: LoggerService = {
  log: (message: unknown, context?: unknown) => log.debug({ context }, String(message)),
  warn: (message: unknown, context?: unknown) => log.warn({ context }, String(message)),
  error: (message: unknown, stack?: unknown) => log.error({ stack }, String(message)),
  fatal: (message: unknown) => log.fatal(String(message)),
};
