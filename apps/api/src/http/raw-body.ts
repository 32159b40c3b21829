import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '@cordee/platform';
import { pathOf } from './paths';

declare module 'fastify' {
  interface FastifyRequest {
    /** The very bytes of a webhook's body, which are what its sender has signed; null everywhere else. */
    rawBody: Buffer | null;
  }
}

/** Keeps the bytes of webhooks beside what is read out of them. */
export function keepRawBodies(fastify: FastifyInstance): void {
  fastify.decorateRequest('rawBody', null);
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    if (!pathOf(request.url).startsWith('/webhooks/')) return payload;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of payload) {
      size += (chunk as Buffer).length;
      if (size > LIMITS.bodyBytes) throw Object.assign(new Error('a webhook that is too large'), { statusCode: 413 });
      chunks.push(chunk as Buffer);
    }
    request.rawBody = Buffer.concat(chunks);
    return Object.assign(Readable.from([request.rawBody]), { receivedEncodedLength: size });
  });
}
