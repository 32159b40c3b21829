import { Config, isBusy, runInScope, ScopeResolver, type Scope } from '@cordee/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { chosenLanguage } from './display';
import { refuse } from './refuse';
import { isScopeless } from './paths';

declare module 'fastify' {
  interface FastifyRequest {
    /** In whose name the request runs; null on paths that serve files or health, and before it is known. */
    scope: Scope | null;
  }
}

export const sessionCookie = (config: Config): string => (config.secure ? '__Host-cordee' : 'cordee');

/** The bearer token of a script. It wins over a cookie, so that a request never has two identities. */
export const bearerOf = (request: FastifyRequest): string | null => /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;

/**
 * Opens the scope of each request: host and session are resolved when its headers arrive; the asynchronous context is
 * entered after its body was read, because the events of a body come from the socket and would leave it again.
 */
export function openScopes(fastify: FastifyInstance, config: Config, resolver: ScopeResolver): void {
  fastify.decorateRequest('scope', null);
  fastify.addHook('onRequest', async (request, reply) => {
    if (isScopeless(request.url)) return;
    const scope = await resolve(request, config, resolver);
    if (scope === 'unknown-association') return refuse(request, reply, { status: 404, code: 'NOT_FOUND', home: `${config.publicUrl(null)}/` }); // the host's own home is this page again
    if (scope === 'busy') return refuse(request, reply, { status: 503, code: 'INTERNAL' });
    request.scope = scope;
  });
  fastify.addHook('preValidation', (request, _reply, done) => (request.scope ? runInScope(request.scope, done) : done()));
}

async function resolve(request: FastifyRequest, config: Config, resolver: ScopeResolver): Promise<Scope | 'unknown-association' | 'busy'> {
  const bearer = bearerOf(request);
  try {
    return await resolver.resolve({
      host: (request.headers.host ?? '').toLowerCase(),
      sessionToken: bearer ? null : (request.cookies[sessionCookie(config)] ?? null),
      bearer,
      acceptLanguage: chosenLanguage(request) ?? request.headers['accept-language'] ?? null,
      ip: request.ip,
      requestId: request.id,
    });
  } catch (error) {
    if (isBusy(error)) return 'busy';
    throw error;
  }
}
