import type { LoggerService } from '@nestjs/common';
import pino from 'pino';
import { createHash } from 'node:crypto';
import { scopeOrNull } from '../scope';

/** Path segments after these names are secrets: signed links, one-time tokens, hand-offs. */
const TOKEN_PATHS = /\/(lien|invitation|passerelle|preferences|desabonnement)\/[^/?#]+/g;
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

/** JSON lines on standard output: UTC, request, association, a pseudonym of the user; never a body. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? (process.env['NODE_ENV'] === 'test' ? 'silent' : 'info'),
  timestamp: pino.stdTimeFunctions.isoTime,
  base: { process: process.env['CORDEE_PROCESS'] ?? 'cordee' },
  redact: { paths: ['req.headers', 'password', 'token', 'code', 'parameters', '*.parameters'], remove: true },
  mixin: scopeFields,
});

/** Nest's own messages through the same lines. */
export const nestLogger: LoggerService = {
  log: (message: unknown, context?: unknown) => log.debug({ context }, String(message)),
  warn: (message: unknown, context?: unknown) => log.warn({ context }, String(message)),
  error: (message: unknown, stack?: unknown) => log.error({ stack }, String(message)),
  fatal: (message: unknown) => log.fatal(String(message)),
};
