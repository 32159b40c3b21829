import type { Config } from '@cordee/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pathOf } from './paths';
import { refuse } from './refuse';
import { bearerOf } from './request-scope';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** RFC 8058: a mail program posts here without cookie or origin; the signed token in the path is the authority. */
const ONE_CLICK = /^\/desabonnement\/[^/]+$/;
/** A payment provider's server posts here: what it says is signed, and the domain checks that. */
const WEBHOOK = /^\/webhooks\/[a-z-]+\/[^/]+$/;
/** Section 3.2 of it: the first kind should be sent, the second may be. */
const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** Refuses every write that does not come from a page of the very host it addresses. */
export function checkOrigins(fastify: FastifyInstance, config: Pick<Config, 'secure'>): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (READS.has(request.method) || isOwnOrigin(request, config) || isExempt(request)) return;
    return refuse(request, reply, { status: 403, code: 'FORBIDDEN' });
  });
}

function isOwnOrigin(request: FastifyRequest, config: Pick<Config, 'secure'>): boolean {
  const expected = `${config.secure ? 'https' : 'http'}://${(request.headers.host ?? '').toLowerCase()}`;
  if (request.headers.origin === expected) return true;
  // From a page that sends no referrer, because its address is a secret, a form comes with `null`; browsers say here whose page it was.
  return request.headers.origin === 'null' && request.headers['sec-fetch-site'] === 'same-origin';
}

/** A bearer token is sent on purpose, never by a browser on its own. */
function isExempt(request: FastifyRequest): boolean {
  const oneClick = ONE_CLICK.test(pathOf(request.url)) && FORM.test(request.headers['content-type'] ?? '');
  const machine = oneClick || WEBHOOK.test(pathOf(request.url));
  return bearerOf(request) !== null || (machine && request.headers.origin === undefined);
}
