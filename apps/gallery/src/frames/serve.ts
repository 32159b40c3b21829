import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { drawFrame, frameNames } from './draw';
import { lookOf } from './look';

/** Nothing runs in a frame and nothing leaves it; mails have their styles in attributes. */
const FRAME_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/**
 * `/dev/galerie`: the page, its files and its frames. Built apart from the api, which asks for it outside of production only.
 * @param folder where the built page lies
 * @param policy what the web apps may load
 */
export async function serve(fastify: FastifyInstance, folder: string, policy: string): Promise<void> {
  await fastify.register(fastifyStatic, { root: join(folder, 'assets'), prefix: '/dev/galerie/assets/', decorateReply: false, index: false });
  fastify.get('/dev/galerie', async (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(await readFile(join(folder, 'index.html'), 'utf8')));
  fastify.get('/dev/galerie/cadres', () => frameNames());
  fastify.get<{ Params: { name: string }; Querystring: Record<string, string> }>('/dev/galerie/cadres/:name', ({ params, query }, reply) => {
    const html = drawFrame(params.name, lookOf(query));
    if (html === null) return reply.status(404).send();
    // As bytes: into pages that are text the api puts the theme of this browser, and these have their own.
    return reply.header('content-security-policy', FRAME_POLICY).header('x-frame-options', 'SAMEORIGIN').type('text/html; charset=utf-8').send(Buffer.from(html));
  });
}
