import { createPostgresBackend, Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';

/** What people wait for, and what comes in chunks: a digest of ten thousand must not stand before a sign-in code. */
export type Lane = 'prompt' | 'bulk';
export const LANES: readonly Lane[] = ['prompt', 'bulk'];
const QUEUES: Readonly<Record<Lane, string>> = { prompt: 'cordee', bulk: 'cordee-bulk' };

/** Chosen so that the jobs of a killed worker are picked up within 15 s, and a store that was away within 10 (reliability 33, 41). */
const TIMING = { lockDuration: 10_000, stalledInterval: 3_000, maxStalledCount: 5, drainDelay: 5, runRetryDelay: 2_000 } as const;

/** BullMQ over one of its two stores. The rest of the house does not know which. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(lane: Lane): Queue;
  worker(lane: Lane, process: Processor, options: Pick<WorkerOptions, 'concurrency' | 'settings'>): Worker;
  /** True when the store has lost what was in it since the last call. */
  wasWiped(): Promise<boolean>;
  close(): Promise<void>;
}

export const chooseBackend = (urls: { redisUrl: string | null; queueDatabaseUrl: string }): QueueBackend =>
  urls.redisUrl ? redisBackend(urls.redisUrl) : postgresBackend(urls.queueDatabaseUrl);

/** Same server, own schema and role, small pools. Each object holds its pool and one connection that listens. */
export function postgresBackend(url: string): QueueBackend {
  const connection = (max: number) => ({ connectionString: url, schema: 'bullmq', max, connectionTimeoutMillis: 5_000, keepAlive: true });
  return {
    kind: 'postgres',
    queue: (lane) => new Queue(QUEUES[lane], { connection: connection(2) }, createPostgresBackend) as unknown as Queue,
    worker: (lane, process, options) =>
      new Worker(QUEUES[lane], process, { ...TIMING, ...options, autorun: false, connection: connection(3) }, createPostgresBackend) as unknown as Worker,
    // It is in the database that acknowledges: what is lost there is lost with the acknowledgement.
    wasWiped: async () => false,
    close: async () => undefined,
  };
}

/** The hash tag in the prefix keeps all keys of the queue in one slot of a Redis Cluster. */
const PREFIX = '{cordee}';
const MARK = `${PREFIX}:alive`;

export function redisBackend(url: string): QueueBackend {
  // A producer gives up soon and the relay tries again; a worker waits for ever.
  const producer = new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: 5_000, lazyConnect: true });
  const consumer = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const client of [producer, consumer]) client.on('error', () => undefined);
  return {
    kind: 'redis',
    queue: (lane) => new Queue(QUEUES[lane], { connection: producer, prefix: PREFIX }),
    worker: (lane, process, options) => new Worker(QUEUES[lane], process, { ...TIMING, ...options, autorun: false, prefix: PREFIX, connection: consumer }),
    wasWiped: async () => (await producer.set(MARK, '1', 'NX')) === 'OK',
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}
