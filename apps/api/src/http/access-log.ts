import { log, redactUrl } from '@cordee/platform';
import type { FastifyInstance } from 'fastify';
import { isScopeless } from './paths';

/** One line for each answered request: who (a pseudonym), what, how long. No body, no header, no token. */
export function logAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const line = {
      requestId: request.id,
      associationId: request.scope?.associationId ?? null,
      method: request.method,
      url: redactUrl(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    log[isScopeless(request.url) ? 'debug' : 'info'](line, 'answered');
  });
}
