import { connect as connectTcp } from 'node:net';
import type { Config, GlobalDb } from '@cordee/platform';
import type { FastifyInstance } from 'fastify';
import type { Draining } from './draining';

type State = 'ok' | 'away';
const PROBE_MS = 1_500;
const REMEMBER_MS = 3_000;

/** Live says that the process turns. Ready says that it can answer: PostgreSQL is needed, the queue and mail may be away for a while. */
export function answerHealth(fastify: FastifyInstance, config: Config, db: GlobalDb, draining: Draining): void {
  const queue = config.redisUrl ? remembered(() => reaches(config.redisUrl!)) : null;
  const mail = remembered(() => reaches(config.smtpUrl));
  fastify.get('/health/live', { logLevel: 'warn' }, async () => ({ status: 'ok' }));
  fastify.get('/health/ready', { logLevel: 'warn' }, async (_request, reply) => {
    if (draining.begun) return reply.status(503).send({ status: 'draining' });
    const [database, redis, smtp] = await Promise.all([answers(db), queue?.() ?? null, mail()]);
    const status = database === 'away' ? 'unavailable' : redis === 'away' || smtp === 'away' ? 'degraded' : 'ok';
    return reply.status(database === 'ok' ? 200 : 503).send({ status, database, ...(redis ? { queue: redis } : {}), mail: smtp });
  });
}

async function answers(db: GlobalDb): Promise<State> {
  return within(PROBE_MS, db.query('select 1').then(() => 'ok' as const));
}

/** Opens a connection and closes it: enough to tell that somebody listens. */
function reaches(address: string): Promise<State> {
  const url = new URL(address);
  const port = Number(url.port) || (url.protocol === 'smtps:' ? 465 : url.protocol === 'smtp:' ? 25 : 6379);
  const socket = connectTcp({ host: url.hostname.replace(/^\[|\]$/g, ''), port });
  const opened = new Promise<State>((resolve) => {
    socket.once('connect', () => resolve('ok'));
    socket.once('error', () => resolve('away'));
  });
  return within(PROBE_MS, opened).finally(() => socket.destroy());
}

async function within(ms: number, probe: Promise<State>): Promise<State> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<State>((resolve) => (timer = setTimeout(resolve, ms, 'away')));
  return Promise.race([probe.catch(() => 'away' as const), late]).finally(() => clearTimeout(timer));
}

function remembered(probe: () => Promise<State>): () => Promise<State> {
  let at = -Infinity;
  let last: Promise<State> = Promise.resolve('ok');
  return () => {
    if (performance.now() - at < REMEMBER_MS) return last;
    at = performance.now();
    return (last = probe());
  };
}
