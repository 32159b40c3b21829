import type { FastifyInstance } from 'fastify';
import { pathOf } from './paths';
import { refuse } from './refuse';

/** No request keeps a person waiting longer than this (reliability 41); uploads take the time of their connection, and so does a download that has begun. */
export const DEADLINE_MS = 14_000;

export function setDeadlines(fastify: FastifyInstance, deadlineMs = DEADLINE_MS): void {
  const timers = new WeakMap<object, NodeJS.Timeout>();
  fastify.addHook('onRequest', async (request, reply) => {
    if (pathOf(request.url).startsWith('/files')) return;
    const timer = setTimeout(() => {
      if (!reply.sent && !reply.raw.headersSent) refuse(request, reply, { status: 503, code: 'INTERNAL' });
    }, deadlineMs);
    timers.set(reply, timer.unref());
  });
  fastify.addHook('onResponse', async (_request, reply) => clearTimeout(timers.get(reply)));
}
