// What it costs to hand members to the worker: chunks of 500 through the queue, beside claiming rows by plain SQL and one job each.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { run } from '../contest.mjs';
import { compiled, startServer } from '../server.mjs';

const CHUNK = 500;

/** @param {{ world: import('../world.mjs').BenchWorld, rounds: number }} options */
export async function queue({ world, rounds }) {
  // One worker for both of ours: two would take each other's jobs from the same queue.
  const worker = await startWorker(world);
  try {
    const contenders = [limit(world), through(worker, 'ours, chunks of 500', CHUNK), through(worker, 'one job per member', 1)];
    return { 'queue.members': await run({ job: 'queue.members', contenders, operations: 2_000, rounds, postmaster: world.postmaster }) };
  } finally {
    await worker.stop();
  }
}

/** Rows in, rows out under SKIP LOCKED, a chunk at a time: nothing durable can do with less. */
const limit = (world) => ({
  name: 'rows claimed by plain SQL',
  start: async () => {
    const client = new pg.Client(world.superuserUrl);
    await client.connect();
    await client.query('create table bench_queue (id bigint generated always as identity primary key, member integer not null)');
    return {
      work: async (members) => {
        await client.query('insert into bench_queue (member) select * from generate_series(1, $1::integer)', [members]);
        let taken = 0;
        for (let rows = CHUNK; rows > 0; taken += rows) {
          rows = (await client.query('delete from bench_queue where id in (select id from bench_queue order by id limit $1 for update skip locked)', [CHUNK])).rowCount ?? 0;
        }
        if (taken !== members) throw new Error(`${members} rows in, ${taken} out`);
      },
      stop: async () => {
        await client.query('drop table bench_queue');
        await client.end();
      },
    };
  },
});

const through = (worker, name, chunk) => ({
  name,
  start: async () => ({ pid: worker.pid, work: (members) => worker.ask({ members, chunk }), stop: async () => undefined }),
});

const startWorker = async (world) =>
  startServer(await compiled('tools/bench/servers/queue.ts'), [], {
    NODE_ENV: 'development', LOG_LEVEL: 'error', DATABASE_URL: world.appUrl, QUEUE_DATABASE_URL: world.queueUrl,
    CORDEE_SECRET: randomBytes(32).toString('base64url'), DRAIN_MS: '500', DB_POOL: '4',
  });
