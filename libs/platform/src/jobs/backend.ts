import { createPostgresBackend, Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';

export const QUEUE = 'cordee';

/** Chosen so that the jobs of a killed worker are picked up within 15 s (reliability 33). */
export const TIMING = { lockDuration: 10_000, stalledInterval: 3_000, maxStalledCount: 5 } as const;

/** BullMQ over one of its two stores. The rest of the house does not know which. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(): Queue;
  worker(process: Processor, options: Pick<WorkerOptions, 'concurrency' | 'settings'>): Worker;
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
    queue: () => new Queue(QUEUE, { connection: connection(2) }, createPostgresBackend) as unknown as Queue,
    worker: (process, options) =>
      new Worker(QUEUE, process, { ...TIMING, ...options, autorun: false, drainDelay: 5, connection: connection(4) }, createPostgresBackend) as unknown as Worker,
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
    queue: () => new Queue(QUEUE, { connection: producer, prefix: PREFIX }),
    worker: (process, options) => new Worker(QUEUE, process, { ...TIMING, ...options, autorun: false, drainDelay: 5, prefix: PREFIX, connection: consumer }),
    wasWiped: async () => (await producer.set(MARK, '1', 'NX')) === 'OK',
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}
