import { isStorableDeep } from '@cordee/platform';
import type { FastifyInstance } from 'fastify';
import { refuse } from './refuse';

/** A NUL or half a character in a form, a query or a path would end as an error of PostgreSQL: it is refused here. */
export function refuseUnstorable(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request, reply) => {
    if (request.url.startsWith('/graphql') || isBinary(request.body)) return;
    if (!isStorableDeep([request.params, request.query, request.body])) return refuse(request, reply, { status: 400, code: 'BAD_REQUEST' });
  });
}

const isBinary = (body: unknown): boolean => body instanceof Uint8Array;
